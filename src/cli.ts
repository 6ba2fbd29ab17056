import { readFileSync } from 'node:fs';
import yargs, { type Argv } from 'yargs';
import { Diagnostic } from './diagnostic/index.ts';
import { EXIT, exitCodeOf, type ExitCode } from './exit-code.ts';
import { STDIN } from './stdin.ts';
import { dialectIds, languageIds } from './templates.ts';
import { colorsFor, formatDiagnostic, type Terminal } from './terminal.ts';

/** A wrong command line, in yargs' words. */
class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Runs a command line.
 *
 * @returns the exit code; nothing else ends the process
 */
export async function main(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  // A reader that closes the pipe early (`| head`) is no error.
  terminal.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  let exitCode: ExitCode = EXIT.ok;
  try {
    let output = '';
    // yargs loses a lone dash among the arguments of a command.
    const named = args.map((argument) => (argument === '-' ? STDIN : argument));
    await buildParser(terminal, (code) => (exitCode = code)).parseAsync(named, {}, (_error, _argv, text) => {
      output = text;
    });
    // Help and version come back as text.
    if (output !== '') terminal.stdout.write(`${output}\n`);
    return exitCode;
  } catch (error) {
    return explain(error, terminal);
  }
}

function buildParser(terminal: Terminal, finish: (code: ExitCode) => void): Argv {
  return yargs()
    .scriptName('gen-snippets')
    .usage(
      '$0 [generate] <inputs..>\n\nCode samples for API documentation: one described call in, the whole block out.',
    )
    .command(
      ['generate <inputs..>', '$0 <inputs..>'],
      'Print the documentation block of the calls that HAR files describe',
      generateOptions,
      async (options) => {
        const { runGenerate } = await import('./commands/generate.ts');
        finish(await runGenerate(options, terminal));
      },
    )
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
      'verify <inputs..>',
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
    .demandCommand(1)
    .strict()
    .recommendCommands()
    .version(readVersion())
    .alias('help', 'h')
    .epilogue(
      'Documentation: docs/ in the package. Exit codes: 0 done, 1 input, 2 usage, 3 output, 70 a bug of ours.',
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

/** What is read, and for which clients; the wording is the command's. */
function choiceOptions<T>(
  command: Argv<T>,
  describe: { readonly language: string; readonly client: string },
) {
  // One value for each flag: else a list would swallow the inputs behind it.
  const list = { type: 'string', array: true, nargs: 1 } as const;
  return command
    .positional('inputs', {
      type: 'string',
      array: true,
      demandOption: true,
      describe: 'HAR or OpenAPI 3, as JSON or YAML; - reads standard input',
    })
    .option('language', { alias: 'l', ...list, describe: describe.language })
    .option('client', { alias: 'c', ...list, describe: describe.client })
    .option('tag', { ...list, describe: 'Of OpenAPI, only operations with this tag' })
    .option('path', { ...list, describe: 'Of OpenAPI, only this path; * stands for anything' })
    .option('method', { ...list, describe: 'Of OpenAPI, only this method' })
    .option('operation', { ...list, describe: 'Of OpenAPI, only this operation id; * stands for anything' })
    .option('redact', {
      type: 'boolean',
      default: false,
      describe: 'Replace secrets by placeholders, in place of stopping',
    })
    .option('allow-secret', {
      ...list,
      describe: 'Fingerprint, from the error, of what looks like a secret and is none',
    });
}

function generateOptions(command: Argv) {
  return choiceOptions(command, {
    language: `Languages in the order of the page, with commas (default: all): ${languageIds().join(', ')}; or a target of httpsnippet, unverified`,
    client: 'Clients in place of the default ones, such as python:requests; all prints every one',
  })
    .option('dialect', {
      alias: 'd',
      type: 'string',
      default: 'github',
      describe: `Docs tool of the page: ${dialectIds().join(', ')}`,
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
    .option('json', {
      type: 'boolean',
      default: false,
      describe: 'Print the structured result instead of Markdown',
    })
    .option('prettier', {
      type: 'boolean',
      default: false,
      describe: 'Format pages with the Prettier configuration of their folder',
    })
    .option('verified', {
      type: 'boolean',
      default: false,
      describe: 'Say which samples verify has verified, and with what',
    })
    .option('ledger', { type: 'string', describe: 'File of the verdicts (default: in the user cache)' })
    .option('strict', {
      type: 'boolean',
      default: false,
      describe: 'Let warnings fail: exit code 1, nothing written',
    })
    .option('quiet', {
      alias: 'q',
      type: 'boolean',
      default: false,
      describe: 'Print errors only, no warnings',
    })
    .example('$0 call.har', 'the page in GitHub Markdown, on standard output')
    .example('$0 calls/*.har --dialect docusaurus --out docs/api', 'a page each, as MDX with tabs')
    .example('$0 call.har -l python,go -c python:requests --only samples', 'two samples')
    .example('cat call.har | $0 - --json', 'the structured result, for a program');
}

const REPORTERS = ['pretty', 'json', 'junit', 'github', 'html'] as const;

function verifyOptions(command: Argv) {
  return choiceOptions(reportOptions(command), {
    language: 'Languages, with commas (default: all, or those of --client)',
    client: 'Clients, such as python:requests (default: all)',
  })
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

function readVersion(): string {
  const file = new URL('../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

/** Says what went wrong, and chooses the exit code. */
function explain(error: unknown, terminal: Terminal): ExitCode {
  const colors = colorsFor(terminal);
  if (error instanceof Diagnostic) {
    terminal.stderr.write(formatDiagnostic(error, colors));
    return exitCodeOf(error);
  }
  if (error instanceof UsageError) {
    terminal.stderr.write(
      `${colors.red(colors.bold('error[usage]'))}: ${error.message}\n  ${colors.bold('hint')}: gen-snippets call.har prints a page; gen-snippets --help shows the rest\n`,
    );
    return EXIT.usage;
  }
  const { message, stack } = error as Error;
  const details = terminal.env['GEN_SNIPPETS_DEBUG'] ? `\n${stack}` : '';
  terminal.stderr.write(
    `${colors.red(colors.bold('error[internal]'))}: ${message}\n  ${colors.bold('hint')}: this is a bug of gen-snippets; GEN_SNIPPETS_DEBUG=1 shows more to report${details}\n`,
  );
  return EXIT.internal;
}
