import { ExactNumber, isObject } from '../../../base/json/index.ts';
import { isJson } from '../../../base/media-type.ts';
import { memoizeByObject } from '../../../base/memo.ts';
import { REASON_PHRASES, responseRow, type Response } from '../../../operation/index.ts';
import type { SpecNode } from '../document/node.ts';
import { bodyExamples } from '../schema/example.ts';
import { compose, ownExample, propertiesOf } from '../schema/schema.ts';
import { bestMediaType } from './media.ts';

/** Most rows that the examples of one status give. */
const MAX_ROWS = 8;
/** Deepest fields of an error that are searched for examples. */
const MAX_DEPTH = 2;
/** Descriptions that generators write where nobody has written one. */
const GENERATED_DESCRIPTION =
  /^(?:(?:default|successful|success|error)?\s*(?:response|operation)?|response)\.?$/i;

/** The rows of the status table, by status; `default` comes last. */
export function readResponses(operation: SpecNode): Response[] {
  const responses = operation.get('responses');
  const statuses =
    responses?.keys().filter((status) => /^(?:[1-5](?:[0-9]{2}|XX)|default)$/i.test(status)) ?? [];
  return statuses
    .toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
    .flatMap((status) => statusRows(status, responses!.get(status)!));
}

const sortKey = (status: string): string => (/^default$/i.test(status) ? '9' : status.toUpperCase());

function statusRows(written: string, response: SpecNode): Response[] {
  const status = /^[0-9]+$/.test(written)
    ? Number(written)
    : /^default$/i.test(written)
      ? 'default'
      : written.toUpperCase();
  const description = (response.string('description')?.trim() || response.string('summary')?.trim()) ?? '';
  const statusText = typeof status === 'number' ? REASON_PHRASES[status] : undefined;
  // `default` and `4XX` have no reason phrase, so their description stays whatever it says.
  const isEmpty =
    description === '' ||
    (statusText !== undefined && (GENERATED_DESCRIPTION.test(description) || description === statusText));
  const comment = isEmpty ? {} : { comment: description };
  const base = { status, ...(statusText === undefined ? {} : { statusText }), ...comment };
  // Only the body of an error explains the status.
  if (/^[123]/.test(written)) return [responseRow(base)];
  const rows = new Map<string, Response>();
  for (const body of errorBodies(response).slice(0, MAX_ROWS)) {
    const bodyRow = responseRow({ ...base, body });
    rows.set(JSON.stringify([bodyRow.errorCode, bodyRow.message]), bodyRow);
  }
  return rows.size === 0 ? [responseRow(base)] : [...rows.values()];
}

/** The JSON in the examples of a response: of its media type, of the schema, or of the fields of the schema. */
const errorBodies = memoizeByObject((response: SpecNode): unknown[] => {
  const content = response.get('content');
  const type = bestMediaType(content, isJson);
  if (type === undefined) return [];
  const media = content!.get(type)!;
  const example = media.child('example');
  if (example !== undefined) return [parsed(example.value)];
  const examples = bodyExamples(media);
  if (examples.length > 0) return examples.map(({ value }) => parsed(value));
  const schema = media.child('schema');
  const body =
    schema === undefined ? undefined : schemaBody(isOnlyReference(schema) ? schema.target() : schema);
  return body === undefined ? [] : [body];
});

/** The example as plain JSON: some write it as a string, and a code can be a number such as `1.0`. */
function parsed(value: unknown): unknown {
  if (typeof value === 'string' && value.trimStart().startsWith('{')) {
    try {
      return JSON.parse(value) as unknown;
    } catch {
      return value;
    }
  }
  return withPlainNumbers(value);
}

function withPlainNumbers(value: unknown): unknown {
  if (value instanceof ExactNumber) return value.text;
  if (Array.isArray(value)) return value.map(withPlainNumbers);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withPlainNumbers(member)]));
}

/** Is there nothing beside the reference, so that its target has the same examples everywhere? */
const isOnlyReference = (schema: SpecNode): boolean =>
  schema.reference !== undefined && schema.keys().length === 1;

const schemaBody = memoizeByObject((schema: SpecNode): unknown => examplesOf(schema, 0));

/** An object of the examples in a schema and its properties. */
function examplesOf(schema: SpecNode, depth: number): unknown {
  const composition = compose(schema);
  for (const part of composition.parts) {
    const example = ownExample(part) ?? part.child('const');
    if (example !== undefined) return parsed(example.value);
  }
  if (depth >= MAX_DEPTH) return undefined;
  const fields = [...propertiesOf(composition)].flatMap(([name, property]): [string, unknown][] => {
    const value = examplesOf(property, depth + 1);
    return value === undefined ? [] : [[name, value]];
  });
  return fields.some(([, value]) => typeof value === 'string' || isObject(value))
    ? Object.fromEntries(fields)
    : undefined;
}
