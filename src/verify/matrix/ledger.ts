import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Changes when the comparison does, so that old verdicts are not believed. */
const VERSION = 1;

/**
 * The verdicts that were reached before. Only `verified` is kept: what failed is run
 * again. The file is safe to delete, and a broken one counts as empty.
 */
export class Ledger {
  readonly #file: string;
  readonly #verified: Map<string, string>;
  #isChanged = false;

  private constructor(file: string, verified: Map<string, string>) {
    this.#file = file;
    this.#verified = verified;
  }

  static async open(file: string): Promise<Ledger> {
    try {
      const { version, verified } = JSON.parse(await readFile(file, 'utf8')) as {
        version: number;
        verified: Record<string, string>;
      };
      if (version === VERSION) return new Ledger(file, new Map(Object.entries(verified)));
    } catch {
      // There is none, or it cannot be read: every sample is run again.
    }
    return new Ledger(file, new Map());
  }

  /** Everything that a verdict depends on, in one word. */
  static key(code: string, request: unknown, toolchain: readonly unknown[]): string {
    return createHash('sha256')
      .update(JSON.stringify([code, request, toolchain]))
      .digest('base64url');
  }

  has(key: string): boolean {
    return this.#verified.has(key);
  }

  /** @param cell what was verified, for who reads the file */
  add(key: string, cell: string): void {
    this.#verified.set(key, cell);
    this.#isChanged = true;
  }

  /** Writes the file whole, if anything came in. */
  async save(): Promise<void> {
    if (!this.#isChanged) return;
    const verified = Object.fromEntries([...this.#verified].toSorted(([a], [b]) => (a < b ? -1 : 1)));
    await mkdir(dirname(this.#file), { recursive: true });
    const temporary = `${this.#file}.${process.pid}.tmp`;
    await writeFile(temporary, `${JSON.stringify({ version: VERSION, verified }, null, 1)}\n`);
    await rename(temporary, this.#file);
  }
}
