import { Diagnostic, didYouMean, type SourceText } from '../../base/diagnostic/index.ts';
import type { PagePart } from '../../page/index.ts';

/** What a marker or a fence says of what is printed there. */
export interface Attributes {
  /** The file with the description: relative to the page, or from the root if it begins with a slash. */
  readonly src?: string;
  /** Id of the one operation to print, where the description has several. */
  readonly operation?: string;
  readonly languages?: readonly string[];
  readonly clients?: readonly string[] | 'all';
  readonly parts?: readonly PagePart[];
  /** Level of the headings inside; follows from the heading above if left out. */
  readonly heading?: number;
  /** Of the description inside the marker, where its first character does not tell. */
  readonly format?: 'json' | 'yaml';
  /** Of hand-written tabs: the language that they stand before or behind; `all` for the first or last place. */
  readonly before?: string;
  readonly after?: string;
  /** Of hand-written lines: the label of the tab that they stand in. */
  readonly label?: string;
}

type Name =
  'src' | 'operation' | 'language' | 'client' | 'parts' | 'heading' | 'format' | 'before' | 'after' | 'label';

/** What may stand in which place. */
const ALLOWED = {
  start: ['src', 'operation', 'language', 'client', 'parts', 'heading', 'format'],
  fence: ['operation', 'language', 'client', 'parts', 'heading'],
  keep: ['before', 'after', 'label'],
  end: [],
} as const satisfies Record<string, readonly Name[]>;

export type AttributeHolder = keyof typeof ALLOWED;

const PARTS: readonly PagePart[] = ['samples', 'parameters', 'responses'];
/** A comma between two pairs is AsciiDoc's. */
const TOKEN = /[^\S\r\n]*,?[^\S\r\n]*(?:([\w-]+)(?:=(?:"([^"\r\n]*)"|'([^'\r\n]*)'|([^\s"'=]+))?)?|(\S))/y;

export interface ReadAttributes {
  readonly attributes: Attributes;
  /** Offset behind the last attribute: the description may follow on the next line. */
  readonly end: number;
}

/**
 * Reads `name="value"` pairs, also over several lines, up to the end or to a line that does not
 * begin with one.
 *
 * @param start offset in the page of the first pair
 * @param end offset behind the last
 * @throws Diagnostic for what is no pair, for a name that is not known there, and for a value that it cannot have
 */
export function readAttributes(
  page: SourceText,
  start: number,
  end: number,
  holder: AttributeHolder,
): ReadAttributes {
  const text = page.text.slice(start, end);
  const attributes: Record<string, unknown> = {};
  const seen = new Set<string>();
  let at = 0;
  for (;;) {
    const next = /^(?:[^\S\r\n]*\r?\n)+[^\S\r\n]*(?=[\w-]+=)/.exec(text.slice(at))?.[0].length ?? 0;
    TOKEN.lastIndex = at + next;
    const match = TOKEN.exec(text);
    if (match === null) return { attributes: attributes as Attributes, end: start + at };
    const [token, name, double, single, bare] = match;
    const position = page.position(start + TOKEN.lastIndex - token.trimStart().length);
    const value = double ?? single ?? bare;
    if (name === undefined || value === undefined) {
      const [word] = /\S+/.exec(text.slice(TOKEN.lastIndex - token.trimStart().length))!;
      throw new Diagnostic('region-attribute', `${JSON.stringify(word)} is no attribute`, {
        position,
        expected: 'name="value"',
        hint: name === undefined ? undefined : `write ${name}="…", in one line`,
      });
    }
    checkName(name, holder, seen, position);
    Object.assign(attributes, readValue(name as Name, value, position));
    at = TOKEN.lastIndex;
  }
}

function checkName(
  name: string,
  holder: AttributeHolder,
  seen: Set<string>,
  position: ReturnType<SourceText['position']>,
): void {
  const allowed: readonly string[] = ALLOWED[holder];
  if (!allowed.includes(name)) {
    throw new Diagnostic('region-attribute', `there is no attribute ${JSON.stringify(name)} here`, {
      position,
      expected: allowed.length === 0 ? 'no attribute' : `one of ${allowed.join(', ')}`,
      hint: didYouMean(name, allowed),
    });
  }
  if (seen.has(name)) {
    throw new Diagnostic('region-attribute', `${name} is there twice`, {
      position,
      hint: 'keep one of the two',
    });
  }
  seen.add(name);
}

function readValue(name: Name, value: string, position: ReturnType<SourceText['position']>): Attributes {
  const wrong = (expected: string, hint?: string): Diagnostic =>
    new Diagnostic('region-attribute', `${name} cannot be ${JSON.stringify(value)}`, {
      position,
      expected,
      hint,
    });
  const list = value.split(/[\s,]+/).filter((item) => item !== '');
  // A marker is a comment: what ends a comment would end it.
  if (/-->|\*\//.test(value)) throw wrong('a value without --> and */');
  if (list.length === 0) throw wrong('a value');
  switch (name) {
    case 'language':
      return { languages: list };
    case 'client':
      return { clients: list.includes('all') ? 'all' : list };
    case 'parts': {
      const unknown = list.find((part) => !(PARTS as readonly string[]).includes(part));
      if (unknown === undefined) return { parts: list as PagePart[] };
      throw wrong(`some of ${PARTS.join(', ')}`, didYouMean(unknown, PARTS));
    }
    case 'heading':
      if (/^[1-6]$/.test(value)) return { heading: Number(value) };
      throw wrong('a level from 1 to 6');
    case 'format':
      if (value === 'json' || value === 'yaml') return { format: value };
      throw wrong('json or yaml');
    default:
      return { [name]: value };
  }
}
