import type { JsonArray, JsonNode, JsonObject } from '../base/json/index.ts';
import type { Edit } from './edit.ts';
import { FIELD, itemOf, MARK, type CodeSample } from './sample.ts';

/** Line breaks and indentation of a JSON text. */
interface JsonStyle {
  readonly newline: string;
  /** White space of one level; undefined if everything is on one line. */
  readonly indentation: string | undefined;
}

/**
 * The edits that write the samples of an operation in the style of the text; undefined if its
 * `x-codeSamples` is not an array.
 */
export function editJson(
  text: string,
  operation: JsonObject,
  samples: readonly CodeSample[],
): Edit[] | undefined {
  const style = styleOf(text, operation);
  const { newline, indentation } = style;
  const existing = operation.members.find(({ key }) => key === FIELD)?.value;
  if (existing !== undefined) {
    return existing.kind === 'array' ? editArray(text, existing, samples, style) : undefined;
  }
  if (samples.length === 0) return [];
  const last = operation.members.at(-1);
  const indent =
    indentAt(text, last?.keyStart ?? operation.start) + (last === undefined ? (indentation ?? '') : '');
  const value = printArray(samples, indent, style);
  const [lineBreak, space] = indentation === undefined ? ['', ''] : [`${newline}${indent}`, ' '];
  const field = `${lineBreak}"${FIELD}":${space}${value}`;
  if (last !== undefined) return [{ start: last.value.end, end: last.value.end, text: `,${field}` }];
  const close = indentation === undefined ? '' : `${newline}${indentAt(text, operation.start)}`;
  return [{ start: operation.start + 1, end: operation.end - 1, text: `${field}${close}` }];
}

/** Whether gen-snippets wrote the item. */
const isOwn = (item: JsonNode): boolean =>
  item.kind === 'object' && item.members.some(({ key }) => key === MARK);

/** Replaces our own items at the position of the first one, or appends them. */
function editArray(text: string, array: JsonArray, samples: readonly CodeSample[], style: JsonStyle): Edit[] {
  const { newline, indentation } = style;
  const { items } = array;
  const indent =
    items.length > 0 ? indentAt(text, items[0]!.start) : indentAt(text, array.start) + (indentation ?? '');
  const separator = indentation === undefined ? ',' : `,${newline}${indent}`;
  const printed = samples.map((sample) => printItem(sample, indent, style)).join(separator);
  if (!items.some(isOwn)) {
    if (samples.length === 0) return [];
    if (items.length > 0) {
      const { end } = items.at(-1)!;
      return [{ start: end, end, text: `${separator}${printed}` }];
    }
    return [
      { start: array.start, end: array.end, text: printArray(samples, indentAt(text, array.start), style) },
    ];
  }
  // Usually one run. If somebody separated the items, they are written together at the first run.
  return runsOfOwn(items).map(([from, to], index) => {
    const start = items[from]!.start;
    const end = items[to]!.end;
    if (index === 0 && samples.length > 0) return { start, end, text: printed };
    // A removed run takes one comma with it: the one before, or for the first item the one after.
    if (from > 0) return { start: items[from - 1]!.end, end, text: '' };
    const next = items[to + 1];
    return { start, end: next === undefined ? end : next.start, text: '' };
  });
}

/** Indexes of the first and last item of each run of our own items. */
function runsOfOwn(items: readonly JsonNode[]): [from: number, to: number][] {
  const runs: [number, number][] = [];
  items.forEach((item, index) => {
    if (!isOwn(item)) return;
    const last = runs.at(-1);
    if (last?.[1] === index - 1) last[1] = index;
    else runs.push([index, index]);
  });
  return runs;
}

function printArray(samples: readonly CodeSample[], indent: string, style: JsonStyle): string {
  const { newline, indentation } = style;
  if (indentation === undefined)
    return `[${samples.map((sample) => printItem(sample, '', style)).join(',')}]`;
  const inner = `${indent}${indentation}`;
  const items = samples.map((sample) => `${newline}${inner}${printItem(sample, inner, style)}`);
  return `[${items.join(',')}${newline}${indent}]`;
}

function printItem(sample: CodeSample, indent: string, { newline, indentation }: JsonStyle): string {
  const json = JSON.stringify(itemOf(sample), undefined, indentation);
  return json.replaceAll('\n', `${newline}${indent}`);
}

function styleOf(text: string, { start: outerStart, members }: JsonObject): JsonStyle {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const start = members[0]?.keyStart;
  const isOneLine =
    start === undefined ? !text.includes('\n') : !text.slice(outerStart, start).includes('\n');
  if (isOneLine) return { newline, indentation: undefined };
  const outer = indentAt(text, outerStart);
  const inner = start === undefined ? `${outer}  ` : indentAt(text, start);
  return {
    newline,
    indentation: inner.startsWith(outer) && inner !== outer ? inner.slice(outer.length) : '  ',
  };
}

/** White space at the beginning of the line of an offset. */
function indentAt(text: string, offset: number): string {
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(line, offset))![0];
}
