import { memoize } from '../base/memo.ts';
import type { PlaceholderLocation } from './request.ts';

export interface PlaceholderMatch {
  /** With its brackets: `{id}`. */
  readonly text: string;
  readonly name: string;
  /** UTF-16 index in the searched string. */
  readonly index: number;
}

interface Segment {
  readonly text: string;
  readonly isPlaceholder: boolean;
}

const NAME = String.raw`[A-Za-z_][\w.\-]*(?: [\w.\-]+)*`;

/** The placeholder syntaxes that documentation uses; the group of each matches the name. */
const MUSTACHE = String.raw`\{\{ *(?<mustache>\$?${NAME}) *\}\}`;
const DOLLAR = String.raw`\$\{(?<dollar>${NAME})\}`;
const BRACE = String.raw`\{(?<brace>${NAME})\}`;
const SCREAMING = String.raw`(?<![\w%])(?<screaming>[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)(?!\w)`;
const ANGLE = String.raw`<(?<angle>${NAME})>`;
/** In a body `<h1>` is markup, so only upper-case names and names that begin with "your" match. */
const ANGLE_IN_BODY = String.raw`<(?<angle>[A-Z][A-Z0-9]*(?:[_ -][A-Z0-9]+)+|[Yy][Oo][Uu][Rr][\w .\-]*)>`;
const ENCODED = String.raw`%7[Bb](?<encoded>[A-Za-z_][\w.\-]*)%7[Dd]`;
const COLON = String.raw`(?<=\/):(?<colon>[A-Za-z_]\w*)`;

/** Longest brackets first. */
const COMMON = [MUSTACHE, DOLLAR, BRACE];
const PATTERNS: Readonly<Record<PlaceholderLocation, RegExp>> = {
  host: pattern(ENCODED, ...COMMON, ANGLE, SCREAMING),
  path: pattern(ENCODED, ...COMMON, ANGLE, COLON, SCREAMING),
  query: pattern(ENCODED, ...COMMON, ANGLE, SCREAMING),
  header: pattern(...COMMON, ANGLE, SCREAMING),
  cookie: pattern(...COMMON, ANGLE, SCREAMING),
  body: pattern(...COMMON, ANGLE_IN_BODY, SCREAMING),
};
/** In a whole URL a colon begins a placeholder only in the path, not before a port. */
const URL_PATTERN = pattern(
  ENCODED,
  ...COMMON,
  ANGLE,
  String.raw`(?<=^[^?#]*[^:/?#]\/):(?<colon>[A-Za-z_]\w*)`,
  SCREAMING,
);

/** Every syntax contains one of these; most strings contain none. */
const MARKER = /[{<%:_]/;

function pattern(...syntaxes: string[]): RegExp {
  return new RegExp(syntaxes.join('|'), 'g');
}

/** The placeholders in a string of a request, in order. The syntaxes depend on the part of the request. */
export function findPlaceholders(
  text: string,
  location: PlaceholderLocation | 'url',
): readonly PlaceholderMatch[] {
  return MARKER.test(text) ? FINDERS[location](text) : NONE;
}

const NONE: readonly PlaceholderMatch[] = [];
const finder = (syntax: RegExp): ((text: string) => readonly PlaceholderMatch[]) =>
  memoize((text) =>
    Array.from(text.matchAll(syntax), (match) => {
      const name = Object.values(match.groups!).find((group) => group !== undefined)!;
      return { text: match[0], name, index: match.index };
    }),
  );
const FINDERS = {
  ...(Object.fromEntries(
    Object.entries(PATTERNS).map(([location, syntax]) => [location, finder(syntax)]),
  ) as Record<PlaceholderLocation, ReturnType<typeof finder>>),
  url: finder(URL_PATTERN),
};

/** Splits a string into placeholders and the pieces between them; joined they give the string again. */
export function splitAtPlaceholders(text: string, location: PlaceholderLocation | 'url'): Segment[] {
  const pieces: Segment[] = [];
  let from = 0;
  for (const { text: placeholder, index } of findPlaceholders(text, location)) {
    if (index > from) pieces.push({ text: text.slice(from, index), isPlaceholder: false });
    pieces.push({ text: placeholder, isPlaceholder: true });
    from = index + placeholder.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), isPlaceholder: false });
  return pieces;
}

/** Applies `change` to the pieces between the placeholders. */
export function mapOutsidePlaceholders(
  text: string,
  location: PlaceholderLocation | 'url',
  change: (piece: string) => string,
): string {
  return splitAtPlaceholders(text, location)
    .map((segment) => (segment.isPlaceholder ? segment.text : change(segment.text)))
    .join('');
}
