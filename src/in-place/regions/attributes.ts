import { Diagnostic, didYouMean, type SourceText } from '../../base/diagnostic/index.ts';
import { PARTS, type PagePart } from '../../page/index.ts';

/** The attributes of a marker or fence. */
export interface Attributes {
  /** Path of the description: relative to the document, or to the root if it begins with a slash. */
  readonly src?: string;
  /** Id of the operation to print; all of the description if left out. */
  readonly operation?: string;
  readonly languages?: readonly string[];
  readonly clients?: readonly string[] | 'all';
  readonly parts?: readonly PagePart[];
  /** Level of the headings inside; one below the heading above if left out. */
  readonly heading?: number;
  /** Format of an embedded description; if left out, its first character decides. */
  readonly format?: 'json' | 'yaml';
  /** A kept block goes before the samples of this language; `all` for the first position. */
  readonly before?: string;
  /** A kept block goes after the samples of this language; `all` for the last position. */
  readonly after?: string;
  /** A kept block gets a tab with this label. */
  readonly label?: string;
}

type Name =
  'src' | 'operation' | 'language' | 'client' | 'parts' | 'heading' | 'format' | 'before' | 'after' | 'label';

const ALLOWED = {
  start: ['src', 'operation', 'language', 'client', 'parts', 'heading', 'format'],
  fence: ['operation', 'language', 'client', 'parts', 'heading'],
  keep: ['before', 'after', 'label'],
  end: [],
} as const satisfies Record<string, readonly Name[]>;

export type AttributeHolder = keyof typeof ALLOWED;

/** A `name="value"` pair, or something else. AsciiDoc separates pairs by commas. */
const TOKEN = /[^\S\r\n]*,?[^\S\r\n]*(?:([\w-]+)(?:=(?:"([^"\r\n]*)"|'([^'\r\n]*)'|([^\s"'=]+))?)?|(\S))/y;

export interface ReadAttributes {
  readonly attributes: Attributes;
  /** Offset after the last attribute. A description may follow on the next line. */
  readonly end: number;
}

/**
 * Reads `name="value"` pairs. They may continue on further lines, and end at a line that does not begin with a pair.
 *
 * @param start offset in the document where the pairs begin
 * @param end offset where they must have ended
 * @throws Diagnostic for text that is no pair, and for an unknown name, a repeated name or an invalid value
 */
export function readAttributes(
  document: SourceText,
  start: number,
  end: number,
  holder: AttributeHolder,
): ReadAttributes {
  const text = document.text.slice(start, end);
  const attributes: Record<string, unknown> = {};
  const seen = new Set<string>();
  let at = 0;
  for (;;) {
    const next = /^(?:[^\S\r\n]*\r?\n)+[^\S\r\n]*(?=[\w-]+=)/.exec(text.slice(at))?.[0].length ?? 0;
    TOKEN.lastIndex = at + next;
    const match = TOKEN.exec(text);
    if (match === null) return { attributes: attributes as Attributes, end: start + at };
    const [token, name, double, single, bare] = match;
    const position = document.position(start + TOKEN.lastIndex - token.trimStart().length);
    const value = double ?? single ?? bare;
    if (name === undefined || value === undefined) {
      const [word] = /\S+/.exec(text.slice(TOKEN.lastIndex - token.trimStart().length))!;
      throw new Diagnostic('region-attribute', `${JSON.stringify(word)} is not an attribute`, {
        position,
        expected: 'name="value"',
        hint: name === undefined ? undefined : `write ${name}="…" on one line`,
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
    throw new Diagnostic('region-attribute', `the attribute ${JSON.stringify(name)} is not allowed here`, {
      position,
      expected: allowed.length === 0 ? 'no attributes' : `one of ${allowed.join(', ')}`,
      hint: didYouMean(name, allowed),
    });
  }
  if (seen.has(name)) {
    throw new Diagnostic('region-attribute', `the attribute ${name} is repeated`, {
      position,
      hint: 'remove one of the two',
    });
  }
  seen.add(name);
}

function readValue(name: Name, value: string, position: ReturnType<SourceText['position']>): Attributes {
  const invalid = (expected: string, hint?: string): Diagnostic =>
    new Diagnostic('region-attribute', `${name} cannot be ${JSON.stringify(value)}`, {
      position,
      expected,
      hint,
    });
  const items = value.split(/[\s,]+/).filter((item) => item !== '');
  // The marker of a region is a comment, which these would end.
  if (/-->|\*\//.test(value)) throw invalid('a value without --> and */');
  if (items.length === 0) throw invalid('a value that is not empty');
  switch (name) {
    case 'language':
      return { languages: items };
    case 'client':
      return { clients: items.includes('all') ? 'all' : items };
    case 'parts': {
      const unknown = items.find((part) => !(PARTS as readonly string[]).includes(part));
      if (unknown === undefined) return { parts: items as PagePart[] };
      throw invalid(`some of ${PARTS.join(', ')}`, didYouMean(unknown, PARTS));
    }
    case 'heading':
      if (/^[1-6]$/.test(value)) return { heading: Number(value) };
      throw invalid('a level from 1 to 6');
    case 'format':
      if (value === 'json' || value === 'yaml') return { format: value };
      throw invalid('json or yaml');
    default:
      return { [name]: value };
  }
}
