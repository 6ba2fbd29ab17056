import { Diagnostic, nearest, SourceText } from '../../base/diagnostic/index.ts';
import { JsonSyntaxError, parseJson } from '../../base/json/index.ts';
import { expandMatch, type EscapeRule } from '../../literal/index.ts';
import { Cursor } from '../../input/index.ts';
import type { DialectOption, ImportRule } from './options.ts';

/** A table of escapes, and the section of the specification that it follows. */
export interface TextRules {
  readonly spec: string;
  readonly escapes: readonly EscapeRule[];
}

/** Escapes for a writer's own Markdown, and the constructs of CommonMark that the dialect does not have. */
export interface ProseRules extends TextRules {
  /** By micromark's names, such as `codeIndented`. */
  readonly without?: readonly string[] | undefined;
}

/** How text becomes markup, as data: what a `dialect.json` says, and the rules file that it builds on. */
export interface MarkupRules {
  /** The family of languages: who prints code, tables and prose. */
  readonly markup: 'markdown' | 'asciidoc' | 'html';
  /** Plain text: nothing in it is markup. */
  readonly text: TextRules;
  /** A writer's own Markdown: only what the dialect would take for code is escaped, outside code. */
  readonly prose: ProseRules;
  /** What a table cell wants beyond that. */
  readonly cell?: CellRules | undefined;
  /** Inline code that backticks cannot carry, and the element that stands for it. */
  readonly codeElement?: CodeElementRules | undefined;
  readonly code: CodeRules;
  /** What stands round all samples, such as `:::`: the delimiter must be longer than any in the code. */
  readonly container?: { readonly character: string; readonly minimum: number } | undefined;
}

export interface CellRules {
  /** Outside code. */
  readonly escapes: readonly EscapeRule[];
  /** Inside code. */
  readonly code: readonly EscapeRule[];
}

export interface CodeElementRules {
  /** Regular expression for the code. */
  readonly match: string;
  readonly open: string;
  readonly close: string;
  readonly why: string;
}

export interface CodeRules {
  /** What stands behind a fence: `{language}`, `{label}` and `{labelHtml}`, the label as text of HTML, are replaced. */
  readonly info: string;
  /** Names that the tool's highlighter has for languages. */
  readonly languages: Readonly<Record<string, string>>;
  /** What is written for code that the tool would change; the first that matches is taken. */
  readonly when?: readonly CodeException[] | undefined;
}

export interface CodeException {
  /** Regular expression for the code. */
  readonly match: string;
  /** In place of that of all code. */
  readonly info?: string | undefined;
  /** In place of a fence, on one line: `{language}`, `{label}` and `{code}` are replaced by text of HTML. */
  readonly element?: string | undefined;
  readonly why: string;
}

/** `templates/pages/<id>/dialect.json`, with what it builds on. */
export interface DialectData extends MarkupRules {
  readonly title: string;
  /** The tool's own documentation of what the dialect prints. */
  readonly link: string;
  /** How samples are shown, in a few words of Markdown. */
  readonly samples: string;
  /** How the choice of a language holds, in a few words of Markdown. */
  readonly sync?: string | undefined;
  /** What a site has to switch on, in a few words of Markdown. */
  readonly needs?: string | undefined;
  /** Of page files, without a dot. */
  readonly extension: string;
  /** How the tool writes a comment, and so a marker in a page: `<!-- -->`, `{/* *\/}` or `//`. */
  readonly markers: 'html' | 'mdx' | 'asciidoc';
  /** The tool's containers are indented by four, so that indented text in a page is no code. */
  readonly indentedContainers?: boolean | undefined;
  /** The group lists its labels itself, or holds tabs alone: a writer's own tab among them needs a label. */
  readonly labelsTabs?: boolean | undefined;
  /**
   * Where titles stand: `each` operation has a heading; `one` heading of the highest level is all that a page may
   * have, so that several operations stand one level lower; or the title of the page is `front-matter`.
   */
  readonly titles: 'each' | 'one' | 'front-matter';
  /** What a page with samples imports. */
  readonly imports?: readonly ImportRule[] | undefined;
  /** What the dialect leaves open. */
  readonly options?: Readonly<Record<string, DialectOption>> | undefined;
}

const CODES = { type: 'language-data', missing: 'language-data' } as const;

/** What a `dialect.json` and the rules file below it hold together: the own rules go before. */
type Layer = { readonly [K in keyof DialectData]?: DialectData[K] | undefined } & {
  readonly base?: string | undefined;
};

/** The rules that dialects build on, such as `commonmark`, and how their files are read. */
export interface RulesFiles {
  readonly bases: readonly string[];
  readonly baseFile: (name: string) => string;
  readonly read: (file: string) => string;
}

/**
 * Reads a `dialect.json`.
 *
 * @throws Diagnostic at the first field that is not as it should be
 */
export function readDialectData(file: string, { bases, baseFile, read }: RulesFiles): DialectData {
  const root = readRoot(file, read(file));
  let data = readLayer(root);
  for (let base = data.base; base !== undefined;) {
    if (!bases.includes(base)) {
      throw root.required('base').error('language-data', `there are no rules named ${JSON.stringify(base)}`, {
        expected: `one of ${bases.join(', ')}`,
        ...hintOf(nearest(base, bases)),
      });
    }
    const path = baseFile(base);
    const below = readLayer(readRoot(path, read(path)));
    data = merge(data, below);
    base = below.base;
  }
  for (const name of [
    'title',
    'link',
    'samples',
    'extension',
    'markup',
    'markers',
    'text',
    'prose',
  ] as const) {
    if (data[name] === undefined) root.required(name);
  }
  return { titles: 'each', code: { info: '{language}', languages: {} }, ...data } as DialectData;
}

