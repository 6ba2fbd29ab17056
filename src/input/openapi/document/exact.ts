/**
 * Numbers that JavaScript would change (`1.0`, `9007199254740993`, `1e400`) travel through
 * `JSON.parse` and the YAML reader as texts that begin with this mark, which no keyboard has.
 */
const MARK = '\uf8fe\uf8fd';
const NUMBER = String.raw`-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?`;
const MARKED = new RegExp(`^${MARK}(${NUMBER})$`);
const MARKED_IN_JSON = new RegExp(`"${MARK}(${NUMBER})"`, 'g');
const WHOLE_NUMBER = new RegExp(`^${NUMBER}$`);
/** Where a number that does not survive can be: few places, so that a description of megabytes costs milliseconds. */
const SUSPECTS = [/(?:\.[0-9]*0|[0-9][eE][+-]?[0-9]+|-0)(?=[\s,\]}]|$)/g, /(?<![0-9.])[0-9][0-9.]{15,}/g];
const NUMBER_CHARACTER = /[-+0-9.eE]/;

/** The text as `exact` marks it, if it is a JSON number that a JavaScript number would not print again. */
export function markNumber(text: string): string | undefined {
  return WHOLE_NUMBER.test(text) && String(Number(text)) !== text ? `${MARK}${text}` : undefined;
}

/** JSON text in which every number that would not survive is a marked string. */
export function markNumbers(text: string): string {
  const spans = new Map<number, number>();
  for (const suspect of SUSPECTS) {
    for (const { index } of text.matchAll(suspect)) {
      const [start, end] = widen(text, index);
      if (markNumber(text.slice(start, end)) !== undefined) spans.set(start, end);
    }
  }
  const outside = outsideStrings(
    text,
    [...spans.keys()].toSorted((a, b) => a - b),
  );
  let marked = '';
  let from = 0;
  for (const start of outside) {
    const end = spans.get(start)!;
    marked += `${text.slice(from, start)}"${MARK}${text.slice(start, end)}"`;
    from = end;
  }
  return from === 0 ? text : marked + text.slice(from);
}

function widen(text: string, index: number): [start: number, end: number] {
  let start = index;
  let end = index;
  while (NUMBER_CHARACTER.test(text[start - 1] ?? '')) start--;
  while (NUMBER_CHARACTER.test(text[end] ?? '')) end++;
  return [start, end];
}

/** Those of the ascending offsets that stand outside JSON strings. A string never spans lines. */
function outsideStrings(text: string, offsets: readonly number[]): number[] {
  let position = 0;
  let inString = false;
  return offsets.filter((offset) => {
    // Only what lies between is searched: a minified file is one line of megabytes.
    const line = text.slice(position, offset).lastIndexOf('\n') + 1;
    if (line > 0) {
      position += line;
      inString = false;
    }
    for (; position < offset; position++) {
      const character = text.charCodeAt(position);
      if (character === 0x22) inString = !inString;
      else if (character === 0x5c && inString) position++;
    }
    return !inString;
  });
}

/** JSON of a value, numbers as they were written. */
export function jsonText(value: unknown, indent?: number): string {
  const text = JSON.stringify(value, undefined, indent) ?? 'null';
  return text.includes(MARK) ? text.replace(MARKED_IN_JSON, '$1') : text;
}

/** A scalar as text, numbers as they were written; undefined for lists, objects and null. */
export function scalarText(value: unknown): string | undefined {
  if (typeof value === 'string') return MARKED.exec(value)?.[1] ?? value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** A number, with what JavaScript can keep of it. */
export function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  const marked = typeof value === 'string' ? MARKED.exec(value)?.[1] : undefined;
  return marked === undefined ? undefined : Number(marked);
}

/** Is the value a text, and no marked number? */
export function isText(value: unknown): value is string {
  return typeof value === 'string' && !MARKED.test(value);
}
