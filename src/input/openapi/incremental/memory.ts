import { hash } from 'node:crypto';
import { outlineJson, textAt, type Outline } from '../../../base/json/index.ts';
import { PART_DEPTH, type SpecDocument } from '../document/document.ts';
import { METHODS } from '../operation/method.ts';
import type { SpecOperation } from '../operation/operation.ts';
import { partDigest, soughtIn, type Part } from '../document/parts.ts';

/** Members of an object by their keys, in their order; null for a part. */
type Keys = readonly (readonly [key: string, Keys])[] | null;

/** An operation as it was. */
export interface RememberedOperation extends Pick<
  SpecOperation,
  'id' | 'operationId' | 'path' | 'method' | 'tags'
> {
  readonly fingerprint: string;
}

/**
 * What is remembered of a description in one JSON file: enough to see that a single operation was edited, and to
 * read that one alone. It is JSON, and holds digests and places, of texts only keys, ids and tags.
 */
export interface DescriptionMemory {
  /** Bytes of the file. */
  readonly length: number;
  readonly keys: Keys;
  /** First byte and end of each part, in the order of the keys. */
  readonly spans: readonly number[];
  /** Of each part, in base64. */
  readonly digests: string;
  /** Digest of all that stands between the parts. */
  readonly between: string;
  /** Those that were chosen, in their order. */
  readonly operations: readonly RememberedOperation[];
}

/** A description of which at most one operation is another now, and everything else is as it was. */
export interface Edit {
  /** The operation; undefined if nothing was edited. */
  readonly at: { readonly path: string; readonly method: string } | undefined;
  /** Of the text with the edit; it says nothing of references. */
  readonly outline: Outline;
  readonly memory: Omit<DescriptionMemory, 'operations'>;
  /** Of the whole text, in hexadecimal. */
  readonly digest: string;
}

const DIGEST_LENGTH = 32;

/** @returns undefined if other files belong to the description, or references lead into an operation */
export function rememberDescription(
  { text: { bytes }, parts, outline }: SpecDocument,
  operations: readonly RememberedOperation[],
): DescriptionMemory | undefined {
  if (outline === undefined || !hasOnlyShared(bytes, outline)) return undefined;
  const spans: number[] = [];
  const digests: Uint8Array[] = [];
  const add = (of: Outline, part: Part, depth: number): Keys => {
    if (of.members === undefined || depth === 0) {
      spans.push(of.start, of.end);
      digests.push(part.digest);
      return null;
    }
    return Array.from(of.members, ([key, member]) => [key, add(member, part.members.get(key)!, depth - 1)]);
  };
  const keys = add(outline, parts, PART_DEPTH);
  // Of keys that are there twice the texts come in another order.
  if (spans.some((offset, index) => offset < (spans[index - 1] ?? 0))) return undefined;
  const between = digestBetween(bytes, spans);
  return {
    length: bytes.length,
    keys,
    spans,
    digests: Buffer.concat(digests).toString('base64'),
    between,
    operations,
  };
}

/**
 * Finds the operation that was edited.
 *
 * @returns undefined if anything else was edited, or that cannot be told
 */
export function findEdit(
  { length, keys, spans, digests, between }: DescriptionMemory,
  bytes: Uint8Array,
): Edit | undefined {
  const shift = bytes.length - length;
  const known = Buffer.from(digests, 'base64');
  const count = spans.length / 2;
  const digestAt = (part: number): Buffer => known.subarray(part * DIGEST_LENGTH, (part + 1) * DIGEST_LENGTH);
  const isSame = (part: number, by: number): boolean =>
    digestAt(part).equals(partDigest(bytes.subarray(spans[2 * part]! + by, spans[2 * part + 1]! + by)));
  let edited = 0;
  while (edited < count && isSame(edited, 0)) edited++;
  for (let part = count - 1; part > edited; part--) {
    if (!isSame(part, shift)) return undefined;
  }
  const at = edited < count ? operationAt(keys, edited) : undefined;
  if (at === undefined && (edited < count || shift !== 0)) return undefined;
  const moved = spans.map((offset, index) => (index > 2 * edited ? offset + shift : offset));
  if (digestBetween(bytes, moved) !== between) return undefined;
  if (at !== undefined) {
    const text = bytes.subarray(moved[2 * edited], moved[2 * edited + 1]);
    const own = outlineJson(text, { depth: 0, seek: '$ref' });
    if (own?.start !== 0 || own.end !== text.length || !hasOnlyShared(text, own)) return undefined;
    digestAt(edited).set(partDigest(text));
  }
  return {
    at,
    outline: outlineOf(keys, moved, bytes.length),
    memory: { length: bytes.length, keys, spans: moved, digests: known.toString('base64'), between },
    digest: hash('sha256', Buffer.concat([known, Buffer.from(between)])),
  };
}

/** The operation that a part is; undefined if it is something else. */
function operationAt(keys: Keys, part: number): Edit['at'] {
  const [list, path, method] = pathOf(keys, part);
  if (list !== 'paths' || path === undefined || method === undefined || !METHODS.includes(method))
    return undefined;
  return { path, method };
}

/** Do all references stay in the file, and lead to what is there to be shared? */
function hasOnlyShared(bytes: Uint8Array, outline: Outline): boolean {
  return soughtIn(outline).every((span) => textAt(bytes, span).startsWith('"#/components/'));
}

function digestBetween(bytes: Uint8Array, spans: readonly number[]): string {
  const pieces: Uint8Array[] = [];
  for (let index = -1; index < spans.length; index += 2)
    pieces.push(bytes.subarray(spans[index] ?? 0, spans[index + 1]));
  return hash('sha256', Buffer.concat(pieces));
}

/** Keys that lead to a part. */
function pathOf(keys: Keys, part: number): string[] {
  let left = part;
  const search = (members: Keys): string[] | undefined => {
    if (members === null) return left-- === 0 ? [] : undefined;
    for (const [key, member] of members) {
      const path = search(member);
      if (path !== undefined) return [key, ...path];
    }
    return undefined;
  };
  return search(keys) ?? [];
}

function outlineOf(keys: Keys, spans: readonly number[], length: number): Outline {
  let index = 0;
  const build = (of: Keys): Outline => {
    if (of === null) return { start: spans[index++]!, end: spans[index++]!, sought: [] };
    return {
      start: 0,
      end: length,
      members: new Map(of.map(([key, member]) => [key, build(member)])),
      sought: [],
    };
  };
  return build(keys);
}
