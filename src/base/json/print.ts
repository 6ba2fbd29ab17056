import { INVISIBLE } from '../invisible.ts';
import type { JsonNode } from './node.ts';

/** Prints JSON with two spaces of indentation; short arrays of scalars stay on one line, numbers as in the source. */
export function printJson(node: JsonNode, indent = ''): string {
  const inner = `${indent}  `;
  switch (node.kind) {
    case 'object': {
      if (node.members.length === 0) return '{}';
      const members = node.members.map(
        ({ key, value }) => `${inner}${printJsonString(key)}: ${printJson(value, inner)}`,
      );
      return `{\n${members.join(',\n')}\n${indent}}`;
    }
    case 'array': {
      if (node.items.length === 0) return '[]';
      if (node.items.every(isScalar)) {
        const line = `[${node.items.map((item) => printJson(item)).join(', ')}]`;
        if (indent.length + line.length <= 80) return line;
      }
      const items = node.items.map((item) => `${inner}${printJson(item, inner)}`);
      return `[\n${items.join(',\n')}\n${indent}]`;
    }
    case 'string':
      return printJsonString(node.value);
    case 'number':
      return node.text;
    case 'boolean':
      return String(node.value);
    case 'null':
      return 'null';
  }
}

const isScalar = (node: JsonNode): boolean => node.kind !== 'object' && node.kind !== 'array';

/** Like JSON.stringify, but also escapes invisible characters. */
export const printJsonString = (value: string): string =>
  JSON.stringify(value).replace(NOT_PRINTED, escapeUnits);

const NOT_PRINTED = new RegExp(INVISIBLE, 'gu');

const escapeUnits = (character: string): string =>
  character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
