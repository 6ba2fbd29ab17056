import { ExactNumber, isObject, type JsonNode } from '../../../base/json/index.ts';
import { isJson } from '../../../base/media-type.ts';
import { memoizeByObject } from '../../../base/memo.ts';
import { REASON_PHRASES, responseRow, type Response } from '../../../operation/index.ts';
import type { SpecNode } from '../document/node.ts';
import { bodyExamples } from '../schema/example.ts';
import { compose, ownExample } from '../schema/schema.ts';
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
  const statuses = (responses?.keys() ?? [])
    .filter((status) => /^(?:[1-5](?:[0-9]{2}|XX)|default)$/i.test(status))
    .toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
    .map((status) => ({ status, response: responses!.get(status)! }));
  const errors = statuses.filter(({ status }) => !isSuccess(status)).map(({ response }) => response);
  const shared = sharedParts(errors);
  return statuses.flatMap(({ status, response }) => statusRows(status, response, shared));
}

const sortKey = (status: string): string => (/^default$/i.test(status) ? '9' : status.toUpperCase());

const isSuccess = (status: string): boolean => /^[123]/.test(status);

/**
 * Responses and schemas that several errors of an operation share. Their examples show one of these errors, and
 * nothing says which.
 */
function sharedParts(errors: readonly SpecNode[]): ReadonlySet<JsonNode> {
  const shared = new Set<JsonNode>();
  const seen = new Set<JsonNode>();
  for (const response of errors) {
    const schema = jsonContent(response)?.child('schema');
    for (const { node } of [response, ...(schema === undefined ? [] : compose(schema).parts)]) {
      if (seen.has(node)) shared.add(node);
      seen.add(node);
    }
  }
  return shared;
}

function statusRows(written: string, response: SpecNode, shared: ReadonlySet<JsonNode>): Response[] {
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
  if (isSuccess(written)) return [responseRow(base)];
  const rows = new Map<string, Response>();
  for (const body of errorBodies(response, shared).slice(0, MAX_ROWS)) {
    const bodyRow = responseRow({ ...base, body });
    rows.set(JSON.stringify([bodyRow.errorCode, bodyRow.message]), bodyRow);
  }
  return rows.size === 0 ? [responseRow(base)] : [...rows.values()];
}

/** The JSON in the examples of a response: of its media type, of the schema, or of the fields of the schema. */
function errorBodies(response: SpecNode, shared: ReadonlySet<JsonNode>): unknown[] {
  const media = jsonContent(response);
  if (media === undefined) return [];
  const bodies = shared.has(response.node) ? [] : mediaBodies(media);
  if (bodies.length > 0) return bodies;
  const schema = media.child('schema');
  const body = schema === undefined ? undefined : schemaBody(schema, shared);
  return body === undefined ? [] : [body];
}

function jsonContent(response: SpecNode): SpecNode | undefined {
  const content = response.get('content');
  const type = bestMediaType(content, isJson);
  return type === undefined ? undefined : content!.get(type);
}

const mediaBodies = memoizeByObject((media: SpecNode): unknown[] => {
  const example = media.child('example');
  return (example === undefined ? bodyExamples(media) : [example]).map(({ value }) => parsed(value));
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

/** An object of the examples in a schema and its properties; of a shared schema, of the values that it fixes. */
function schemaBody(schema: SpecNode, shared: ReadonlySet<JsonNode>, depth = 0, isFixed = false): unknown {
  const { parts } = compose(schema);
  for (const part of parts) {
    const example = exampleOf(part, isFixed || shared.has(part.node));
    if (example !== undefined) return parsed(example.value);
  }
  if (depth >= MAX_DEPTH) return undefined;
  const fields = new Map<string, unknown>();
  for (const part of parts) {
    const properties = part.get('properties');
    for (const name of properties?.keys() ?? []) {
      if (fields.has(name)) continue;
      const property = properties!.child(name)!;
      const value = schemaBody(property, shared, depth + 1, isFixed || shared.has(part.node));
      if (value !== undefined) fields.set(name, value);
    }
  }
  return [...fields.values()].some((value) => typeof value === 'string' || isObject(value))
    ? Object.fromEntries(fields)
    : undefined;
}

/** The example of a schema, but not of one that allows several values: which of them it is depends on the error. */
function exampleOf(schema: SpecNode, isFixed: boolean): SpecNode | undefined {
  const values = schema.child('enum')?.children() ?? [];
  const only = schema.child('const') ?? (values.length === 1 ? values[0] : undefined);
  return isFixed || values.length > 1 ? only : (ownExample(schema) ?? only);
}
