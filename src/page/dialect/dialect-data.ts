import { Diagnostic, didYouMean } from '../../base/diagnostic/index.ts';
import { Cursor, type DocumentKind } from '../../base/reader/cursor.ts';
import {
  about,
  array,
  boolean,
  choice,
  integer,
  map,
  object,
  regularExpression,
  string,
  type TypeOf,
} from '../../base/reader/shape.ts';
import { escapes } from '../../literal/index.ts';
import { dialectOption, problemOf } from './option.ts';

const KIND: DocumentKind = {
  root: 'dialect.json',
  type: 'language-data',
  missing: 'language-data',
  unknown: 'language-data',
};

const why = about('The reason.', string);

const spec = about('Link to the section of the specification that the escapes follow.', string);

const code = object(
  {
    info: about(
      'Info string after a fence. {language}, {label} and {labelHtml} (the label as HTML text) are replaced.',
      string,
    ),
    languages: about('Names of languages in the highlighter of the tool.', map(string)),
  },
  {
    when: about(
      'Exceptions for code that the tool would change; the first that matches is used.',
      array(
        object(
          { match: about('Regular expression for the code.', regularExpression), why },
          {
            info: about('Info string in place of the one for all code.', string),
            element: about(
              'Element in place of a fence, on one line. {language}, {label} and {code} are replaced by HTML text.',
              string,
            ),
          },
        ),
      ),
    ),
  },
);

const codeElement = object({
  match: about('Regular expression for the code.', regularExpression),
  open: string,
  close: string,
  why,
});

const imports = object(
  {
    name: about('The name that the line imports.', string),
    line: about('The line. {option} is replaced by the value of that option.', string),
  },
  { when: about('Option that must be set for the line to be printed.', string) },
);

/** How text becomes markup. A `dialect.json` and the rules file that it builds on give it together. */
const markupRules = {
  markup: about(
    'Family of the markup language: what prints code, tables and prose.',
    choice('markdown', 'asciidoc', 'html'),
  ),
  text: about('Escapes for plain text, in which nothing is markup.', object({ spec, escapes })),
  prose: about(
    'Escapes for Markdown from a description: only what the dialect would take for code is escaped, outside code.',
    object(
      { spec, escapes },
      {
        without: about(
          'Constructs of CommonMark that the dialect does not have, by their names in micromark: codeIndented.',
          array(string),
        ),
      },
    ),
  ),
} as const;

const optionalMarkupRules = {
  cell: about(
    'Escapes for the cells of a table, in addition to those of text: outside code (escapes), and in code (code).',
    object({ escapes, code: escapes }),
  ),
  codeElement: about('Element for inline code that backticks cannot hold.', codeElement),
  container: about(
    'Delimiter around all samples, such as :::. It is longer than any run of its character in the code.',
    object({ character: string, minimum: integer }),
  ),
} as const;

const requiredFields = {
  ...markupRules,
  title: string,
  link: about("The tool's own documentation of what the dialect prints.", string),
  samples: about('How samples are shown, in a few words of Markdown.', string),
  extension: about('Extension of page files, without a dot.', string),
  markers: about(
    'Syntax of comments, and so of the markers in a page: <!-- -->, {/* */} or //.',
    choice('html', 'mdx', 'asciidoc'),
  ),
} as const;

const optionalFields = {
  ...optionalMarkupRules,
  sync: about('How the choice of a language is synchronized, in a few words of Markdown.', string),
  needs: about('What a site has to enable, in a few words of Markdown.', string),
  indentedContainers: about(
    'The tool indents the content of containers by four spaces, so indented text in a page is not code.',
    boolean,
  ),
  labelsTabs: about(
    "The group lists the labels of its tabs, or may hold tabs only: a writer's own tab in it needs a label.",
    boolean,
  ),
  imports: about('Lines that a page with samples imports.', array(imports)),
  options: about('Options that a user may set.', map(dialectOption)),
} as const;

const fieldsWithDefault = {
  titles: about(
    'Titles of operations: each has a heading; a page may have only one heading of the highest level, so several operations start one level lower; or the title of the page is in its front matter. each if left out.',
    choice('each', 'one', 'front-matter'),
  ),
  code: about('How code is printed.', code),
} as const;

const markupShape = object({ ...markupRules, code }, optionalMarkupRules);
const dialectShape = object({ ...requiredFields, ...fieldsWithDefault }, optionalFields);

export type MarkupRules = TypeOf<typeof markupShape>;
export type CodeElementRules = TypeOf<typeof codeElement>;
/** `templates/pages/<id>/dialect.json`, with the rules that it builds on. */
export type DialectData = TypeOf<typeof dialectShape>;

/** A `dialect.json`, or a rules file: fields that are left out are in the file that `base` names. */
export const DIALECT = object(
  {},
  {
    $schema: string,
    base: about('Rules that the dialect builds on, such as commonmark.', string),
    ...requiredFields,
    ...fieldsWithDefault,
    ...optionalFields,
  },
);
type Layer = TypeOf<typeof DIALECT>;

/** The rules that dialects build on, such as `commonmark`, and how their files are read. */
export interface RulesFiles {
  readonly bases: readonly string[];
  readonly baseFile: (name: string) => string;
  readonly read: (file: string) => string;
}

/**
 * Reads a `dialect.json`.
 *
 * @throws Diagnostic at the first field that is wrong
 */
export function readDialectData(file: string, { bases, baseFile, read }: RulesFiles): DialectData {
  const root = Cursor.parseJson(file, read(file), KIND);
  let data: Layer = DIALECT.read(root);
  checkDefaults(root, data);
  for (let { base } = data; base !== undefined;) {
    if (!bases.includes(base)) throw unknownBase(root, base, bases);
    const path = baseFile(base);
    const below = DIALECT.read(Cursor.parseJson(path, read(path), KIND));
    data = merge(data, below);
    base = below.base;
  }
  for (const name of Object.keys(requiredFields) as (keyof typeof requiredFields)[]) {
    if (data[name] === undefined) root.required(name);
  }
  return { titles: 'each', code: { info: '{language}', languages: {} }, ...data } as DialectData;
}

function checkDefaults(root: Cursor, { options = {} }: Layer): void {
  for (const [name, option] of Object.entries(options)) {
    const problem = problemOf(option, option.default);
    if (problem === undefined) continue;
    const value = root.at('options', name, 'default');
    throw value.error('language-data', `${value.path} is ${JSON.stringify(option.default)}`, problem);
  }
}

function unknownBase(root: Cursor, base: string, bases: readonly string[]): Diagnostic {
  return root.required('base').error('language-data', `there are no rules named ${JSON.stringify(base)}`, {
    expected: `one of ${bases.join(', ')}`,
    hint: didYouMean(base, bases),
  });
}

/** The fields of a layer, and below them those of its base. Escapes of both apply, its own first. */
function merge(own: Layer, base: Layer): Layer {
  const merged = { ...base, ...own };
  for (const name of ['text', 'prose'] as const) {
    const [first, second] = [own[name], base[name]];
    if (first === undefined || second === undefined) continue;
    Object.assign(merged, {
      [name]: { ...second, ...first, escapes: [...first.escapes, ...second.escapes] },
    });
  }
  return merged;
}
