import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Diagnostic, didYouMean } from '../../base/diagnostic/index.ts';
import { LANGUAGES_FOLDER } from '../../base/package.ts';
import { Cursor, type DocumentKind } from '../../base/reader/cursor.ts';
import type { TypeOf } from '../../base/reader/shape.ts';
import { findOpenDelimiter } from './delimiters.ts';
import { LANGUAGE, withDefaults, type LanguageData } from './language.ts';

const KIND: DocumentKind = {
  root: 'language.json',
  type: 'language-data',
  missing: 'language-data',
  unknown: 'language-data',
};

/**
 * Reads the `language.json` of a folder.
 *
 * @param id id of the language
 * @param hasTemplate is there a template for a client?
 * @throws Diagnostic at the first field that is wrong
 */
export function readLanguageData(
  folder: string,
  id: string,
  hasTemplate: (client: string) => boolean,
): LanguageData {
  if (dirname(folder) !== LANGUAGES_FOLDER) return checkLanguageData(folder, id, hasTemplate);
  // A test checks those of the package: in a run, the check would take longer than all work with the data.
  const content = readContent(join(folder, 'language.json'));
  return withDefaults(JSON.parse(content) as TypeOf<typeof LANGUAGE>, id);
}

/** Reads and checks a `language.json`. The parameters and errors are those of `readLanguageData`. */
export function checkLanguageData(
  folder: string,
  id: string,
  hasTemplate: (client: string) => boolean,
): LanguageData {
  const file = join(folder, 'language.json');
  const root = Cursor.parseJson(file, readContent(file), KIND);
  const data = withDefaults(LANGUAGE.read(root), id);
  checkTemplates(root, data, hasTemplate);
  checkOptions(root, data);
  checkLiteral(root, data);
  return data;
}

function readContent(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Diagnostic('language-data', `${file} cannot be read: ${(error as Error).message}`);
  }
}

function checkTemplates(root: Cursor, data: LanguageData, hasTemplate: (client: string) => boolean): void {
  const ids = Object.keys(data.clients);
  if (!hasTemplate(data.default)) {
    throw root
      .at('default')
      .error('language-data', `default is ${data.default}, and there is no template ${data.default}.hbs`, {
        expected: 'the name of a template next to language.json, without .hbs',
        hint: didYouMean(data.default, ids),
      });
  }
  const missing = ids.find((id) => !hasTemplate(id));
  if (missing === undefined) return;
  throw root
    .at('clients')
    .key(missing)
    .error('language-data', `the client ${missing} has no template`, {
      expected: `a file ${missing}.hbs next to language.json`,
    });
}

/** The default of each option has to match, and `run.options` has to name options and give them values that match. */
function checkOptions(root: Cursor, { clients }: LanguageData): void {
  for (const [id, { options = {}, run }] of Object.entries(clients)) {
    for (const [name, { default: value, match }] of Object.entries(options)) {
      checkValue(root.at('clients', id, 'options', name, 'default'), value, match);
    }
    for (const [name, value] of Object.entries(run?.options ?? {})) {
      const given = root.at('clients', id, 'run', 'options');
      const option = Object.hasOwn(options, name) ? options[name] : undefined;
      if (option === undefined) {
        const names = Object.keys(options);
        throw given.key(name).error('language-data', `the client ${id} has no option ${name}`, {
          expected: names.length === 0 ? 'no option: the client has none' : `one of ${names.join(', ')}`,
          hint: didYouMean(name, names),
        });
      }
      checkValue(given.at(name), value, option.match);
    }
  }
}

function checkValue(cursor: Cursor, value: string, match: string): void {
  if (new RegExp(`^(?:${match})$`, 'u').test(value)) return;
  throw cursor.error('language-data', `${cursor.path} is ${JSON.stringify(value)}, which does not match`, {
    expected: `a string that matches ${match} as a whole`,
  });
}

function checkLiteral(root: Cursor, { literal, json }: LanguageData): void {
  if (literal === undefined) {
    if (json === undefined) return;
    throw root
      .at('json')
      .error('language-data', 'json needs literal, which says how its strings are written', {
        expected: 'a field "literal" in language.json',
      });
  }
  const open = findOpenDelimiter(literal);
  if (open === undefined) return;
  const rules = root.at('literal', ...open.path);
  throw rules.error(
    'language-data',
    `${rules.path} does not escape ${open.text}: a value that holds it could end the string, and the rest would be source code`,
    { expected: `an escape for ${open.text}, or "forbid" with a regular expression that it matches` },
  );
}
