import yargs, { type Argv } from 'yargs';
import { EXIT, type ExitCode } from './terminal/exit-code.ts';
import { UsageError } from './terminal/explain.ts';
import { STDIN } from './terminal/stdin.ts';
import { dialectIds, languageIds } from '../base/package.ts';
import type { Terminal } from './terminal/terminal.ts';
import { version } from '../base/package.ts';

/** Runs a command line with yargs. */
export async function main(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.ok;
  let output = '';
  // yargs loses a lone dash among the arguments of a command.
  const named = args.map((argument) => (argument === '-' ? STDIN : argument));
  await buildParser(terminal, (code) => (exitCode = code)).parseAsync(named, {}, (_error, _argv, text) => {
    output = text;
  });
  // Help and version come back as text.
  if (output !== '') terminal.stdout.write(`${output}\n`);
  return exitCode;
}

/** @param finish is told the exit code of the command that was run */
export function buildParser(terminal: Terminal, finish: (code: ExitCode) => void): Argv {
  return yargs()
    .scriptName('gen-snippets')
    .usage(
      '$0 [generate] [inputs..]\n\nCode samples for API documentation: one described call in, the whole block out.',
    )
    .command(
      ['generate [inputs..]', '$0 [inputs..]'],
      'Print or write the documentation of calls: of the inputs, or of the whole configuration',
      generateOptions,
      async (options) => {
        const { runGenerate } = await import('./commands/generate.ts');
        finish(await runGenerate(options, terminal));
      },
    )
    .command(
      'check [inputs..]',
      'Fail if a page is not as generate would write it; nothing is written',
      checkOptions,
      async (options) => {
        const { runCheck } = await import('./commands/check.ts');
        finish(await runCheck(options, terminal));
      },
    )
    .command(
      'watch [inputs..]',
      'Generate, and again whatever changes',
      (command) => writeOptions(projectOptions(command)),
      async (options) => {
        const { runWatch } = await import('./commands/watch.ts');
        finish(await runWatch(options, terminal));
      },
    )
    .command('init', 'Write a configuration for this folder, by asking', initOptions, async (options) => {
      const { runInit } = await import('./commands/init.ts');
      finish(await runInit(options, terminal));
    })
    .command(
      'languages',
      'List the languages and their clients',
      (command) => command.option('json', { type: 'boolean', default: false, describe: 'Print JSON' }),
      async (options) => {
        const { runLanguages } = await import('./commands/languages.ts');
        finish(await runLanguages(options, terminal));
      },
    )
    .command(
      'x-code-samples <input>',
      'Put the samples into an OpenAPI description, as x-codeSamples of each operation',
      (command) =>
        clientOptions(
          command.positional('input', {
            type: 'string',
            demandOption: true,
            describe: 'OpenAPI 3, as JSON or YAML; - reads standard input',
          }),
          {
            language: 'Languages in the order of the samples, with commas (default: all)',
            client: 'Clients in place of the default ones, such as python:requests; all prints every one',
          },
        )
          .option('out', {
            alias: 'o',
            type: 'string',
            describe: 'File to write (default: the input itself)',
          })
          .option('quiet', {
            alias: 'q',
            type: 'boolean',
            default: false,
            describe: 'Print errors only, no warnings',
          }),
      async (options) => {
        const { runCodeSamples } = await import('./commands/code-samples.ts');
        finish(await runCodeSamples(options, terminal));
      },
    )
    .command(
      'verify [inputs..]',
      'Run the samples against a recorder on this machine, and compare what arrives',
      verifyOptions,
      async (options) => {
        const { runVerify } = await import('./commands/verify.ts');
        finish(await runVerify(options, terminal));
      },
    )
    .command(
      'merge <reports..>',
      'Make one report out of those of several shards',
      (command) =>
        reportOptions(command).positional('reports', {
          type: 'string',
          array: true,
          demandOption: true,
          describe: 'Files that verify --reporter json wrote',
        }),
      async (options) => {
        const { runMerge } = await import('./commands/verify.ts');
        finish(await runMerge(options, terminal));
      },
    )
    .command(
      'redact <input>',
      'Print a copy of a HAR with placeholders in place of its secrets',
      redactOptions,
      async (options) => {
        const { runRedact } = await import('./commands/redact.ts');
        finish(await runRedact(options, terminal));
      },
    )
    .demandCommand(1)
    .strict()
    .recommendCommands()
    .version(version())
    .alias('help', 'h')
    .epilogue(
      'Documentation: docs/ in the package. Exit codes: 0 done, 1 input, 2 usage or configuration, 3 output, 70 a bug of ours.',
    )
    .locale('en')
    .wrap(Math.min(100, terminal.stderr.columns ?? 100))
    .exitProcess(false)
    .showHelpOnFail(false)
    .fail((message, error) => {
      const isMissingInput = message?.startsWith('Not enough non-option arguments');
      throw error ?? new UsageError(isMissingInput ? 'no input is given' : message);
    });
}

