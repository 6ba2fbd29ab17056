import { createHash } from 'node:crypto';
import type { Outline } from '../../json/index.ts';
import { isObject } from './located.ts';

/** A part of a description that changes as a whole, or one that is made of such parts. */
export class Part {
  readonly members: ReadonlyMap<string, Part>;
  readonly #content: () => Uint8Array | string;
  readonly #readReferences: () => string[];
  #digest: Uint8Array | undefined;
  #references: readonly string[] | undefined;

  /** What is read of it is read when it is asked for, and once. */
  constructor(
    members: ReadonlyMap<string, Part>,
    content: () => Uint8Array | string,
    readReferences: () => string[],
  ) {
    this.members = members;
    this.#content = content;
    this.#readReferences = readReferences;
  }

  /** Of what it says, without its members. */
  get digest(): Uint8Array {
    return (this.#digest ??= createHash('sha256').update(this.#content()).digest());
  }

  /** References that it holds, without those of its members, as they are written. */
  get references(): readonly string[] {
    return (this.#references ??= this.#readReferences());
  }
}

const NO_MEMBERS: ReadonlyMap<string, Part> = new Map();
const nothing = (): string => '';
const none = (): string[] => [];

/** The parts of a JSON text whose outline notes its references. */
export function partsOfJson(bytes: Uint8Array, { start, end, members, sought }: Outline): Part {
  if (members !== undefined) {
    const parts = Array.from(members, ([key, member]) => [key, partsOfJson(bytes, member)] as const);
    return new Part(new Map(parts), nothing, none);
  }
  return new Part(
    NO_MEMBERS,
    () => bytes.subarray(start, end),
    () => sought.map((span) => JSON.parse(textOf(bytes, span.start, span.end)) as string),
  );
}

/** References to other files. */
export function outerReferences(bytes: Uint8Array, { members, sought }: Outline): string[] {
  if (members !== undefined)
    return Array.from(members.values()).flatMap((member) => outerReferences(bytes, member));
  return sought
    .filter(({ start }) => bytes[start + 1] !== 0x23)
    .map(({ start, end }) => JSON.parse(textOf(bytes, start, end)) as string);
}

/** The parts of a value that was read from YAML. */
export function partsOfValue(value: unknown, depth: number): Part {
  if (depth > 0 && isObject(value)) {
    const parts = Object.entries(value).map(
      ([key, member]) => [key, partOfMember(key, member, depth - 1)] as const,
    );
    return new Part(new Map(parts), nothing, none);
  }
  return new Part(
    NO_MEMBERS,
    () => JSON.stringify(value) ?? '',
    () => referencesIn(value),
  );
}

function partOfMember(key: string, value: unknown, depth: number): Part {
  return key === '$ref' && typeof value === 'string'
    ? new Part(
        NO_MEMBERS,
        () => value,
        () => [value],
      )
    : partsOfValue(value, depth);
}

function referencesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    key === '$ref' && typeof member === 'string' ? [member] : referencesIn(member),
  );
}

function textOf(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString();
}
