import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Diagnostic, type DiagnosticCode, type Place } from '../diagnostic/index.ts';
import { writeOutput } from '../output/index.ts';

/** A file as it was: a file with the same size and time is taken for the same, else its bytes decide. */
interface Stamp {
  readonly size: number;
  /** Milliseconds. */
  readonly time: number;
  readonly hash: string;
}

/** What a unit was made of, and what was made of it. */
export interface Record {
  /** Ids of its operations, before they were made unique among all units. */
  readonly ids: readonly string[];
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

/** A clock that counts whole seconds must not hide a change. */
const CLOCK_TICK = 2000;

/**
 * What the last run made of which files, so that the next run leaves alone what is
 * as it was. It is a cache: it may be deleted, and the files themselves go before it.
 */
export class Manifest {
  readonly #file: string;
  readonly #stored: Stored;
  readonly #units: { [unit: string]: StoredRecord } = {};
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
    if (stored === undefined) return undefined;
    const read = this.#restamp(stored.read);
    const written = this.#restamp(stored.written);
    if (read === undefined || written === undefined) return undefined;
    this.#units[unit] = { ...stored, read, written };
    return {
      ids: stored.ids,
      read: Object.keys(read),
      written: Object.keys(written),
      diagnostics: stored.diagnostics.map(toDiagnostic),
    };
  }

  remember(unit: string, { ids, read, written, diagnostics }: Record): void {
    const stamps = (files: readonly string[]): { [file: string]: Stamp } =>
      Object.fromEntries(files.map((file) => [file, stampOf(file)]));
    this.#units[unit] = { ids, read: stamps(read), written: stamps(written), diagnostics };
    this.#changed = true;
  }

  forget(unit: string): void {
    delete this.#units[unit];
    this.#changed = true;
  }

  /** Saves the records of this run, if they differ from those of the last one. A cache that cannot be written is none. */
  async save(): Promise<void> {
    const isSame =
      !this.#changed && Object.keys(this.#units).length === Object.keys(this.#stored.units).length;
    if (isSame) return;
    const { key } = this.#stored;
    const stored: Stored = { key, savedAt: Date.now(), units: this.#units };
    await writeOutput({ path: this.#file, content: JSON.stringify(stored) }).catch(() => undefined);
  }

  /** The stamps with their present times, or undefined if a file is another now. */
  #restamp(stamps: StoredRecord['read']): StoredRecord['read'] | undefined {
    const result: { [file: string]: Stamp } = {};
    for (const [file, stamp] of Object.entries(stamps)) {
      const stats = statSync(file, { throwIfNoEntry: false });
      if (stats === undefined || stats.size !== stamp.size) return undefined;
      result[file] = stamp;
      const isOld = stats.mtimeMs < this.#stored.savedAt - CLOCK_TICK;
      if (stats.mtimeMs === stamp.time && isOld) continue;
      if (hashOf(file) !== stamp.hash) return undefined;
      result[file] = { ...stamp, time: stats.mtimeMs };
      // Saved again, at a later time, so that the next run need not look at the bytes.
      this.#changed ||= stats.mtimeMs !== stamp.time || stats.mtimeMs < Date.now() - CLOCK_TICK;
    }
    return result;
  }
}

function stampOf(file: string): Stamp {
  const { size, mtimeMs } = statSync(file);
  return { size, time: mtimeMs, hash: hashOf(file) };
}

const hashOf = (file: string): string => digest(readFileSync(file));

/** SHA-256, in hexadecimal. */
export const digest = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

function toDiagnostic(stored: Diagnostic): Diagnostic {
  // `toJSON` lays the place flat.
  const { code, message, expected, hint, file, line, column, excerpt } = stored as unknown as {
    code: DiagnosticCode;
    message: string;
    expected?: string;
    hint?: string;
  } & Partial<Place>;
  const place =
    file === undefined ? undefined : { file, line: line!, column: column!, excerpt: excerpt ?? '' };
  return new Diagnostic(code, message, { place, expected, hint });
}
