import { hash } from 'node:crypto';
import { textAt, type Outline, type Span } from '../../../base/json/index.ts';
import { isObject } from './value.ts';

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
    return (this.#digest ??= partDigest(this.#content()));
  }

  /** References that it holds, without those of its members, as they are written. */
  get references(): readonly string[] {
    return (this.#references ??= this.#readReferences());
  }
}

/** 32 bytes. */
export const partDigest = (content: Uint8Array | string): Uint8Array => hash('sha256', content, 'buffer');

const NO_MEMBERS: ReadonlyMap<string, Part> = new Map();
const nothing = (): string => '';
const none = (): string[] => [];

/** The parts of a JSON text whose outline notes its references. */
export function partsOfJson(bytes: Uint8Array, outline: Outline, depth: number): Part {
  const { start, end, members } = outline;
  if (members !== undefined && depth > 0) {
    const parts = Array.from(
      members,
      ([key, member]) => [key, partsOfJson(bytes, member, depth - 1)] as const,
    );
    return new Part(new Map(parts), nothing, none);
  }
  const read = (span: Span): string => JSON.parse(textAt(bytes, span)) as string;
  return new Part(
    NO_MEMBERS,
    () => bytes.subarray(start, end),
    () => soughtIn(outline).map(read),
  );
}

/** References to other files. */
export function outerReferences(bytes: Uint8Array, outline: Outline): string[] {
  return soughtIn(outline)
    .filter(({ start }) => bytes[start + 1] !== 0x23)
    .map((span) => JSON.parse(textAt(bytes, span)) as string);
}

/** References inside, as strings with their quotes. */
export function soughtIn(outline: Outline): readonly Span[] {
  if (outline.members === undefined) return outline.sought;
  const spans: Span[] = [];
  for (const member of outline.members.values()) spans.push(...soughtIn(member));
  return spans;
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
