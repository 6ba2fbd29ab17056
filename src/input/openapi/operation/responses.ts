import { memoizeByObject } from '../../../base/memo.ts';
import { REASON_PHRASES, responseRow, type Response } from '../../../operation/index.ts';
import { namedContents } from '../schema/example.ts';
import { isText } from '../document/exact.ts';
import type { Located } from '../document/located.ts';
import { isObject } from '../document/value.ts';
import { isJson, mediaRank } from './media.ts';
import { compose, explicitExample, propertiesOf } from '../schema/schema.ts';

/** Most rows that the examples of one status make. */
const MAX_ROWS = 8;
/** What generators write where nobody has written a description. */
const SAYS_NOTHING = /^(?:(?:default|successful|success|error)?\s*(?:response|operation)?|response)\.?$/i;

/** The rows of the status table, by status; `default` comes last. */
export function readResponses(operation: Located): Response[] {
  const responses = operation.get('responses');
  const statuses =
    responses?.keys().filter((status) => /^(?:[1-5](?:[0-9]{2}|XX)|default)$/i.test(status)) ?? [];
  return statuses
    .toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
    .flatMap((status) => statusRows(status, responses!.get(status)!));
}

const sortKey = (status: string): string => (/^default$/i.test(status) ? '9' : status.toUpperCase());

function statusRows(written: string, response: Located): Response[] {
  const status = /^[0-9]+$/.test(written)
    ? Number(written)
    : /^default$/i.test(written)
      ? 'default'
      : written.toUpperCase();
  const description = (response.text('description')?.trim() || response.text('summary')?.trim()) ?? '';
  const statusText = typeof status === 'number' ? REASON_PHRASES[status] : undefined;
  // `default` and `4XX` have no other words.
  const isBare =
    description === '' ||
    (statusText !== undefined && (SAYS_NOTHING.test(description) || description === statusText));
  const comment = isBare ? {} : { comment: description };
  const base = { status, ...(statusText === undefined ? {} : { statusText }), ...comment };
  // The body of a success says what was asked for; only that of an error says what went wrong.
  if (/^[123]/.test(written)) return [responseRow(base)];
  const rows = new Map<string, Response>();
  for (const body of errorBodies(response).slice(0, MAX_ROWS)) {
    const made = responseRow({ ...base, body });
    rows.set(JSON.stringify([made.errorCode, made.message]), made);
  }
  return rows.size === 0 ? [responseRow(base)] : [...rows.values()];
}

/** The JSON that the examples of a response give: of the media type, of its schema, of the schema's fields. */
const errorBodies = memoizeByObject((response: Located): unknown[] => {
  const content = response.get('content');
  const [type] =
    content
      ?.keys()
      .filter(isJson)
      .toSorted((a, b) => mediaRank(a) - mediaRank(b) || (a < b ? -1 : 1)) ?? [];
  if (type === undefined) return [];
  const media = content!.get(type)!;
  const example = media.child('example');
  if (example !== undefined) return [parsed(example.value)];
  const named = namedContents(media);
  if (named.length > 0) return named.map(({ value }) => parsed(value.value));
  const schema = media.child('schema');
  const body =
    schema === undefined ? undefined : ownExamples(isBareReference(schema) ? schema.target() : schema);
  return body === undefined ? [] : [body];
});

function parsed(value: unknown): unknown {
  if (!isText(value) || !value.trimStart().startsWith('{')) return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

/** Has the reference nothing beside it? Then what it leads to is the same for all. */
const isBareReference = ({ reference, value }: Located): boolean =>
  reference !== undefined && Object.keys(value as object).length === 1;

const ownExamples = memoizeByObject((schema: Located): unknown => examplesOf(schema, 0));

/** What a schema gives as examples, two levels deep; nothing is made up. */
function examplesOf(schema: Located, depth: number): unknown {
  const composition = compose(schema);
  for (const part of composition.parts) {
    const example = explicitExample(part) ?? part.child('const');
    if (example !== undefined) return parsed(example.value);
  }
  if (depth >= 2) return undefined;
  const fields = [...propertiesOf(composition)].flatMap(([name, property]): [string, unknown][] => {
    const value = examplesOf(property, depth + 1);
    return value === undefined ? [] : [[name, value]];
  });
  return fields.length === 0 || !fields.some(([, value]) => isText(value) || isObject(value))
    ? undefined
    : Object.fromEntries(fields);
}
