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

/** The part of a description that its values use. */
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

/** A value of an OpenAPI description with its position. */
export class SpecNode {
  readonly description: DescriptionContext;
  readonly document: Document;
  readonly node: JsonNode;
  /** Offset that a diagnostic shows. */
  readonly #offset: number;
  readonly #parent: SpecNode | undefined;
  readonly #key: string;
  /** Children that were read before: shared values are read again for each operation. */
  #children: Map<string, SpecNode> | undefined;
  #members: ReadonlyMap<string, JsonMember> | undefined;
  #value: unknown;

  constructor(
    description: DescriptionContext,
    document: Document,
    node: JsonNode,
    offset: number = node.start,
    parent?: SpecNode,
    key: string = '',
  ) {
    this.description = description;
    this.document = document;
    this.node = node;
    this.#offset = offset;
    this.#parent = parent;
    this.#key = key;
  }

  /** Keys and indexes that lead here from the root of the document. */
  get path(): readonly string[] {
    return this.#parent === undefined ? [] : [...this.#parent.path, this.#key];
  }

  get position(): Position {
    return this.#positionAt(this.#offset, this.path);
  }

  /** Position of a field, or of this value if there is no such field. */
  positionOf(field: string): Position {
    const offset = (this.child(field) ?? this).#offset;
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
    const { description, document } = target;
    return new SpecNode(description, document, merged, target.#offset, target.#parent, target.#key);
  }

  /** The member or item as it is written; undefined if it is missing or null. */
  child(key: string): SpecNode | undefined {
    const known = this.#children?.get(key);
    if (known !== undefined) return known;
    const member = this.#member(key);
    const node = this.node.kind === 'array' ? this.node.items[Number(key)] : member?.value;
    if (node === undefined || node.kind === 'null') return undefined;
    // The line of the key tells more than the line of the bracket.
    const offset = member === undefined || isScalar(node) ? node.start : member.keyStart;
    const child = new SpecNode(this.description, this.document, node, offset, this, key);
    (this.#children ??= new Map()).set(key, child);
    return child;
  }

  #member(key: string): JsonMember | undefined {
    return this.node.kind === 'object' ? this.#index(this.node).get(key) : undefined;
  }

  /** The members by key; for a duplicate key, the last one. */
  #index({ members }: JsonObject): ReadonlyMap<string, JsonMember> {
    if (this.#members === undefined) {
      const index = new Map<string, JsonMember>();
      for (const member of members) index.set(member.key, member);
      this.#members = index;
    }
    return this.#members;
  }

  /** The member through a reference. */
  get(key: string): SpecNode | undefined {
    return this.child(key)?.resolved();
  }

  /** The keys of an object whose value is not null. */
  keys(): string[] {
    if (this.node.kind !== 'object') return [];
    return Array.from(this.#index(this.node).values())
      .filter(({ value }) => value.kind !== 'null')
      .map(({ key }) => key);
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
    return scalarText(this.#scalar(key));
  }

  number(key: string): number | undefined {
    return numberOf(this.#scalar(key));
  }

  boolean(key: string): boolean | undefined {
    const value = this.#scalar(key);
    return typeof value === 'boolean' ? value : undefined;
  }

  #scalar(key: string): unknown {
    const node = this.#member(key)?.value;
    return node !== undefined && isScalar(node) ? toValue(node) : undefined;
  }

  /** The strings of an array; a string alone counts as an array of one. */
  strings(key: string): string[] {
    const node = this.#member(key)?.value;
    const items = node?.kind === 'array' ? node.items : node === undefined ? [] : [node];
    return items.flatMap((item) => (item.kind === 'string' ? item.value : []));
  }
}

const isScalar = ({ kind }: JsonNode): boolean => kind !== 'object' && kind !== 'array';
