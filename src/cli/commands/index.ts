import { languageIds } from '../../base/package.ts';
import {
  argument,
  argumentList,
  choice,
  count,
  flag,
  list,
  value,
  type Options,
  type ValuesOf,
} from '../options/option.ts';
import {
  allowSecret,
  cache,
  config,
  dialect,
  ledger,
  operationOptions,
  overwrite,
  projectOptions,
  quiet,
  recordingOptions,
  sampleOptions,
  secretOptions,
  untrusted,
} from '../options/shared.ts';
import type { ExitCode } from '../terminal/exit-code.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { CommandName } from './names.ts';

/** A command: what yargs, `--help` and docs/cli.md say about it, and the function that runs it. */
export interface Command {
  readonly name: CommandName;
  /** As yargs takes it: `check [inputs..]`. */
  readonly usage: string;
  readonly describe: string;
  readonly options: Options;
  /** Command lines, and what each does. */
  readonly examples: readonly (readonly [command: string, does: string])[];
  /** Loads the code of the command, and runs it. */
  readonly run: (values: never, terminal: Terminal) => Promise<ExitCode>;
}

/** Checks that `run` takes what the options give. */
const command = <O extends Options>(
  definition: Omit<Command, 'options' | 'run'> & {
    readonly options: O;
    readonly run: (values: ValuesOf<O>, terminal: Terminal) => Promise<ExitCode>;
  },
): Command => definition;

const inputs = argumentList(
  'HAR or OpenAPI 3, as JSON or YAML: file names or patterns; - reads standard input',
  'the inputs of the configuration',
);
const inputsAndPages = argumentList(
  'HAR or OpenAPI 3, as JSON or YAML, and pages to fill in place: file names or patterns; - reads standard input',
  'the inputs and documents of the configuration',
);

const reportOptions = {
  require: list({
    group: 'Verification',
    commas: true,
    example: 'python,go',
    describe: 'Fail if the toolchain of one of these languages is missing; or all',
  }),
  reporter: choice({
    group: 'Report',
    choices: ['pretty', 'json', 'junit', 'github', 'html'],
    default: 'pretty',
    describe: 'Format of the report',
  }),
  out: value({
    group: 'Report',
    alias: 'o',
    example: 'report.html',
    describe: 'File for the report (default: standard output)',
  }),
};

const generate = command({
  name: 'generate',
  usage: 'generate [inputs..]',
  describe: 'Print or write the pages of the inputs, or of the whole configuration',
  options: {
    inputs: inputsAndPages,
    ...projectOptions,
    cache,
    json: flag({
      group: 'Page',
      default: false,
      describe: 'Print the structured result instead of a page',
    }),
    extract: value({
      group: 'Files',
      example: 'calls',
      describe: 'Move the descriptions out of pages into files of this folder, relative to each page',
    }),
    overwrite,
    untrusted,
    prune: flag({
      group: 'Files',
      default: false,
      describe: 'Delete generated pages of the output folder that no input makes any more',
    }),
  },
  examples: [
    ['$0 call.har', 'print a page in GitHub Markdown'],
    ['$0 call.har -l python,go -c python:requests --only samples', 'print two samples'],
    ['$0 calls/*.har --dialect docusaurus --out docs/api', 'write a page per call, as MDX with tabs'],
    ['$0 docs/guide.md', 'fill the har fences of a page in place'],
    ['$0', 'do what gen-snippets.config.yaml says'],
    ['cat call.har | $0 - --json', 'print the structured result, for a program'],
  ],
  run: async (values, terminal) => (await import('./generate.ts')).runGenerate(values, terminal),
});

const check = command({
  name: 'check',
  usage: 'check [inputs..]',
  describe: 'Fail if a page differs from what generate would write; write nothing',
  options: {
    inputs: inputsAndPages,
    ...projectOptions,
    untrusted,
    reporter: choice({
      group: 'Report',
      choices: ['pretty', 'github'],
      default: 'pretty',
      describe: 'Format of the report; github annotates lines in a workflow',
    }),
  },
  examples: [
    ['$0 check', 'check all pages of the configuration'],
    ['$0 check --verified', 'fail also if verify has not run a sample'],
    ['$0 check calls/*.har --out docs/api', 'check without a configuration'],
  ],
  run: async (values, terminal) => (await import('./check.ts')).runCheck(values, terminal),
});

const watch = command({
  name: 'watch',
  usage: 'watch [inputs..]',
  describe: 'Generate, and generate again whatever changes',
  options: { inputs: inputsAndPages, ...projectOptions, cache, overwrite },
  examples: [['$0 watch', 'watch the files of the configuration']],
  run: async (values, terminal) => (await import('./watch.ts')).runWatch(values, terminal),
});

const init = command({
  name: 'init',
  usage: 'init',
  describe: 'Write a configuration for this folder, by asking',
  options: {
    inputs: value({
      group: 'Configuration',
      example: 'calls/*.har',
      describe: 'Pattern of the descriptions of calls',
    }),
    out: value({
      group: 'Configuration',
      alias: 'o',
      example: 'docs/api',
      describe: 'Folder of the pages',
    }),
    documents: value({
      group: 'Configuration',
      example: 'docs/**/*.md',
      describe: 'Pattern of pages to fill in place',
    }),
    dialect: { ...dialect, yargs: { ...dialect.yargs, group: 'Configuration' } },
    language: list({
      group: 'Configuration',
      alias: 'l',
      commas: true,
      example: 'python,go',
      describe: `Languages: ${languageIds().join(', ')} (default: all)`,
    }),
    format: choice({
      group: 'Configuration',
      choices: ['yaml', 'json', 'ts', 'mjs'],
      describe: 'Format of the configuration (default: ts if there is a tsconfig.json, else yaml)',
    }),
    yes: flag({ group: 'Configuration', alias: 'y', default: false, describe: 'Ask nothing' }),
    force: flag({
      group: 'Configuration',
      default: false,
      describe: 'Replace the configuration that is there',
    }),
  },
  examples: [
    ['$0 init', 'ask, and propose what it recognises'],
    ['$0 init --yes --dialect vitepress --inputs "calls/*.har" --out docs/api', 'write without asking'],
  ],
  run: async (values, terminal) => (await import('./init.ts')).runInit(values, terminal),
});

