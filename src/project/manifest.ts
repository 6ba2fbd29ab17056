import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Diagnostic, type DiagnosticCode, type Position } from '../base/diagnostic/index.ts';
import type { DescriptionMemory } from '../input/index.ts';
import { writeOutput, type OutputFile } from './output/index.ts';

/** A file as it was: a file with the same size and time is taken for the same, else its bytes decide. */
interface Stamp {
  readonly size: number;
  /** Milliseconds. */
  readonly time: number;
  /** Left out of a description that has a memory, which tells what changed, and if nothing did. */
  readonly hash?: string;
}

/** What a unit was made of, and what was made of it. */
export interface Record {
  /** Ids of its operations, before they were made unique among all units. */
  readonly ids: readonly string[];
  /** Of those operations whose page stays right while only others change. */
  readonly fingerprints: Readonly<{ [id: string]: string }>;
  /** Is all of it there? Of the rest something was wrong, and it is made again each time. */
  readonly isWhole: boolean;
  readonly read: readonly string[];
  readonly written: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

interface StoredRecord extends Omit<Record, 'read' | 'written'> {
  readonly read: Readonly<{ [file: string]: Stamp }>;
  readonly written: Readonly<{ [file: string]: Stamp }>;
}

interface Stored {
  readonly key: string;
  /** When it was saved, in milliseconds: a file that changed about then may have changed unseen. */
  readonly savedAt: number;
  readonly units: Readonly<{ [unit: string]: StoredRecord }>;
}

/** What two changes can be apart and have the same time, in milliseconds: more where the clock of files counts seconds. */
const clockTick = (time: number): number => (time % 1000 === 0 ? 2000 : 50);

/**
 * What the last run made of which files, so that the next run leaves alone what is
 * as it was. It is a cache: it may be deleted, and the files themselves go before it.
 */
export class Manifest {
  readonly #file: string;
  readonly #stored: Stored;
  readonly #units: { [unit: string]: StoredRecord } = {};
  /** Of files that are known to be as they are stamped. */
  readonly #stamps = new Map<string, Stamp>();
  /** Units whose memory was kept in this run. */
  readonly #withMemory = new Set<string>();
  #changed = false;

  private constructor(file: string, stored: Stored) {
    this.#file = file;
    this.#stored = stored;
  }

  /** @param key of everything that decides about all pages; records with another one are forgotten */
  static async open(file: string, key: string): Promise<Manifest> {
    const empty: Stored = { key, savedAt: 0, units: {} };
    try {
      const stored = JSON.parse(await readFile(file, 'utf8')) as Stored;
      return new Manifest(file, stored.key === key ? stored : empty);
    } catch {
      return new Manifest(file, empty);
    }
  }

  /** The record of a unit, if everything that it read and wrote is as it was. */
  fresh(unit: string): Record | undefined {
    const stored = this.#stored.units[unit];
    if (stored === undefined || !stored.isWhole) return undefined;
    const read = this.#restampAll(stored.read);
    const written = read && this.#restampAll(stored.written);
    if (read === undefined || written === undefined) return undefined;
    this.#units[unit] = { ...stored, read, written };
    return {
      ...stored,
      read: Object.keys(read),
      written: Object.keys(written),
      diagnostics: stored.diagnostics.map(toDiagnostic),
    };
  }

  /** Is the page of an operation as it was, and as it would be made again? */
  isKept(unit: string, id: string, fingerprint: string, page: string): boolean {
    const { fingerprints, written } = this.#stored.units[unit] ?? {};
    const stamp = fingerprints?.[id] === fingerprint ? written?.[page] : undefined;
    const now = stamp && this.#restamp(page, stamp);
    if (now === undefined) return false;
    this.#stamps.set(page, now);
    return true;
  }

