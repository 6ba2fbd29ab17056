import type { JsonArray, JsonNode, JsonObject } from '../base/json/index.ts';
import type { Edit } from './edit.ts';
import { FIELD, itemOf, MARK, type CodeSample } from './sample.ts';

/** How a JSON text is laid out. */
interface Layout {
  readonly newline: string;
  /** White space of one level; undefined where all stands on one line. */
  readonly unit: string | undefined;
}

/**
 * The edits that give an operation its samples, in the layout that the text has;
 * undefined if its list is no list.
 */
export function editJson(
  text: string,
  operation: JsonObject,
  samples: readonly CodeSample[],
): Edit[] | undefined {
  const layout = layoutOf(text, operation);
  const member = operation.members.find(({ key }) => key === FIELD);
  if (member !== undefined) {
    return member.value.kind === 'array' ? editList(text, member.value, samples, layout) : undefined;
  }
  if (samples.length === 0) return [];
  const last = operation.members.at(-1);
  const indent =
    indentAt(text, last?.keyStart ?? operation.start) + (last === undefined ? (layout.unit ?? '') : '');
  const value = printList(samples, indent, layout);
  const gap = layout.unit === undefined ? '' : `${layout.newline}${indent}`;
  const field = `${gap}"${FIELD}":${layout.unit === undefined ? '' : ' '}${value}`;
  if (last !== undefined) return [{ start: last.value.end, end: last.value.end, text: `,${field}` }];
  const close = layout.unit === undefined ? '' : `${layout.newline}${indentAt(text, operation.start)}`;
  return [{ start: operation.start + 1, end: operation.end - 1, text: `${field}${close}` }];
}

export const isOurs = (item: JsonNode): boolean =>
  item.kind === 'object' && item.members.some(({ key }) => key === MARK);

/** Replaces our items of a list where the first of them stands, or adds them at its end. */
export function editList(
  text: string,
  list: JsonArray,
  samples: readonly CodeSample[],
  layout: Layout = layoutOf(text, list),
): Edit[] {
  const { items } = list;
  const first = items.findIndex(isOurs);
  const indent =
    items.length > 0 ? indentAt(text, items[0]!.start) : indentAt(text, list.start) + (layout.unit ?? '');
  const separator = layout.unit === undefined ? ',' : `,${layout.newline}${indent}`;
  const printed = samples.map((sample) => printItem(sample, indent, layout)).join(separator);
  if (first === -1) {
    if (samples.length === 0) return [];
    if (items.length > 0) {
      const { end } = items.at(-1)!;
      return [{ start: end, end, text: `${separator}${printed}` }];
    }
    return [
      { start: list.start, end: list.end, text: printList(samples, indentAt(text, list.start), layout) },
    ];
  }
  // Ours stand together, unless somebody has moved them: then they are brought together again.
  const runs = runsOfOurs(items);
  return runs.map(([from, to], index) => {
    const start = items[from]!.start;
    const end = items[to]!.end;
    if (index === 0 && samples.length > 0) return { start, end, text: printed };
    // With its comma: the one before, or that behind where nothing is before.
    if (from > 0) return { start: items[from - 1]!.end, end, text: '' };
    const next = items[to + 1];
    return { start, end: next === undefined ? end : next.start, text: '' };
  });
}

function runsOfOurs(items: readonly JsonNode[]): [from: number, to: number][] {
  const runs: [number, number][] = [];
  items.forEach((item, index) => {
    if (!isOurs(item)) return;
    const last = runs.at(-1);
    if (last?.[1] === index - 1) last[1] = index;
    else runs.push([index, index]);
  });
  return runs;
}

function printList(samples: readonly CodeSample[], indent: string, layout: Layout): string {
  if (layout.unit === undefined)
    return `[${samples.map((sample) => printItem(sample, '', layout)).join(',')}]`;
  const inner = `${indent}${layout.unit}`;
  const items = samples.map((sample) => `${layout.newline}${inner}${printItem(sample, inner, layout)}`);
  return `[${items.join(',')}${layout.newline}${indent}]`;
}

function printItem(sample: CodeSample, indent: string, { newline, unit }: Layout): string {
  const json = JSON.stringify(itemOf(sample), undefined, unit);
  return json.replaceAll('\n', `${newline}${indent}`);
}

function layoutOf(text: string, node: JsonObject | JsonArray): Layout {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const start = node.kind === 'object' ? node.members[0]?.keyStart : node.items[0]?.start;
  const isOneLine =
    start === undefined ? !text.includes('\n') : !text.slice(node.start, start).includes('\n');
  if (isOneLine) return { newline, unit: undefined };
  const outer = indentAt(text, node.start);
  const inner = start === undefined ? `${outer}  ` : indentAt(text, start);
  return { newline, unit: inner.startsWith(outer) && inner !== outer ? inner.slice(outer.length) : '  ' };
}

/** The white space that the line of an offset begins with. */
function indentAt(text: string, offset: number): string {
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(line, offset))![0];
}