function readRoot(file: string, content: string): Cursor {
  const text = new SourceText(file, content);
  try {
    return new Cursor(text, parseJson(content), '', CODES);
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    throw new Diagnostic('language-data', error.message, {
      position: text.position(error.offset),
      expected: error.expected,
      hint: error.hint,
    });
  }
}

function merge(own: Layer, below: Layer): Layer {
  const rules = (name: 'text' | 'prose'): TextRules | undefined => {
    const [first, second] = [own[name], below[name]];
    if (first === undefined || second === undefined) return first ?? second;
    return { ...second, ...first, escapes: [...first.escapes, ...second.escapes] };
  };
  const present = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
  return { ...below, ...present, text: rules('text'), prose: rules('prose') } as Layer;
}

type Reader<T> = (value: Cursor) => T;

const string: Reader<string> = (value) => value.string();

const boolean: Reader<boolean> = (value) => value.boolean();

const list =
  <T>(item: Reader<T>): Reader<readonly T[]> =>
  (value) =>
    value.items().map(item);

const record =
  <T>(member: Reader<T>): Reader<Readonly<Record<string, T>>> =>
  (value) =>
    Object.fromEntries(value.keys().map(({ name }) => [name, member(value.required(name))]));

const oneOf =
  <T extends string>(...choices: readonly T[]): Reader<T> =>
  (value) => {
    const text = value.string();
    if ((choices as readonly string[]).includes(text)) return text as T;
    throw value.error('language-data', `${value.path} cannot be ${JSON.stringify(text)}`, {
      expected: `one of ${choices.join(', ')}`,
      ...hintOf(nearest(text, choices)),
    });
  };

const pattern: Reader<string> = (value) => {
  const text = value.string();
  try {
    void new RegExp(expandMatch(text), 'u');
    return text;
  } catch (error) {
    throw value.error('language-data', `${value.path} is no regular expression: ${(error as Error).message}`);
  }
};

/** An object of known fields; those in `optional` may be left out. */
function fields<T extends object>(
  readers: { readonly [K in keyof T]-?: Reader<Exclude<T[K], undefined>> },
  optional: readonly (keyof T & string)[] = [],
): Reader<T> {
  const known = Object.keys(readers) as (keyof T & string)[];
  return (value) => {
    for (const { name, position } of value.keys()) {
      if ((known as string[]).includes(name)) continue;
      throw new Diagnostic('language-data', `${value.path || 'a dialect.json'} has no field ${name}`, {
        position,
        expected: `one of ${known.join(', ')}`,
        ...hintOf(nearest(name, known)),
      });
    }
    const entries = known.flatMap((name) => {
      const field = optional.includes(name) ? value.field(name) : value.required(name);
      return field === undefined ? [] : [[name, readers[name](field)] as const];
    });
    return Object.fromEntries(entries) as T;
  };
}

const hintOf = (near: string | undefined): { hint?: string } =>
  near === undefined ? {} : { hint: `did you mean ${near}?` };

const escape = fields<EscapeRule>(
  { match: pattern, write: string, unit: oneOf('utf8', 'utf16', 'codepoint'), why: string },
  ['unit'],
);
const textRules = fields<TextRules>({ spec: string, escapes: list(escape) });

const LAYER = {
  base: string,
  markup: oneOf('markdown', 'asciidoc', 'html'),
  title: string,
  link: string,
  samples: string,
  sync: string,
  needs: string,
  extension: string,
  markers: oneOf('html', 'mdx', 'asciidoc'),
  indentedContainers: boolean,
  labelsTabs: boolean,
  titles: oneOf('each', 'one', 'front-matter'),
  text: textRules,
  prose: fields<ProseRules>({ spec: string, escapes: list(escape), without: list(string) }, ['without']),
  cell: fields<CellRules>({ escapes: list(escape), code: list(escape) }),
  codeElement: fields<CodeElementRules>({ match: pattern, open: string, close: string, why: string }),
  code: fields<CodeRules>(
    {
      info: string,
      languages: record(string),
      when: list(
        fields<CodeException>({ match: pattern, info: string, element: string, why: string }, [
          'info',
          'element',
        ]),
      ),
    },
    ['when'],
  ),
  container: fields<{ character: string; minimum: number }>({
    character: string,
    minimum: (value) => value.integer(),
  }),
  imports: list(fields<ImportRule>({ name: string, line: string, when: string }, ['when'])),
  options: record(
    fields<DialectOption>(
      {
        type: oneOf('flag', 'choice', 'word', 'attribute'),
        default: (value) => (value.node.kind === 'boolean' ? value.boolean() : value.string()),
        choices: list(string),
        match: pattern,
        about: string,
      },
      ['choices', 'match'],
    ),
  ),
} as const;

const readLayer: Reader<Layer> = fields<Layer>(LAYER as never, Object.keys(LAYER) as never);
