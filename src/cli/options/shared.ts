import { dialectIds, languageIds } from '../../base/package.ts';
import type { PagePart } from '../../page/index.ts';
import { flag, list, value } from './option.ts';

/** Options that several commands have. */

/** A copy of the names: the module that has them would load everything that prints pages. */
const PARTS = ['samples', 'parameters', 'responses'] as const satisfies readonly PagePart[];

export const quiet = flag({
  group: 'Secrets and warnings',
  alias: 'q',
  default: false,
  describe: 'Print errors only, no warnings',
});

export const config = value({
  group: 'Files',
  example: 'docs/gen-snippets.config.yaml',
  describe:
    'Configuration file (default: gen-snippets.config.{ts,js,mjs,json,yaml,yml} in this folder or one above)',
});

export const ledger = value({
  group: 'Files',
  example: 'ledger.json',
  describe: 'File in which verify keeps its results (default: in the cache folder of the user)',
});

export const dialect = value({
  group: 'Page',
  alias: 'd',
  example: 'docusaurus',
  describe: `Docs tool that shows the page: ${dialectIds().join(', ')}; or one of your own (default: github)`,
});

/** Which languages and clients get a sample. */
export const sampleOptions = {
  language: list({
    group: 'Samples',
    alias: 'l',
    commas: true,
    example: 'python,go',
    describe: `Languages, in the order of the page: ${languageIds().join(', ')}; or a target of httpsnippet, unverified (default: all)`,
  }),
  client: list({
    group: 'Samples',
    alias: 'c',
    commas: true,
    example: 'python:requests',
    describe: 'Clients in place of the default ones, such as python:requests; all prints every client',
  }),
};

/** Which operations are read. */
export const operationOptions = {
  tag: list({
    group: 'Operations',
    example: 'users',
    describe: 'Only operations of OpenAPI with this tag',
  }),
  path: list({
    group: 'Operations',
    example: '/users/*',
    describe: 'Only operations of this path; * matches any text',
  }),
  method: list({
    group: 'Operations',
    commas: true,
    example: 'GET',
    describe: 'Only operations with this method',
  }),
  operation: list({
    group: 'Operations',
    example: 'listUsers',
    describe: 'Only the operation with this id; * matches any text',
  }),
};

export const recordingOptions = {
  'as-recorded': flag({
    group: 'Operations',
    describe:
      'Keep all calls of a recording of a browser, with its headers and cookies; without it, the calls of the API once each',
  }),
};

export const allowSecret = list({
  group: 'Secrets and warnings',
  commas: true,
  example: '14b2084587',
  describe: 'Accept a value that looks like a secret, by the fingerprint that the error shows',
});

export const secretOptions = {
  redact: flag({
    group: 'Secrets and warnings',
    describe: 'Replace secrets by placeholders, with a warning, where they would be errors',
  }),
  'allow-secret': allowSecret,
};

/** Options of the commands that make the pages of a project. Each overrides the configuration. */
export const projectOptions = {
  ...sampleOptions,
  ...operationOptions,
  ...recordingOptions,
  dialect,
  'dialect-option': list({
    group: 'Page',
    example: 'details=true',
    describe: 'Option of the dialect, as name=value or name alone; docs/dialects.md lists all',
  }),
  only: list({
    group: 'Page',
    commas: true,
    choices: PARTS,
    example: 'samples,parameters',
    describe: 'Print only these parts of the page, without title and description',
  }),
  prettier: flag({
    group: 'Page',
    describe: 'Format pages with the Prettier configuration of their folder',
  }),
  verified: flag({
    group: 'Page',
    describe: 'Print beside each sample what verify has run it with',
  }),
  config,
  out: value({
    group: 'Files',
    alias: 'o',
    example: 'docs/api',
    describe:
      'File for one page; folder, or path without an extension, for a page per operation (default: standard output)',
  }),
  ledger,
  ...secretOptions,
  strict: flag({
    group: 'Secrets and warnings',
    describe: 'Treat warnings as errors: exit code 1, and nothing is written of that input',
  }),
  quiet,
};

export const untrusted = flag({
  group: 'Files',
  default: false,
  describe: 'Run no program of the project, and read and write no file outside it',
});

export const overwrite = flag({
  group: 'Files',
  default: false,
  describe: 'Replace pages that were edited by hand, or that this configuration did not write',
});

export const cache = flag({
  group: 'Files',
  default: true,
  describe: 'Skip what did not change since the last run; --no-cache makes everything',
});
