import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';

/** To be increased when the comparison changes, so that older verdicts are ignored. */
const VERSION = 2;

/** Identifies the machine and the user, without telling who they are. */
const WRITER = createHash('sha256')
  .update(JSON.stringify([hostname(), process.getuid?.() ?? process.env['USERNAME']]))
  .digest('base64url');

/**
 * A cache of the samples that were verified. All other samples are run again. The file may be deleted; an unreadable
 * file counts as empty.
 */
export class Ledger {
  readonly #file: string;
  readonly #verified: Map<string, string>;
  #isChanged = false;

  private constructor(file: string, verified: Map<string, string>) {
    this.#file = file;
    this.#verified = verified;
  }

  /** @param warn called if the ledger of another machine or user is ignored */
  static async open(file: string, warn: (message: string) => void = () => undefined): Promise<Ledger> {
    try {
      const { version, writer, verified } = JSON.parse(await readFile(file, 'utf8')) as {
        version: number;
        writer: string;
        verified: Record<string, string>;
      };
      if (version === VERSION) {
        if (writer === WRITER) return new Ledger(file, new Map(Object.entries(verified)));
        warn(`the ledger ${file} was written by another machine or user, so it is ignored`);
      }
    } catch {
      // Missing or invalid: all samples are run again.
    }
    return new Ledger(file, new Map());
  }

  /** A hash of everything that a verdict depends on. */
  static key(code: string, request: unknown, toolchain: readonly unknown[]): string {
    return createHash('sha256')
      .update(JSON.stringify([code, request, toolchain]))
      .digest('base64url');
  }

  has(key: string): boolean {
    return this.#verified.has(key);
  }

  /** @param note names the sample, for people who read the file */
  add(key: string, note: string): void {
    this.#verified.set(key, note);
    this.#isChanged = true;
  }

  /** Writes the file atomically, if anything was added. */
  async save(): Promise<void> {
    if (!this.#isChanged) return;
    const verified = Object.fromEntries([...this.#verified].toSorted(([a], [b]) => (a < b ? -1 : 1)));
    await mkdir(dirname(this.#file), { recursive: true });
    const temporary = `${this.#file}.${process.pid}.tmp`;
    await writeFile(
      temporary,
      `${JSON.stringify({ version: VERSION, writer: WRITER, verified }, null, 1)}\n`,
    );
    await rename(temporary, this.#file);
  }
}