/** One value for each flag: else a list would swallow the inputs behind it. */
const list = { type: 'string', array: true, nargs: 1 } as const;

function redactOptions<T>(command: Argv<T>) {
  return command
    .positional('input', {
      type: 'string',
      demandOption: true,
      describe: 'HAR, as JSON or YAML; - reads standard input',
    })
    .option('out', { alias: 'o', type: 'string', describe: 'File for the copy (default: standard output)' })
    .option('allow-secret', {
      ...list,
      describe: 'Fingerprint, from the error, of what looks like a secret and is none',
    })
    .option('quiet', { alias: 'q', type: 'boolean', default: false, describe: 'Print no warnings' });
}

/** What is read, and for which clients; the wording is the command's. */
function choiceOptions<T>(
  command: Argv<T>,
  describe: { readonly inputs: string; readonly language: string; readonly client: string },
) {
  return clientOptions(
    command.positional('inputs', { type: 'string', array: true, describe: describe.inputs }),
    describe,
  );
}

function clientOptions<T>(
  command: Argv<T>,
  describe: { readonly language: string; readonly client: string },
) {
  return command
    .option('language', { alias: 'l', ...list, describe: describe.language })
    .option('client', { alias: 'c', ...list, describe: describe.client })
    .option('tag', { ...list, describe: 'Of OpenAPI, only operations with this tag' })
    .option('path', { ...list, describe: 'Of OpenAPI, only this path; * stands for anything' })
    .option('method', { ...list, describe: 'Of OpenAPI, only this method' })
    .option('operation', { ...list, describe: 'Of OpenAPI, only this operation id; * stands for anything' })
    .option('redact', {
      type: 'boolean',
      describe: 'Replace secrets by placeholders, in place of stopping',
    })
    .option('allow-secret', {
      ...list,
      describe: 'Fingerprint, from the error, of what looks like a secret and is none',
    });
}

/** What describes a project; each flag goes before the configuration. */
function projectOptions<T>(command: Argv<T>) {
  return choiceOptions(command, {
    inputs:
      'HAR logs, entries or requests, as JSON or YAML, file names or patterns; Markdown pages to fill in place; - reads standard input; without any, those of the configuration',
    language: `Languages in the order of the page, with commas (default: all): ${languageIds().join(', ')}; or a target of httpsnippet, unverified`,
    client: 'Clients in place of the default ones, such as python:requests; all prints every one',
  })
    .option('config', {
      type: 'string',
      describe: 'Configuration (default: gen-snippets.config.{ts,js,mjs,json,yaml,yml} in this folder)',
    })
    .option('dialect', {
      alias: 'd',
      type: 'string',
      describe: `Docs tool of the page (default: github): ${dialectIds().join(', ')}`,
    })
    .option('dialect-option', {
      type: 'string',
      array: true,
      nargs: 1,
      describe: 'What the dialect leaves open, as name=value; docs/dialects.md lists all',
    })
    .option('out', {
      alias: 'o',
      type: 'string',
      describe: 'File, or folder for a page each (default: standard output)',
    })
    .option('only', {
      choices: ['samples', 'parameters', 'responses'] as const,
      describe: 'Print one part of the page',
    })
    .option('prettier', {
      type: 'boolean',
      describe: 'Format pages with the Prettier configuration of their folder',
    })
    .option('verified', {
      type: 'boolean',
      describe: 'Say which samples verify has verified, and with what',
    })
    .option('ledger', { type: 'string', describe: 'File of the verdicts (default: in the user cache)' })
    .option('strict', {
      type: 'boolean',
      describe: 'Let warnings fail: exit code 1, nothing written of that input',
    })
    .option('quiet', {
      alias: 'q',
      type: 'boolean',
      default: false,
      describe: 'Print errors only, no warnings',
    });
}

function writeOptions<T>(command: Argv<T>) {
  return command.option('cache', {
    type: 'boolean',
    default: true,
    describe: 'Leave alone what did not change since the last run; --no-cache makes all',
  });
}

