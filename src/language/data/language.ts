import {
  about,
  array,
  integer,
  map,
  object,
  regularExpression,
  string,
  type Shape,
  type TypeOf,
} from '../../base/reader/shape.ts';
import { didYouMean } from '../../base/diagnostic/index.ts';
import { escapes, jsonRules, literalRules } from '../../literal/index.ts';
import { FEATURES } from '../view/features.ts';
import { VIEW_VERSION } from '../view/shape.ts';
import { optionalRunFields, runChanges, runFields } from './run.ts';
import { proof, style } from './style.ts';

/** A method or header: `method:TRACE`, `header:expect`. Header names are compared in lower case. */
const NAMED = "method:[!#-'*+.0-9A-Z^-z|~-]+|header:[!#-'*+.0-9^-z|~-]+";

/** A key of `unsupported`. */
const feature: Shape<string> = {
  schema: { anyOf: [{ enum: Object.keys(FEATURES) }, { pattern: `^(?:${NAMED})$` }] },
  read: (value) => {
    const name = value.string();
    if (Object.hasOwn(FEATURES, name) || new RegExp(`^(?:${NAMED})$`).test(name)) return name;
    const known = Object.keys(FEATURES);
    throw value.error(value.kind.type, `there is no feature ${JSON.stringify(name)}`, {
      expected: `method:NAME, header:name in lower case, or one of ${known.join(', ')}`,
      hint: didYouMean(name, known),
    });
  },
};

/** The version of the view that the templates were written for. */
const view: Shape<number> = {
  schema: { type: 'integer', enum: [VIEW_VERSION] },
  read: (value) => {
    const version = value.integer();
    if (version === VIEW_VERSION) return version;
    throw value.error(
      value.kind.type,
      `view is ${version}, but this gen-snippets has version ${VIEW_VERSION}`,
      {
        expected: String(VIEW_VERSION),
        hint:
          version > VIEW_VERSION
            ? 'update gen-snippets'
            : 'change the templates as CHANGELOG.md says, then the number',
      },
    );
  },
};

const option = object({
  default: string,
  match: about('Regular expression that the whole value must match.', regularExpression),
  about: about('What the option is, for the documentation.', string),
});

const title = about('Name of the client in its documentation.', string);

const clientTexts = {
  link: about('Documentation of the client.', string),
  description: about('What the client is, in a few words.', string),
} as const;

const optionalClientFields = {
  install: about('What the reader does to install it, if the language does not come with it.', string),
  unsupported: about(
    'Features of a request that the client cannot send, each with the reason: docs/add-a-language.md lists them.',
    map(string, feature),
  ),
  options: about('Words of the template that a user may change, such as a package name.', map(option)),
  run: about('What differs from the run of the language.', runChanges),
} as const;

const client = object({ title }, { ...clientTexts, ...optionalClientFields });
const completeClient = object({ title, ...clientTexts }, optionalClientFields);

const required = {
  title: about('Name of the language, on tabs and in headings.', string),
  extension: about('Extension of the files that hold samples, without a dot.', string),
  fence: about('Info string of a Markdown fence: python.', string),
  default: about('Client that is printed if none is chosen. Its template is <client>.hbs.', string),
} as const;

const httpsnippet = about(
  'Target of httpsnippet for the clients; the name of the folder if left out.',
  string,
);

const optional = {
  view: about('Version of the view that the templates were written for; not checked if left out.', view),
  order: about('Languages with a smaller number come first; 100 if left out.', integer),
  literal: about(
    'How the language writes strings. Without it, a template cannot print a value of the request.',
    literalRules,
  ),
  json: about('How the language writes JSON values, if it has literals for them.', jsonRules),
  embedded: about(
    'Escapes of small languages inside strings, by name, for {{escape "name" value}}.',
    map(
      object({
        spec: about('Link to the section of the specification that the escapes follow.', string),
        escapes,
      }),
    ),
  ),
  run: about(
    'How a sample is run. Without it, samples are not verified.',
    object(runFields, optionalRunFields),
  ),
  style: about('Formatters and linters that every sample has to satisfy.', array(style)),
  proof: about(
    'A program that prints strings, each on a line, as hexadecimal UTF-8. The property tests of literal run it.',
    proof,
  ),
} as const;

/** `language.json` */
export const LANGUAGE = object(required, {
  httpsnippet,
  clients: about(
    'The clients by id. Each has a template <id>.hbs. The title of a client that is not listed is its id.',
    map(client),
  ),
  ...optional,
  $schema: about('The JSON Schema, for editors.', string),
});

const complete = object({ ...required, httpsnippet, clients: map(completeClient) }, optional);

/** `language.json` with its defaults. */
export type LanguageData = TypeOf<typeof complete>;
export type ClientData = TypeOf<typeof completeClient>;

/** @param id id of the language, which is the name of its folder */
export function withDefaults(data: TypeOf<typeof LANGUAGE>, id: string): LanguageData {
  const clients = Object.entries(data.clients ?? {}).map(([name, fields]): [string, ClientData] => [
    name,
    { link: '', description: '', ...fields },
  ]);
  return { httpsnippet: id, ...data, clients: Object.fromEntries(clients) };
}
