import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The outcome of one request. */
export interface Entry {
  readonly index: number;
  readonly kind: string;
  /** Why the client cannot send it, if it is unsupported. */
  readonly reason?: string;
  /** The reduced request and what failed, if something did. */
  readonly failure?: unknown;
}

/** The first line of a journal: what its entries are about. */
export interface Heading {
  readonly client: string;
  readonly seed: number;
  readonly toolchain: string;
}

/**
 * The outcomes of a long run, as a line of JSON for each request, so that an interrupted run can continue. Without a
 * folder the journal exists in memory only.
 */
export class Journal {
  readonly #file: string | undefined;
  readonly #entries = new Map<number, Entry>();

  constructor(folder: string | undefined, heading: Heading) {
    if (folder === undefined) return;
    const position = join(folder, String(heading.seed));
    this.#file = join(position, `${heading.client.replace(':', '-')}.jsonl`);
    mkdirSync(position, { recursive: true });
    if (existsSync(this.#file)) this.#read(this.#file);
    else writeFileSync(this.#file, `${JSON.stringify(heading)}\n`);
  }

  get entries(): Entry[] {
    return [...this.#entries.values()];
  }

  /** Number of requests for each kind of outcome. */
  get counts(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { kind } of this.entries) counts[kind] = (counts[kind] ?? 0) + 1;
    return counts;
  }

  get(index: number): Entry | undefined {
    return this.#entries.get(index);
  }

  add(entry: Entry): void {
    this.#entries.set(entry.index, entry);
    if (this.#file !== undefined) appendFileSync(this.#file, `${JSON.stringify(entry)}\n`);
  }

  #read(file: string): void {
    // The last line is incomplete if the run was interrupted while writing it.
    const [, ...lines] = readFileSync(file, 'utf8').split('\n').slice(0, -1);
    for (const line of lines) {
      const entry = JSON.parse(line) as Entry;
      this.#entries.set(entry.index, entry);
    }
  }
}
