import { changesClassOften, hasRandomLetters, isExample, looksGenerated } from './heuristics.ts';
import { PRESET_RULES } from './preset-rules.ts';
import { isMadeUp, VENDOR_FORMATS, VENDOR_MARKERS } from './vendor-formats.ts';

/** Offsets in UTF-16 units; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** User info of a URL, also with the slashes escaped as in JSON. */
const USER_INFO = /(?<=:\\?\/\\?\/)[^\s/?#@"'<>\\]{1,256}(?=@)/g;
/** The beginning of a JSON Web Token, even if the rest is cut off. */
const JWT_START = /\beyJ[\w+/=.~-]{4,}/g;
/** The beginning of a vendor format, even if the rest is cut off. */
const FORMAT_START = new RegExp(
  `(?:${[...Object.values(PRESET_RULES).map(({ marker }) => marker), ...VENDOR_MARKERS].join('|')})[\\w+/=.~-]{4,}`,
  'g',
);
const RUN = /[\w+/=~.-]{16,}/g;

/** Spans of a text that look like a secret, whatever surrounds them. */
export function credentialSpans(text: string): Span[] {
  return [
    ...Array.from(text.matchAll(RUN)).flatMap(({ 0: run, index }) => generatedParts(run, index)),
    ...spansOf(text, FORMAT_START, (found) => !isExample(found) && looksRandom(found)),
    ...vendorSpans(text),
    ...spansOf(text, JWT_START),
    ...spansOf(text, USER_INFO),
  ];
}

/** The text with asterisks in place of all that looks like a secret, except for the first four characters of each. */
export function maskSecrets(text: string): string {
  const spans = credentialSpans(text).toSorted((a, b) => a.start - b.start);
  let masked = '';
  let at = 0;
  for (const { start, end } of spans) {
    if (end <= at) continue;
    // The rest of a span that overlaps the previous one has no beginning to show.
    const shown = start < at ? 0 : Math.min(4, Math.floor((end - start) / 4));
    masked += `${text.slice(at, start < at ? at : start + shown)}${start < at ? '' : '****'}`;
    at = end;
  }
  return masked + text.slice(at);
}

/** The segments of a path or host that look generated; a whole run is masked only if it is one segment. */
function generatedParts(run: string, offset: number): Span[] {
  const segments = Array.from(run.matchAll(/[^/.]+/g), ({ 0: text, index }) => ({ text, index }));
  if (!segments.some(({ text }) => looksGenerated(text))) return [];
  return segments
    .filter(({ text }) => looksGenerated(text) || changesClassOften(text))
    .map(({ text, index }) => ({ start: offset + index, end: offset + index + text.length }));
}

const looksRandom = (text: string): boolean =>
  text.split(/[/.]/).some((segment) => changesClassOften(segment) || hasRandomLetters(segment));

function vendorSpans(text: string): Span[] {
  if (!HAS_MARKER.test(text)) return [];
  return VENDOR_FORMATS.flatMap((format) =>
    spansOf(text, format.pattern, (found) => !isMadeUp(found, format)),
  );
}

const HAS_MARKER = new RegExp(VENDOR_MARKERS.join('|'));

const spansOf = (text: string, pattern: RegExp, accepts: (found: string) => boolean = () => true): Span[] =>
  Array.from(text.matchAll(pattern))
    .filter(([found]) => accepts(found))
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