const languages = command({
  name: 'languages',
  usage: 'languages',
  describe: 'List the languages and their clients',
  options: { json: flag({ group: 'Output', default: false, describe: 'Print JSON' }) },
  examples: [],
  run: async (values, terminal) => (await import('./languages.ts')).runLanguages(values, terminal),
});

const listCommand = command({
  name: 'list',
  usage: 'list <inputs..>',
  describe: 'List the operations of inputs, or the calls of a recording',
  options: {
    inputs: argumentList('HAR or OpenAPI 3, as JSON or YAML: file names or patterns; - reads standard input'),
    ...operationOptions,
    ...recordingOptions,
    json: flag({ group: 'Output', default: false, describe: 'Print JSON' }),
    quiet,
  },
  examples: [
    ['$0 list session.har', 'see the calls of a recording'],
    ['$0 list openapi.yaml --tag users', 'see the operations with a tag'],
  ],
  run: async (values, terminal) => (await import('./list.ts')).runList(values, terminal),
});

const codeSamples = command({
  name: 'x-code-samples',
  usage: 'x-code-samples <input>',
  describe: 'Put the samples into an OpenAPI description, as x-codeSamples of each operation',
  options: {
    input: argument('OpenAPI 3, as JSON or YAML; - reads standard input'),
    ...sampleOptions,
    ...operationOptions,
    out: value({
      group: 'Files',
      alias: 'o',
      example: 'published.yaml',
      allowsDash: true,
      describe: 'File to write; - is standard output (default: the input itself)',
    }),
    ...secretOptions,
    quiet,
  },
  examples: [
    ['$0 x-code-samples openapi.yaml', 'write the samples into the file itself'],
    ['$0 x-code-samples openapi.yaml --out published.yaml', 'write a copy with the samples'],
  ],
  run: async (values, terminal) => (await import('./code-samples.ts')).runCodeSamples(values, terminal),
});

const verify = command({
  name: 'verify',
  usage: 'verify [inputs..]',
  describe: 'Run the samples against a recorder on this machine, and compare what arrives',
  options: {
    inputs,
    language: list({
      group: 'Samples',
      alias: 'l',
      commas: true,
      example: 'python,go',
      describe: `Languages: ${languageIds().join(', ')} (default: all, or those of --client)`,
    }),
    client: list({
      group: 'Samples',
      alias: 'c',
      commas: true,
      example: 'python:requests',
      describe: 'Clients, such as python:requests (default: all)',
    }),
    ...operationOptions,
    ...recordingOptions,
    ...reportOptions,
    tls: flag({
      group: 'Verification',
      default: false,
      describe: 'Run the samples over https, with a temporary certificate authority',
    }),
    toolchains: value({
      group: 'Verification',
      example: 'toolchains.json',
      describe: 'JSON file that says how this machine runs a language',
    }),
    shard: value({ group: 'Verification', example: '1/4', describe: 'Run one part only, such as 1/4' }),
    jobs: count({
      group: 'Verification',
      alias: 'j',
      example: '4',
      describe: 'Number of samples to run at once (default: the number of cores)',
    }),
    cache: flag({
      group: 'Verification',
      default: true,
      describe: 'Take results from the ledger; --no-cache runs every sample',
    }),
    ledger,
    config,
    ...secretOptions,
  },
  examples: [
    ['$0 verify call.har', 'run every client whose toolchain is there'],
    ['$0 verify calls/*.har -l python,go --require all', 'fail if a toolchain is missing'],
    ['$0 verify calls/*.har --reporter html -o report.html', 'write a page to click through'],
  ],
  run: async (values, terminal) => (await import('./verify.ts')).runVerify(values, terminal),
});

const merge = command({
  name: 'merge',
  usage: 'merge <reports..>',
  describe: 'Join the reports of several shards into one',
  options: {
    reports: argumentList('Files that verify --reporter json wrote'),
    ...reportOptions,
  },
  examples: [['$0 merge part-*.json --reporter html -o report.html', 'join the shards of a pipeline']],
  run: async (values, terminal) => (await import('./verify.ts')).runMerge(values, terminal),
});

const redact = command({
  name: 'redact',
  usage: 'redact <input>',
  describe: 'Print a copy of a HAR with placeholders in place of its secrets',
  options: {
    input: argument('HAR, as JSON or YAML; - reads standard input'),
    out: value({
      group: 'Files',
      alias: 'o',
      example: 'clean.har',
      describe: 'File for the copy (default: standard output)',
    }),
    'allow-secret': allowSecret,
    quiet,
  },
  examples: [['$0 redact session.har --out clean.har', 'write a copy without secrets']],
  run: async (values, terminal) => (await import('./redact.ts')).runRedact(values, terminal),
});

/** Runs if the command line names no command. */
export const DEFAULT_COMMAND = generate;

/** Every command, in the order of `--help`. */
export const COMMANDS: readonly Command[] = [
  generate,
  check,
  watch,
  init,
  languages,
  listCommand,
  codeSamples,
  verify,
  merge,
  redact,
];
