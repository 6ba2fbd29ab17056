import { hash } from 'node:crypto';
import type { Description } from '../document/description.ts';
import { type SpecDocument } from '../document/document.ts';
import { pointerSteps } from '../document/pointer.ts';
import { METHODS } from '../operation/method.ts';
import type { SpecOperation } from '../operation/operation.ts';
import type { Part } from '../document/parts.ts';

/** What many operations have, and each would change with. */
const LISTS = new Set(['paths', 'components', 'webhooks', 'x-webhooks']);

/** A part, and the file that references in it start from. */
interface Found {
  readonly part: Part;
  readonly document: SpecDocument;
}

/** What is known of a part while closures are sought (Tarjan's strongly connected components). */
interface Visit {
  readonly part: Part;
  readonly index: number;
  low: number;
  /** Members, and what references lead into. */
  targets: readonly Visit[];
  /** Of all that the part leads to; what leads to each other has the same. */
  closure: Uint8Array | undefined;
}

/**
 * Fingerprints of operations: two that are equal were read from equal texts, whatever else of the description
 * has changed. Everything counts that references lead to, also if it is not read.
 */
export class Fingerprints {
  readonly #description: Description;
  readonly #root: Part;
  #shared: Uint8Array | undefined;
  #isTooDeep = false;
  readonly #visits = new Map<Part, Visit>();
  /** Parts whose closure is not known yet, in the order in which they were met. */
  readonly #open: Visit[] = [];
  readonly #found = new Map<SpecDocument, Map<string, Found | undefined>>();

  constructor(description: Description) {
    this.#description = description;
    this.#root = description.root.parts;
  }

  /** In hexadecimal; undefined if references lead on and on, deeper than can be followed. */
  of({ path, method }: Pick<SpecOperation, 'path' | 'method'>): string | undefined {
    if (this.#isTooDeep) return undefined;
    try {
      this.#shared ??= this.#digestOfShared();
      const item = this.#root.members.get('paths')?.members.get(path);
      const own = Array.from(item?.members ?? []).filter(
        ([name]) => name === method || !METHODS.includes(name),
      );
      return Buffer.from(this.#digestOf(own, [this.#shared, Buffer.from(path)])).toString('hex');
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.#isTooDeep = true;
      return undefined;
    }
  }

  /** Of what counts for every operation. */
  #digestOfShared(): Uint8Array {
    const { members } = this.#root;
    const shared = Array.from(members).filter(([name]) => !LISTS.has(name));
    const schemes = members.get('components')?.members.get('securitySchemes');
    if (schemes !== undefined) shared.push(['securitySchemes', schemes]);
    return this.#digestOf(shared);
  }

  #digestOf(named: readonly (readonly [string, Part])[], more: readonly Uint8Array[] = []): Uint8Array {
    const document = this.#description.root;
    const closures = named.map(([, part]) => this.#visit({ part, document }).closure!);
    return digestOf([Buffer.from(JSON.stringify(named.map(([name]) => name))), ...closures, ...more]);
  }

  #visit({ part, document }: Found): Visit {
    const known = this.#visits.get(part);
    if (known !== undefined) return known;
    const index = this.#visits.size;
    const visit: Visit = { part, index, low: index, targets: [], closure: undefined };
    this.#visits.set(part, visit);
    const from = this.#open.push(visit) - 1;
    const members = Array.from(part.members.values(), (member) => ({ part: member, document }));
    const referred = part.references.flatMap((reference) => this.#find(document, reference) ?? []);
    visit.targets = [...members, ...referred].map((target) => this.#visit(target));
    for (const { closure, low } of visit.targets) {
      if (closure === undefined) visit.low = Math.min(visit.low, low);
    }
    if (visit.low === visit.index) close(this.#open.splice(from));
    return visit;
  }

  /** The part that a reference leads into. One that leads nowhere stops the operation anyway. */
  #find(from: SpecDocument, reference: string): Found | undefined {
    let known = this.#found.get(from);
    if (known === undefined) this.#found.set(from, (known = new Map()));
    if (!known.has(reference)) known.set(reference, this.#follow(from, reference));
    return known.get(reference);
  }

  #follow(from: SpecDocument, reference: string): Found | undefined {
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

/** Parts that lead to each other: one closure for all, of what they say and of what else they lead to. */
function close(group: readonly Visit[]): void {
  const pieces = group.flatMap(({ part, targets }) => [
    ...(part.members.size === 0 ? [] : [Buffer.from(JSON.stringify([...part.members.keys()]))]),
    part.digest,
    ...targets.flatMap(({ closure }) => closure ?? []),
  ]);
  const closure = pieces.length === 1 ? pieces[0]! : digestOf(pieces);
  for (const visit of group) visit.closure = closure;
}

const digestOf = (pieces: readonly Uint8Array[]): Uint8Array =>
  hash('sha256', Buffer.concat(pieces), 'buffer');
