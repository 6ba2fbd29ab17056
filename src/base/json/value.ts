import type { JsonNode, JsonNumber } from './node.ts';

/** A number that a JavaScript number would print differently: `1.0`, `9007199254740993`, `1e400`. */
export class ExactNumber {
  /** As it is written. */
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

const JSON_NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/;

/** The value of a node as plain objects, arrays and scalars. For a duplicate key, it is the last value. */
export function toValue(node: JsonNode): unknown {
  switch (node.kind) {
    case 'object':
      return Object.fromEntries(node.members.map(({ key, value }) => [key, toValue(value)]));
    case 'array':
      return node.items.map(toValue);
    case 'number':
      return toNumber(node);
    case 'null':
      return null;
    default:
      return node.value;
  }
}

/** YAML has forms of numbers that JSON lacks, such as `0x1F` and `.5`: those are rounded. */
function toNumber({ text }: JsonNumber): number | ExactNumber {
  const number = Number(text);
  return String(number) !== text && JSON_NUMBER.test(text) ? new ExactNumber(text) : number;
}

/** Is the value an object with fields? */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof ExactNumber)
  );
}

/** JSON of a value, as `JSON.stringify` prints it, but for exact numbers. */
export function printValue(value: unknown, indent = ''): string {
  return print(value, indent, indent === '' ? '' : '\n') ?? 'null';
}

/** @param newline the line break before what closes the value, with its indentation */
function print(value: unknown, indent: string, newline: string): string | undefined {
  if (value instanceof ExactNumber) return value.text;
  if (Array.isArray(value)) {
    const items = value.map((item) => print(item, indent, newline + indent) ?? 'null');
    return bracketed('[', items, ']', indent, newline);
  }
  if (!isObject(value)) return JSON.stringify(value);
  const colon = indent === '' ? ':' : ': ';
  const members = Object.entries(value).flatMap(([key, member]) => {
    const printed = print(member, indent, newline + indent);
    return printed === undefined ? [] : [`${JSON.stringify(key)}${colon}${printed}`];
  });
  return bracketed('{', members, '}', indent, newline);
}

function bracketed(
  open: string,
  items: readonly string[],
  close: string,
  indent: string,
  newline: string,
): string {
  const gap = newline + indent;
  return items.length === 0 ? open + close : `${open}${gap}${items.join(`,${gap}`)}${newline}${close}`;
}

/** A scalar as a string, numbers as they are written; undefined for arrays, objects and null. */
export function scalarText(value: unknown): string | undefined {
  if (value instanceof ExactNumber) return value.text;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;
}

/** A number, as far as JavaScript can hold it. */
export function numberOf(value: unknown): number | undefined {
  if (value instanceof ExactNumber) return Number(value.text);
  return typeof value === 'number' ? value : undefined;
}
