import { createHash, type Hash } from 'node:crypto';
import type { Description } from './description.ts';
import { pointerSteps, type SpecDocument } from './document.ts';
import { METHODS, type SpecOperation } from './operation.ts';
import type { Part } from './parts.ts';

/** What many operations have, and each would change with. */
const LISTS = new Set(['paths', 'components', 'webhooks', 'x-webhooks']);

/** A part, and the file that references in it start from. */
interface Found {
  readonly part: Part;
  readonly document: SpecDocument;
}

/**
 * Fingerprints of operations: two that are equal were read from equal texts, whatever else of the description
 * has changed. Everything counts that references lead to, also if it is not read.
 */
export class Fingerprints {
  readonly #description: Description;
  readonly #root: Part;
  readonly #shared: Uint8Array;
  readonly #resolved = new Map<SpecDocument, Map<string, Found | undefined>>();

  constructor(description: Description) {
    this.#description = description;
    this.#root = description.root.parts;
    const hash = createHash('sha256');
    const seen = new Set<Part>();
    for (const [name, part] of this.#root.members) {
      if (!LISTS.has(name)) this.#add(hash, seen, name, { part, document: description.root });
    }
    const schemes = this.#root.members.get('components')?.members.get('securitySchemes');
    if (schemes !== undefined) this.#add(hash, seen, '', { part: schemes, document: description.root });
    this.#shared = hash.digest();
  }

  /** In hexadecimal. */
  of({ path, method }: Pick<SpecOperation, 'path' | 'method'>): string {
    const hash = createHash('sha256').update(this.#shared);
    const seen = new Set<Part>();
    const item = this.#root.members.get('paths')?.members.get(path);
    for (const [name, part] of item?.members ?? []) {
      if (name !== method && METHODS.includes(name)) continue;
      this.#add(hash, seen, name, { part, document: this.#description.root });
    }
    return hash.digest('hex');
  }

  /** Adds a part, and all that its references lead to. */
  #add(hash: Hash, seen: Set<Part>, name: string, from: Found): void {
    hash.update(name);
    const open = [from];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const { part, document } = next;
      if (seen.has(part)) continue;
      seen.add(part);
      for (const [key, member] of part.members) {
        hash.update(key);
        open.push({ part: member, document });
      }
      hash.update(part.digest);
      for (const reference of part.references) {
        const target = this.#resolve(document, reference);
        if (target !== undefined) open.push(target);
      }
    }
  }

  /** The part that a reference leads into; undefined if it leads nowhere, which stops the operation anyway. */
  #resolve(from: SpecDocument, reference: string): Found | undefined {
    let known = this.#resolved.get(from);
    if (known === undefined) this.#resolved.set(from, (known = new Map()));
    if (!known.has(reference)) known.set(reference, this.#find(from, reference));
    return known.get(reference);
  }

  #find(from: SpecDocument, reference: string): Found | undefined {
    const [file = '', pointer = ''] = reference.split('#', 2);
    const document = file === '' ? from : this.#description.documentAt(from, file);
    if (document === undefined) return undefined;
    let part = document.parts;
    for (const step of pointerSteps(pointer)) {
      const member = part.members.get(step);
      if (member === undefined) break;
      part = member;
    }
    return { part, document };
  }
}
