import { Diagnostic, type DiagnosticCode, type Position } from '../../../base/diagnostic/index.ts';
import type { Words } from '../../../operation/index.ts';
import type { SpecDocument } from './document.ts';
import { isText, numberOf, scalarText } from './exact.ts';
import type { PointerPath } from './pointer.ts';
import { isObject } from './value.ts';

/** What stands beside a reference and is said again there (OpenAPI 3.1 §4.8.23). */
const BESIDE_REFERENCE = ['summary', 'description'];

/** What a value needs of the description that it belongs to. */
export interface DescriptionContext {
  readonly root: SpecDocument;
  /** The root object. */
  readonly top: Located;
  /** Minor version of OpenAPI 3: in 3.0 the fields beside a `$ref` are ignored. */
  readonly minor: number;
  readonly words: Words;
  /** @throws Diagnostic at the reference if its target does not exist */
  resolve(reference: Located, target: string): Located;
}

/** A value of a description, and where it stands. Fields are read through references. */
export class Located {
  readonly description: DescriptionContext;
  readonly document: SpecDocument;
  readonly value: unknown;
  readonly #parent: Located | undefined;
  readonly #key: string;
  /** Those that were asked for: what many operations refer to is asked for the same again and again. */
  #children: Map<string, Located> | undefined;

  constructor(
    description: DescriptionContext,
    document: SpecDocument,
    value: unknown,
    parent?: Located,
    key: string = '',
  ) {
    this.description = description;
    this.document = document;
    this.value = value;
    this.#parent = parent;
    this.#key = key;
  }

  get path(): PointerPath {
    return this.#parent === undefined ? [] : [...this.#parent.path, this.#key];
  }

  get position(): Position {
    return this.document.position(this.path);
  }

  /** The place of a field that may not be there: then that of the nearest value round it. */
  positionOf(...fields: readonly string[]): Position {
    return this.document.position([...this.path, ...fields]);
  }

  error(
    code: DiagnosticCode,
    message: string,
    details: { expected?: string | undefined; hint?: string | undefined } = {},
  ): Diagnostic {
    return new Diagnostic(code, message, { ...details, position: this.position });
  }

  /** The target of the value, if it is a reference. */
  get reference(): string | undefined {
    const target = isObject(this.value) && Object.hasOwn(this.value, '$ref') ? this.value['$ref'] : undefined;
    return typeof target === 'string' ? target : undefined;
  }

  /** The value that this leads to: itself, if it is no reference. */
  target(): Located {
    const { reference } = this;
    return reference === undefined ? this : this.description.resolve(this, reference);
  }

  /** The value that this leads to, with the summary and description that stand beside the reference. */
  followed(): Located {
    const target = this.target();
    return target === this || this.description.minor < 1 ? target : this.#withSiblings(target);
  }

  #withSiblings(target: Located): Located {
    const own = this.value as Readonly<Record<string, unknown>>;
    const said = BESIDE_REFERENCE.filter((name) => typeof own[name] === 'string' && Object.hasOwn(own, name));
    if (said.length === 0 || !isObject(target.value)) return target;
    const merged = { ...target.value, ...Object.fromEntries(said.map((name) => [name, own[name]])) };
    return new Located(target.description, target.document, merged, target.#parent, target.#key);
  }

  /** The member or item as it stands there; undefined if it is not there, or null. */
  child(key: string): Located | undefined {
    const known = this.#children?.get(key);
    if (known !== undefined) return known;
    const { value } = this;
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    const member = (value as Readonly<Record<string, unknown>>)[key];
    if (member === undefined || member === null) return undefined;
    const child = new Located(this.description, this.document, member, this, key);
    (this.#children ??= new Map()).set(key, child);
    return child;
  }

  /** The member, through a reference. */
  get(key: string): Located | undefined {
    return this.child(key)?.followed();
  }

  /** The members of an object in its order, through references; none, if it is no object. */
  entries(): [key: string, value: Located][] {
    if (!isObject(this.value)) return [];
    return this.keys().map((key) => [key, this.get(key)!]);
  }

  /** The keys of an object whose value is not null. */
  keys(): string[] {
    const { value } = this;
    if (!isObject(value)) return [];
    return Object.keys(value).filter((key) => value[key] !== null && value[key] !== undefined);
  }

  /** The items of a list, through references; none, if it is no list. */
  items(): Located[] {
    return this.children().map((child) => child.followed());
  }

  /** The items of a list as they stand there; none, if it is no list. */
  children(): Located[] {
    if (!Array.isArray(this.value)) return [];
    return this.value.flatMap((_, index) => this.child(String(index)) ?? []);
  }

  /** A text field; numbers and truth values are the text that they are written with. */
  text(key: string): string | undefined {
    return scalarText(this.child(key)?.value);
  }

  number(key: string): number | undefined {
    return numberOf(this.child(key)?.value);
  }

  flag(key: string): boolean | undefined {
    const value = this.child(key)?.value;
    return typeof value === 'boolean' ? value : undefined;
  }

  /** The texts of a list; a text alone is a list of one. */
  texts(key: string): string[] {
    const value = this.child(key)?.value;
    return (Array.isArray(value) ? value : [value]).filter(isText);
  }
}