  /** What the next reading of an OpenAPI description is helped by. It has a file of its own, which few runs need. */
  async memory(unit: string): Promise<DescriptionMemory | undefined> {
    if (this.#stored.units[unit] === undefined) return undefined;
    try {
      return JSON.parse(await readFile(this.#memoryFile(unit), 'utf8')) as DescriptionMemory;
    } catch {
      return undefined;
    }
  }

  async keepMemory(unit: string, memory: DescriptionMemory): Promise<void> {
    await writeCache(this.#memoryFile(unit), memory);
    this.#withMemory.add(unit);
  }

  #memoryFile(unit: string): string {
    return this.#file.replace(/\.json$/, `-${digest(unit).slice(0, 16)}.json`);
  }

  /** Takes note of a file that was written, so that it need not be read again. */
  note({ path, content }: OutputFile): void {
    const stamp = unlessDeleted(() => stampOf(path, digest(content)));
    if (stamp !== undefined) this.#stamps.set(path, stamp);
  }

  /** A unit is not remembered if one of its files was deleted since it was read or written. */
  remember(unit: string, { read, written, ...record }: Record): void {
    const stamp = (file: string): Stamp =>
      file === unit && this.#withMemory.has(unit)
        ? stampOf(file)
        : (this.#stamps.get(file) ?? stampOf(file, hashOf(file)));
    const stamps = (files: readonly string[]): { [file: string]: Stamp } =>
      Object.fromEntries(files.map((file) => [file, stamp(file)]));
    const stored = unlessDeleted(() => ({ ...record, read: stamps(read), written: stamps(written) }));
    if (stored !== undefined) this.#units[unit] = stored;
    this.#changed = true;
  }

  /** Saves the records of this run, if they differ from those of the last one. */
  async save(): Promise<void> {
    const isSame =
      !this.#changed && Object.keys(this.#units).length === Object.keys(this.#stored.units).length;
    if (isSame) return;
    const { key } = this.#stored;
    const stored: Stored = { key, savedAt: Date.now(), units: this.#units };
    await writeCache(this.#file, stored);
  }

  /** The stamps with their present times, or undefined if a file is another now. */
  #restampAll(stamps: StoredRecord['read']): StoredRecord['read'] | undefined {
    const result: { [file: string]: Stamp } = {};
    for (const [file, stamp] of Object.entries(stamps)) {
      const now = this.#restamp(file, stamp);
      if (now === undefined) return undefined;
      result[file] = now;
    }
    return result;
  }

  #restamp(file: string, stamp: Stamp): Stamp | undefined {
    const stats = statSync(file, { throwIfNoEntry: false });
    if (stats === undefined || stats.size !== stamp.size) return undefined;
    const tick = clockTick(stats.mtimeMs);
    const isOld = stats.mtimeMs < this.#stored.savedAt - tick;
    if (stats.mtimeMs === stamp.time && isOld) return stamp;
    if (stamp.hash === undefined) return undefined;
    const now = unlessDeleted(() => hashOf(file));
    if (now === undefined) return undefined;
    if (now !== stamp.hash) {
      // Read below, and then known already.
      this.#stamps.set(file, { size: stats.size, time: stats.mtimeMs, hash: now });
      return undefined;
    }
    // Saved again, at a later time, so that the next run need not look at the bytes.
    this.#changed ||= stats.mtimeMs !== stamp.time || stats.mtimeMs < Date.now() - tick;
    return { ...stamp, time: stats.mtimeMs };
  }
}

/** A cache that cannot be written is none. */
async function writeCache(path: string, content: object): Promise<void> {
  await writeOutput({ path, content: JSON.stringify(content) }).catch(() => undefined);
}

function stampOf(file: string, contentHash?: string): Stamp {
  const { size, mtimeMs } = statSync(file);
  return { size, time: mtimeMs, ...(contentHash === undefined ? {} : { hash: contentHash }) };
}

/** Undefined if a file that is read does not exist: another process may delete any file at any time. */
function unlessDeleted<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

const hashOf = (file: string): string => digest(readFileSync(file));

/** SHA-256, in hexadecimal. */
export const digest = (bytes: Uint8Array | string): string => hash('sha256', bytes);

function toDiagnostic(stored: Diagnostic): Diagnostic {
  // `toJSON` lays the place flat.
  const { code, message, expected, hint, operation, file, line, column, excerpt, pointer } =
    stored as unknown as {
      code: DiagnosticCode;
      message: string;
      expected?: string;
      hint?: string;
      operation?: string;
    } & Partial<Position>;
  const position =
    file === undefined
      ? undefined
      : {
          file,
          line: line!,
          column: column!,
          excerpt: excerpt ?? '',
          ...(pointer === undefined ? {} : { pointer }),
        };
  return new Diagnostic(code, message, { position, expected, hint, operation });
}
