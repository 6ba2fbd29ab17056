import { Diagnostic, type DiagnosticCode, type Position } from '../../../base/diagnostic/index.ts';
import {
  numberOf,
  scalarText,
  toValue,
  type JsonMember,
  type JsonNode,
  type JsonObject,
} from '../../../base/json/index.ts';
import type { Words } from '../../../operation/index.ts';
import type { Document } from '../../shared/document.ts';
import { pointerText } from './pointer.ts';

/** Fields beside a `$ref` that replace those of its target (OpenAPI 3.1 §4.8.23). */
const BESIDE_REFERENCE = ['summary', 'description'];

/** What a value needs of the description that it belongs to. */
export interface DescriptionContext {
  readonly file: string;
  /** The root object. */
  readonly top: SpecNode;
  /** Minor version of OpenAPI 3: in 3.0 the fields beside a `$ref` are ignored. */
  readonly minor: number;
  readonly words: Words;
  /** @throws Diagnostic at the reference if its target does not exist */
  resolve(reference: SpecNode, target: string): SpecNode;
}

/** The location of a value in its document. */
interface NodeLocation {
  readonly parent?: SpecNode;
  readonly key?: string;
  /** Offset that a diagnostic shows. */
  readonly offset: number;
}

/** A value of an OpenAPI description with its position. */
export class SpecNode {
  readonly description: DescriptionContext;
  readonly document: Document;
  readonly node: JsonNode;
  readonly #location: NodeLocation;
  /** Children that were read before: shared values are read again for each operation. */
  #children: Map<string, SpecNode> | undefined;
  #members: ReadonlyMap<string, JsonMember> | undefined;
  #value: unknown;

  constructor(description: DescriptionContext, document: Document, node: JsonNode, location?: NodeLocation) {
    this.description = description;
    this.document = document;
    this.node = node;
    this.#location = location ?? { offset: node.start };
  }

  /** Keys and indexes that lead here from the root of the document. */
  get path(): readonly string[] {
    const { parent, key } = this.#location;
    return parent === undefined ? [] : [...parent.path, key!];
  }

  get position(): Position {
    return this.#positionAt(this.#location.offset, this.path);
  }

  /** Position of a field, or of this value if there is no such field. */
  positionOf(field: string): Position {
    const offset = (this.child(field) ?? this).#location.offset;
    return this.#positionAt(offset, [...this.path, field]);
  }

  #positionAt(offset: number, path: readonly string[]): Position {
    return { ...this.document.text.position(offset), pointer: pointerText(path) };
  }

  error(
    code: DiagnosticCode,
    message: string,
    details: { expected?: string | undefined; hint?: string | undefined } = {},
  ): Diagnostic {
    return new Diagnostic(code, message, { ...details, position: this.position });
  }

  /** As plain objects, arrays and scalars; numbers that JavaScript would change are `ExactNumber`s. */
  get value(): unknown {
    return (this.#value ??= toValue(this.node));
  }

  get isObject(): boolean {
    return this.node.kind === 'object';
  }

  get isArray(): boolean {
    return this.node.kind === 'array';
  }

  /** The `$ref`, if the value is a reference. */
  get reference(): string | undefined {
    const target = this.#member('$ref')?.value;
    return target?.kind === 'string' ? target.value : undefined;
  }

  /** The value that a reference leads to; any other value itself. */
  target(): SpecNode {
    const { reference } = this;
    return reference === undefined ? this : this.description.resolve(this, reference);
  }

  /** The same, with the summary and description beside the reference. */
  resolved(): SpecNode {
    const target = this.target();
    return target === this || this.description.minor < 1 ? target : this.#withSiblings(target);
  }

  #withSiblings(target: SpecNode): SpecNode {
    const { node } = target;
    const own = BESIDE_REFERENCE.flatMap((name) => this.#member(name) ?? []).filter(
      ({ value }) => value.kind === 'string',
    );
    if (own.length === 0 || node.kind !== 'object') return target;
    const { start, end } = node;
    // The two can be in different files, so the replaced fields get the position of the target.
    const replaced = own.map(({ key, value }) => ({ key, keyStart: start, value: { ...value, start, end } }));
    const others = node.members.filter(({ key }) => !own.some((member) => member.key === key));
    const merged: JsonObject = { ...node, members: [...others, ...replaced] };
    return new SpecNode(target.description, target.document, merged, target.#location);
  }

  /** The member or item as it is written; undefined if it is missing or null. */
  child(key: string): SpecNode | undefined {
    const known = this.#children?.get(key);
    if (known !== undefined) return known;
    const found = this.node.kind === 'array' ? this.#item(key) : this.#memberNode(key);
    if (found === undefined || found.node.kind === 'null') return undefined;
    const location = { parent: this, key, offset: found.offset };
    const child = new SpecNode(this.description, this.document, found.node, location);
    (this.#children ??= new Map()).set(key, child);
    return child;
  }

  #item(key: string): { node: JsonNode; offset: number } | undefined {
    const node = this.node.kind === 'array' ? this.node.items[Number(key)] : undefined;
    return node && { node, offset: node.start };
  }

  #memberNode(key: string): { node: JsonNode; offset: number } | undefined {
    const member = this.#member(key);
    if (member === undefined) return undefined;
    const { keyStart, value } = member;
    // The line of the key tells more than the line of the bracket.
    const isScalar = value.kind !== 'object' && value.kind !== 'array';
    return { node: value, offset: isScalar ? value.start : keyStart };
  }

  /** For a duplicate key, the last member. */
  #member(key: string): JsonMember | undefined {
    if (this.node.kind !== 'object') return undefined;
    this.#members ??= indexed(this.node);
    return this.#members.get(key);
  }

  /** The member through a reference. */
  get(key: string): SpecNode | undefined {
    return this.child(key)?.resolved();
  }

  /** The keys of an object whose value is not null. */
  keys(): string[] {
    if (this.node.kind !== 'object') return [];
    const keys = new Set(this.node.members.map(({ key }) => key));
    return [...keys].filter((key) => this.#member(key)!.value.kind !== 'null');
  }

  /** The items of an array through references; empty for any other value. */
  items(): SpecNode[] {
    return this.children().map((child) => child.resolved());
  }

  /** The items of an array as they are written; empty for any other value. */
  children(): SpecNode[] {
    if (this.node.kind !== 'array') return [];
    return this.node.items.flatMap((_, index) => this.child(String(index)) ?? []);
  }

  /** A string field; numbers and booleans as they are written. */
  string(key: string): string | undefined {
    return scalarText(this.child(key)?.value);
  }

  number(key: string): number | undefined {
    return numberOf(this.child(key)?.value);
  }

  boolean(key: string): boolean | undefined {
    const value = this.child(key)?.value;
    return typeof value === 'boolean' ? value : undefined;
  }

  /** The strings of an array; a string alone counts as an array of one. */
  strings(key: string): string[] {
    const value = this.child(key)?.value;
    return (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string');
  }
}

function indexed({ members }: JsonObject): ReadonlyMap<string, JsonMember> {
  const index = new Map<string, JsonMember>();
  for (const member of members) index.set(member.key, member);
  return index;
}
