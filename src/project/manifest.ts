import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Diagnostic, type DiagnosticCode, type Position } from '../base/diagnostic/index.ts';
import { writeOutput, type OutputFile } from './output/index.ts';

/** The state of a file. Same size and time: unchanged. Otherwise the hash decides. */
interface Stamp {
  readonly size: number;
  /** Time of the last modification, in milliseconds since 1970. */
  readonly time: number;
  readonly hash: string;
}

/** One source file: what was read for it, and what was written from it. */
export interface SourceRecord {
  /** Ids of its operations, before they were made unique among all source files. */
  readonly ids: readonly string[];
  /** Hashes of the data of operations: an operation with the same hash has the same page. */
  readonly hashes: Readonly<{ [id: string]: string }>;
  /** False after an error: the source file is built again in each run. */
  readonly isWhole: boolean;
  /** Paths. */
  readonly read: readonly string[];
  /** Paths, in the order of `ids`. */
  readonly written: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

interface StoredRecord extends Omit<SourceRecord, 'read' | 'written'> {
  readonly read: Readonly<{ [file: string]: Stamp }>;
  readonly written: Readonly<{ [file: string]: Stamp }>;
}

interface Stored {
  readonly format: typeof FORMAT;
  readonly key: string;
  /** In milliseconds. A file that changed about that time may have changed without a new time of modification. */
  readonly savedAt: number;
  readonly sources: Readonly<{ [source: string]: StoredRecord }>;
}

/** To be increased when the shape of the stored JSON changes. */
const FORMAT = 3;

/**
 * The longest time, in milliseconds, that two changes can lie apart and get the same time of modification. Some
 * file systems count in steps of two seconds.
 */
const clockTick = (time: number): number => (time % 1000 === 0 ? 2000 : 50);

/**
 * A cache of what the last run read and wrote, so that the next run skips source files that did not change.
 * It is a hint: a page is skipped only if its own bytes are unchanged too.
 */
export class Manifest {
  readonly #file: string;
  readonly #stored: Stored;
  readonly #sources: { [source: string]: StoredRecord } = {};
  /** Stamps taken in this run, by path. */
  readonly #stamps = new Map<string, Stamp>();
  #changed = false;

  private constructor(file: string, stored: Stored) {
    this.#file = file;
    this.#stored = stored;
  }

  /** @param key hash of everything that all pages depend on; a file with another key is ignored */
  static async open(file: string, key: string): Promise<Manifest> {
    const empty: Stored = { format: FORMAT, key, savedAt: 0, sources: {} };
    try {
      const stored = JSON.parse(await readFile(file, 'utf8')) as Stored;
      return new Manifest(file, stored.format === FORMAT && stored.key === key ? stored : empty);
    } catch {
      return new Manifest(file, empty);
    }
  }

  /** The record of a source file, if no file that was read or written for it has changed. */
  fresh(source: string): SourceRecord | undefined {
    const stored = this.#stored.sources[source];
    if (stored === undefined || !stored.isWhole) return undefined;
    const read = this.#restampAll(stored.read);
    const written = read && this.#restampAll(stored.written);
    if (read === undefined || written === undefined) return undefined;
    this.#sources[source] = { ...stored, read, written };
    return {
      ...stored,
      read: Object.keys(read),
      written: Object.keys(written),
      diagnostics: stored.diagnostics.map(toDiagnostic),
    };
  }

  /** Does the operation have the same data, and its page the same bytes, as in the last run? */
  isUpToDate(source: string, id: string, hash: string, page: string): boolean {
    const { hashes, written } = this.#stored.sources[source] ?? {};
    const stamp = hashes?.[id] === hash ? written?.[page] : undefined;
    const now = stamp && this.#restamp(page, stamp);
    if (now === undefined) return false;
    this.#stamps.set(page, now);
    return true;
  }

  /** Stamps a file that was just written, so that `remember` need not read it. */
  note({ path, content }: OutputFile): void {
    const stamp = unlessDeleted(() => stampOf(path, digest(content)));
    if (stamp !== undefined) this.#stamps.set(path, stamp);
  }

  /** Adds the record of a source file, unless one of its files was deleted since it was read or written. */
  remember(source: string, { read, written, ...record }: SourceRecord): void {
    const stamp = (file: string): Stamp => this.#stamps.get(file) ?? stampOf(file, hashOf(file));
    const stamps = (files: readonly string[]): { [file: string]: Stamp } =>
      Object.fromEntries(files.map((file) => [file, stamp(file)]));
    const stored = unlessDeleted(() => ({ ...record, read: stamps(read), written: stamps(written) }));
    if (stored !== undefined) this.#sources[source] = stored;
    this.#changed = true;
  }

  /** Writes the records of this run, if they differ from those of the last one. */
  async save(): Promise<void> {
    const isSame =
      !this.#changed && Object.keys(this.#sources).length === Object.keys(this.#stored.sources).length;
    if (isSame) return;
    const { key } = this.#stored;
    const stored: Stored = { format: FORMAT, key, savedAt: Date.now(), sources: this.#sources };
    await writeCache(this.#file, stored);
  }

  /** The stamps with the current times; undefined if a file has changed. */
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
    const now = unlessDeleted(() => hashOf(file));
    if (now === undefined) return undefined;
    if (now !== stamp.hash) {
      // `remember` reuses this hash after the file is built again.
      this.#stamps.set(file, { size: stats.size, time: stats.mtimeMs, hash: now });
      return undefined;
    }
    // Save the new time, so that the next run need not read the bytes.
    this.#changed ||= stats.mtimeMs !== stamp.time || stats.mtimeMs < Date.now() - tick;
    return { ...stamp, time: stats.mtimeMs };
  }
}

/** Ignores errors: without its cache the next run is slower, and nothing else. */
async function writeCache(path: string, content: object): Promise<void> {
  await writeOutput({ path, content: JSON.stringify(content) }).catch(() => undefined);
}

function stampOf(file: string, contentHash: string): Stamp {
  const { size, mtimeMs } = statSync(file);
  return { size, time: mtimeMs, hash: contentHash };
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
  // `Diagnostic.toJSON` puts the fields of `position` on the top level.
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
