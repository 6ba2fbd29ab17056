import type { JsonNode, JsonObject } from '../../base/json/index.ts';
import {
  apiCalls,
  isRecordedPage,
  noCall,
  NOISE_HEADERS,
  RECORDERS,
  shapeOf,
  type LeftOut,
  type RecordedCall,
} from './recording-rules.ts';

/** A log that a browser or proxy recorded. */
export interface Recording {
  /** The log with the calls of the API alone, without what the browser added to them. */
  readonly root: JsonNode;
  /** The same with each string once, to search for secrets. */
  readonly published: JsonNode;
  /** Number of entries of the file. */
  readonly total: number;
  /** Entries that are not calls of the API: numbers by reason. */
  readonly leftOut: ReadonlyMap<LeftOut, number>;
}

/**
 * Reads a log that a browser or proxy recorded.
 *
 * @param asRecorded keep every call that can be sent, with all that the browser added
 * @returns undefined if the document was written by hand
 */
export function readRecording(root: JsonNode, asRecorded: boolean): Recording | undefined {
  const log = fieldOf(root, 'log');
  const entries = itemsOf(fieldOf(log, 'entries'));
  if (!isRecorded(log, entries)) return undefined;
  const leftOut = new Map<LeftOut, number>();
  const leave = (reason: LeftOut): void => void leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
  const calls = entries.map(toCall).filter((call) => {
    const reason = noCall(call);
    // The only entry of a file gets an error of its own, which says more.
    if (reason === undefined || entries.length === 1) return true;
    leave(reason);
    return false;
  });
  const kept = asRecorded ? calls : apiCalls(calls);
  for (let index = kept.length; index < calls.length; index++) leave('page resource');
  const merged = asRecorded ? kept : mergeEqual(kept);
  const printed = merged.map((call) => (asRecorded ? call : { ...call, node: withoutNoise(call.node) }));
  return {
    root: withEntries(
      root,
      printed.map(({ node }) => node),
    ),
    published: withEntries(
      root,
      printed.map(({ node, isRepeat }) => (isRepeat ? only(node, ['response']) : node)),
    ),
    total: entries.length,
    leftOut,
  };
}

interface Call extends RecordedCall {
  readonly node: JsonNode;
  /** The call is there already; only its answer is new. */
  readonly isRepeat?: boolean;
}

function isRecorded(log: JsonNode | undefined, entries: readonly JsonNode[]): boolean {
  const names = ['creator', 'browser'].map((field) => stringOf(fieldOf(fieldOf(log, field), 'name')) ?? '');
  return (
    names.some((name) => RECORDERS.test(name)) ||
    entries.some((entry) => stringOf(fieldOf(entry, '_resourceType')) !== undefined)
  );
}

function toCall(node: JsonNode): Call {
  const request = fieldOf(node, 'request');
  const response = fieldOf(node, 'response');
  const status = fieldOf(response, 'status');
  return {
    node,
    method: stringOf(fieldOf(request, 'method')) ?? '',
    url: stringOf(fieldOf(request, 'url')) ?? '',
    body: stringOf(fieldOf(fieldOf(request, 'postData'), 'text')) ?? '',
    resourceType: stringOf(fieldOf(node, '_resourceType')),
    answerType: stringOf(fieldOf(fieldOf(response, 'content'), 'mimeType')),
    status: status?.kind === 'number' ? Number(status.text) : 0,
  };
}

/** Calls with the same method, host and path become one: the first that succeeded, with the answers of all. */
function mergeEqual(calls: readonly Call[]): Call[] {
  const chosen = new Map<string, Call>();
  for (const call of calls) {
    const other = chosen.get(shapeOf(call));
    if (other === undefined || (!isSuccess(other) && isSuccess(call))) chosen.set(shapeOf(call), call);
  }
  const answers = new Set<string>();
  return calls.flatMap((call) => {
    const first = chosen.get(shapeOf(call))!;
    if (first === call) return [call];
    const answer = `${shapeOf(call)} ${call.status}`;
    if (call.status === first.status || answers.has(answer)) return [];
    answers.add(answer);
    const members = [
      ...membersOf(only(first.node, ['pageref', 'request'])),
      ...membersOf(only(call.node, ['response'])),
    ];
    return [{ ...call, isRepeat: true, node: { ...objectOf(call.node), members } }];
  });
}

const isSuccess = ({ status }: Call): boolean => status >= 200 && status < 300;

/** Without cookies of the site, headers of the browser, and what is not about the call. */
function withoutNoise(entry: JsonNode): JsonNode {
  const response = fieldOf(entry, 'response');
  const status = fieldOf(response, 'status');
  const isError = status?.kind === 'number' && Number(status.text) >= 400;
  return map(only(entry, ['pageref', 'request', 'response', 'comment', '_parameters']), {
    request: (request) =>
      map(without(request, ['cookies']), {
        headers: (headers) =>
          headers.kind === 'array' ? { ...headers, items: headers.items.filter(isOfCall) } : headers,
      }),
    // The answer to a good request is data of the recording user, not a message for a table.
    response: (answer) =>
      map(without(answer, ['headers', 'cookies']), {
        content: (content) => (isError ? content : without(content, ['text'])),
      }),
  });
}

function isOfCall(header: JsonNode): boolean {
  const name = stringOf(fieldOf(header, 'name'))?.toLowerCase() ?? '';
  const value = stringOf(fieldOf(header, 'value')) ?? '';
  return !NOISE_HEADERS.some((noise) => noise.name.test(name) && (noise.value?.test(value) ?? true));
}

function withEntries(root: JsonNode, entries: readonly JsonNode[]): JsonNode {
  return map(root, {
    log: (log) =>
      map(log, {
        entries: (array) => (array.kind === 'array' ? { ...array, items: entries } : array),
        pages: (pages) =>
          pages.kind === 'array'
            ? {
                ...pages,
                items: pages.items.filter((page) => !isRecordedPage(membersOf(page).map(({ key }) => key))),
              }
            : pages,
      }),
  });
}

// The functions below work on the tree, so that every value keeps its position in the file.

const membersOf = (node: JsonNode): JsonObject['members'] => (node.kind === 'object' ? node.members : []);

const objectOf = (node: JsonNode): JsonObject =>
  node.kind === 'object' ? node : { kind: 'object', members: [], start: node.start, end: node.end };

const fieldOf = (node: JsonNode | undefined, name: string): JsonNode | undefined =>
  node === undefined ? undefined : membersOf(node).find(({ key }) => key === name)?.value;

const itemsOf = (node: JsonNode | undefined): readonly JsonNode[] =>
  node?.kind === 'array' ? node.items : [];

const stringOf = (node: JsonNode | undefined): string | undefined =>
  node?.kind === 'string' ? node.value : undefined;

/** The object with these fields only. */
const only = (node: JsonNode, fields: readonly string[]): JsonNode =>
  node.kind === 'object'
    ? { ...node, members: node.members.filter(({ key }) => fields.includes(key)) }
    : node;

const without = (node: JsonNode, fields: readonly string[]): JsonNode =>
  node.kind === 'object'
    ? { ...node, members: node.members.filter(({ key }) => !fields.includes(key)) }
    : node;

/** The object with some of its fields changed. */
const map = (node: JsonNode, changes: Readonly<Record<string, (value: JsonNode) => JsonNode>>): JsonNode =>
  node.kind === 'object'
    ? {
        ...node,
        members: node.members.map((member) => {
          const change = Object.hasOwn(changes, member.key) ? changes[member.key] : undefined;
          return change === undefined ? member : { ...member, value: change(member.value) };
        }),
      }
    : node;
