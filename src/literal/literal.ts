import { Leaf, type Layout } from './leaf.ts';
import { LiteralError, type Quoter } from './quote.ts';

/** Request data: prints as a string literal of the language, with its quotes. */
export class Literal extends Leaf {
  readonly value: string;
  readonly #quoter: Quoter;
  readonly #protect: readonly string[];
  readonly #isOneLine: boolean;

  /** @param protect placeholders, which must come out byte-equal */
  constructor(value: string, quoter: Quoter, protect: readonly string[] = [], isOneLine = false) {
    super();
    this.value = value;
    this.#quoter = quoter;
    this.#protect = protect;
    this.#isOneLine = isOneLine;
  }

  override print(layout: Layout): string {
    if (this.#isOneLine) return this.#quoter.quoteLine(this.value, this.#protect);
    return this.#quoter.quote(this.value, layout, this.#protect);
  }

  /** The literal on one line, however many lines the value has. */
  printLine(): string {
    return this.#quoter.quoteLine(this.value, this.#protect);
  }

  /** Another value under the same rules: pieces are joined before they are quoted. */
  with(value: string): Literal {
    return new Literal(value, this.#quoter, this.#protect, this.#isOneLine);
  }

  /** The same value, on one line however many lines it has: for places that a block would break. */
  onOneLine(): Literal {
    return new Literal(this.value, this.#quoter, this.#protect, true);
  }
}

/** A word of the language, such as `Delete`: printed as it is, because it was checked. */
export class Word extends Leaf {
  readonly value: string;

  constructor(value: string, pattern = /^[A-Za-z_][A-Za-z0-9_]*$/) {
    super();
    if (!pattern.test(value)) throw new LiteralError(`${JSON.stringify(value)} is no word`);
    this.value = value;
  }

  override print(): string {
    return this.value;
  }
}
