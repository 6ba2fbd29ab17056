import { memoize } from '../base/memo.ts';
import type { PlaceholderPosition } from './request.ts';

/** A placeholder in a text, and where it begins. */
export interface PlaceholderMatch {
  readonly text: string;
  readonly name: string;
  readonly index: number;
}

/** A piece of a text: either one whole placeholder or none. */
export interface Segment {
  readonly text: string;
  readonly isPlaceholder: boolean;
}

const NAME = String.raw`[A-Za-z_][\w.\-]*(?: [\w.\-]+)*`;

/** The syntaxes that documentation uses, longest brackets first, each with its name as a group. */
const MUSTACHE = String.raw`\{\{ *(?<mustache>\$?${NAME}) *\}\}`;
const DOLLAR = String.raw`\$\{(?<dollar>${NAME})\}`;
const BRACE = String.raw`\{(?<brace>${NAME})\}`;
const SCREAMING = String.raw`(?<![\w%])(?<screaming>[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)(?!\w)`;
const ANGLE = String.raw`<(?<angle>${NAME})>`;
/** In a body `<h1>` is markup: there only shouted or "your" names count. */
const ANGLE_IN_BODY = String.raw`<(?<angle>[A-Z][A-Z0-9]*(?:[_ -][A-Z0-9]+)+|[Yy][Oo][Uu][Rr][\w .\-]*)>`;
const ENCODED = String.raw`%7[Bb](?<encoded>[A-Za-z_][\w.\-]*)%7[Dd]`;
const COLON = String.raw`(?<=\/):(?<colon>[A-Za-z_]\w*)`;

const everywhere = [MUSTACHE, DOLLAR, BRACE];
const PATTERNS: Readonly<Record<PlaceholderPosition, RegExp>> = {
  host: pattern(ENCODED, ...everywhere, ANGLE, SCREAMING),
  path: pattern(ENCODED, ...everywhere, ANGLE, COLON, SCREAMING),
  query: pattern(ENCODED, ...everywhere, ANGLE, SCREAMING),
  header: pattern(...everywhere, ANGLE, SCREAMING),
  cookie: pattern(...everywhere, ANGLE, SCREAMING),
  body: pattern(...everywhere, ANGLE_IN_BODY, SCREAMING),
};
/** In a whole URL colons before a port are none, and lookbehind tells a path's colon. */
const URL_PATTERN = pattern(
  ENCODED,
  ...everywhere,
  ANGLE,
  String.raw`(?<=^[^?#]*[^:/?#]\/):(?<colon>[A-Za-z_]\w*)`,
  SCREAMING,
);

/** Every syntax has one of these; most texts have none. */
const SIGN = /[{<%:_]/;

function pattern(...syntaxes: string[]): RegExp {
  return new RegExp(syntaxes.join('|'), 'g');
}

/** The placeholders of a text, in order. */
export function findPlaceholders(
  text: string,
  position: PlaceholderPosition | 'url',
): readonly PlaceholderMatch[] {
  return SIGN.test(text) ? FINDERS[position](text) : NONE;
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
    Object.entries(PATTERNS).map(([position, syntax]) => [position, finder(syntax)]),
  ) as Record<PlaceholderPosition, ReturnType<typeof finder>>),
  url: finder(URL_PATTERN),
};

/** The text cut at its placeholders; joined again it is the text. */
export function segments(text: string, position: PlaceholderPosition | 'url'): Segment[] {
  const pieces: Segment[] = [];
  let from = 0;
  for (const { text: placeholder, index } of findPlaceholders(text, position)) {
    if (index > from) pieces.push({ text: text.slice(from, index), isPlaceholder: false });
    pieces.push({ text: placeholder, isPlaceholder: true });
    from = index + placeholder.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), isPlaceholder: false });
  return pieces;
}

/** Changes what stands between the placeholders. */
export function mapOutsidePlaceholders(
  text: string,
  position: PlaceholderPosition | 'url',
  change: (piece: string) => string,
): string {
  return segments(text, position)
    .map((segment) => (segment.isPlaceholder ? segment.text : change(segment.text)))
    .join('');
}