function generateOptions(command: Argv) {
  return writeOptions(projectOptions(command))
    .option('json', {
      type: 'boolean',
      default: false,
      describe: 'Print the structured result instead of Markdown',
    })
    .option('extract', {
      type: 'string',
      describe: 'Move the descriptions out of pages into files of this folder, relative to each page',
    })
    .option('prune', {
      type: 'boolean',
      default: false,
      describe: 'Delete pages in the output folder that were generated once and are no more',
    })
    .example('$0 call.har', 'the page in GitHub Markdown, on standard output')
    .example('$0 calls/*.har --dialect docusaurus --out docs/api', 'a page each, as MDX with tabs')
    .example('$0 call.har -l python,go -c python:requests --only samples', 'two samples')
    .example('$0 docs/guide.md', 'fills the har fences of a page in place')
    .example('$0', 'everything that gen-snippets.config.yaml says')
    .example('cat call.har | $0 - --json', 'the structured result, for a program');
}

function checkOptions(command: Argv) {
  return projectOptions(command)
    .option('reporter', {
      choices: ['pretty', 'github'] as const,
      default: 'pretty' as const,
      describe: 'Form of the report; github annotates lines in a workflow',
    })
    .example('$0 check', 'all pages of the configuration')
    .example('$0 check --verified', 'a sample that verify has not verified fails as well')
    .example('$0 check calls/*.har --out docs/api', 'without a configuration');
}

function initOptions(command: Argv) {
  return command
    .option('inputs', { type: 'string', describe: 'Pattern of the descriptions, such as calls/*.har' })
    .option('out', { alias: 'o', type: 'string', describe: 'Folder of the pages' })
    .option('documents', { type: 'string', describe: 'Pattern of pages to fill in place' })
    .option('dialect', { alias: 'd', type: 'string', describe: `Docs tool: ${dialectIds().join(', ')}` })
    .option('language', { alias: 'l', ...list, describe: 'Languages, with commas (default: all)' })
    .option('format', {
      choices: ['yaml', 'json', 'ts', 'mjs'] as const,
      describe: 'Form of the configuration (default: ts beside a tsconfig.json, else yaml)',
    })
    .option('yes', { alias: 'y', type: 'boolean', default: false, describe: 'Ask nothing' })
    .option('force', { type: 'boolean', default: false, describe: 'Replace a configuration that is there' })
    .example('$0 init', 'asks, and proposes what it recognises')
    .example('$0 init --yes --dialect vitepress --inputs "calls/*.har" --out docs/api', 'for a script');
}

const REPORTERS = ['pretty', 'json', 'junit', 'github', 'html'] as const;

function verifyOptions(command: Argv) {
  return choiceOptions(reportOptions(command), {
    inputs:
      'HAR or OpenAPI 3, as JSON or YAML; - reads standard input; without any, those of the configuration',
    language: 'Languages, with commas (default: all, or those of --client)',
    client: 'Clients, such as python:requests (default: all)',
  })
    .option('config', { type: 'string', describe: 'Configuration (default: that of this folder)' })
    .option('cache', {
      type: 'boolean',
      default: true,
      describe: 'Believe verdicts of the ledger; --no-cache runs all',
    })
    .option('ledger', { type: 'string', describe: 'File of the verdicts (default: in the user cache)' })
    .option('tls', {
      type: 'boolean',
      default: false,
      describe: 'Run the samples over https, with a throw-away CA',
    })
    .option('toolchains', {
      type: 'string',
      describe: 'JSON file that says how this machine runs a language',
    })
    .option('shard', { type: 'string', describe: 'Run a part only, such as 1/4' })
    .option('jobs', { alias: 'j', type: 'number', describe: 'Samples that run at once (default: the cores)' })
    .example('$0 verify call.har', 'every client whose toolchain is there')
    .example('$0 verify calls/*.har -l python,go --require all', 'a missing toolchain fails')
    .example('$0 verify calls/*.har --reporter html -o report.html', 'a page to click through');
}

function reportOptions(command: Argv) {
  return command
    .option('require', {
      type: 'string',
      array: true,
      nargs: 1,
      describe: 'Languages whose toolchain must be there, or all',
    })
    .option('reporter', { choices: REPORTERS, default: 'pretty' as const, describe: 'Form of the report' })
    .option('out', {
      alias: 'o',
      type: 'string',
      describe: 'File for the report (default: standard output)',
    });
}
