import type { SourceText } from '../base/diagnostic/index.ts';
import type { JsonNode } from '../base/json/index.ts';
import { Cursor, type DocumentKind } from '../base/reader/cursor.ts';
import {
  about,
  array,
  boolean,
  choice,
  either,
  map,
  number,
  object,
  scalarText,
  string,
  type FieldsOf,
  type Shape,
} from '../base/reader/shape.ts';
import {
  expectedOf,
  patternOf,
  WORD_NAMES,
  WORDS,
  type GivenWords,
  type WordName,
} from '../operation/index.ts';
import type {
  Config,
  FoldersConfig,
  LanguageConfig,
  PlaceholderConfig,
  ProjectConfig,
  SelectionConfig,
} from './config.ts';

const KIND: DocumentKind = {
  root: 'the configuration',
  type: 'config-type',
  missing: 'config-type',
  unknown: 'config-key',
};

/**
 * Reads a configuration from a document.
 *
 * @throws Diagnostic at the first key that is unknown or has a value of the wrong type
 */
export function readConfig(text: SourceText, root: JsonNode): Config {
  return CONFIG.read(new Cursor(text, root, '', KIND));
}

const oneOrMore = <T>(item: Shape<T>): Shape<T | readonly T[]> => either(item, array(item));
const strings = array(string);

const { language: languageId, ...languageFields } = {
  language: about('Id of the language.', string),
  client: about('Id of the client; the default client of the language if left out.', string),
  label: about('Text of the tab or heading.', string),
  options: about('Options of the client, such as a package name.', map(string)),
} satisfies FieldsOf<LanguageConfig>;

const placeholder = object({}, {
  description: about('Markdown.', string),
  required: boolean,
  example: scalarText,
} satisfies FieldsOf<PlaceholderConfig>);

const select = object({}, {
  tags: strings,
  paths: strings,
  methods: strings,
  operations: about('Operation ids.', strings),
} satisfies FieldsOf<SelectionConfig>);

const folders = object({}, {
  languages: oneOrMore(string),
  dialects: oneOrMore(string),
} satisfies FieldsOf<FoldersConfig>);

const word = (name: WordName): Shape<string> => ({
  schema: { description: WORDS[name].usedFor, type: 'string', pattern: patternOf(name) },
  read: (value) => {
    const text = value.string();
    const expected = expectedOf(name, text);
    if (expected === undefined) return text;
    throw value.error('config-type', `${value.path} cannot be ${JSON.stringify(text)}`, { expected });
  },
});

const words = object(
  {},
  Object.fromEntries(WORD_NAMES.map((name) => [name, word(name)])) as FieldsOf<GivenWords>,
);

/** Each field is described in `config.ts`; the texts here are for editors of JSON and YAML. */
const PROJECT_FIELDS = {
  inputs: about('Descriptions of calls, a page for each operation: file names or globs.', oneOrMore(string)),
  out: about('Folder of the pages that are made of the inputs.', string),
  documents: about(
    'Pages written by hand, whose fences and regions are filled in place: file names or globs.',
    oneOrMore(string),
  ),
  dialect: about('Markup of the docs tool; github if left out.', string),
  dialectOptions: about('Options of the dialect.', map(either(string, number, boolean))),
  languages: about(
    'Languages in the order of the page: python, python:requests, or an object; all if left out.',
    array(either(string, object({ language: languageId }, languageFields))),
  ),
  parts: about(
    'Parts of a page; all, with title and description, if left out.',
    oneOrMore(choice('samples', 'parameters', 'responses')),
  ),
  select: about('Which operations are printed; all if left out.', select),
  asRecorded: about('Keep all calls of a recording of a browser, with its headers and cookies.', boolean),
  placeholders: about('Descriptions of placeholders for every page.', map(either(string, placeholder))),
  words: about('Words that pages print themselves, in another language.', words),
  templates: about('Templates in place of ours: python:requests to a file.', map(string)),
  partials: about('Files that your templates include: {{> name}}.', map(string)),
  helpers: about('Module whose exported functions your templates call: {{upper name}}.', string),
  httpsnippet: about('Modules that register clients with httpsnippet: files or packages.', oneOrMore(string)),
  folders: about('Folders of your own languages and dialects.', folders),
  prettier: about('Format pages with the Prettier configuration of their folder.', boolean),
  verified: about('Print next to each sample what it was verified with.', boolean),
  strict: about('Warnings fail.', boolean),
  redact: about('Replace secrets by placeholders; without it they are errors.', boolean),
  allowSecrets: about('Fingerprints of strings that look like a secret and are not.', strings),
} satisfies FieldsOf<ProjectConfig>;

/** A configuration. */
export const CONFIG: Shape<Config> = object({}, {
  $schema: string,
  ...PROJECT_FIELDS,
  projects: about(
    'Several documentations; the other keys are the defaults of each.',
    array(object({}, PROJECT_FIELDS)),
  ),
} satisfies FieldsOf<Config>);
