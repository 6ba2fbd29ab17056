import { Leaf, type Layout } from './leaf.ts';
import { LiteralError, type Quoter } from './quote.ts';

/** A string of the request, which prints as a string literal of the language. */
export class Literal extends Leaf {
  readonly value: string;
  readonly #quoter: Quoter;
  readonly #placeholders: readonly string[];
  readonly #isOneLine: boolean;

  /** @param placeholders parts of the value that no escape may change */
  constructor(value: string, quoter: Quoter, placeholders: readonly string[] = [], isOneLine = false) {
    super();
    this.value = value;
    this.#quoter = quoter;
    this.#placeholders = placeholders;
    this.#isOneLine = isOneLine;
  }

  override print(layout: Layout): string {
    if (this.#isOneLine) return this.#quoter.quoteLine(this.value, this.#placeholders);
    return this.#quoter.quote(this.value, layout, this.#placeholders);
  }

  /** Prints a value of several lines on one line too. */
  printLine(): string {
    return this.#quoter.quoteLine(this.value, this.#placeholders);
  }

  /** A literal for another value with the same rules. */
  with(value: string): Literal {
    return new Literal(value, this.#quoter, this.#placeholders, this.#isOneLine);
  }

  /** A copy that always prints on one line, where a multi-line literal is not allowed. */
  onOneLine(): Literal {
    return new Literal(this.value, this.#quoter, this.#placeholders, true);
  }
}

/** An identifier or keyword of the language, such as `Delete`. It is checked, and printed without quotes. */
export class Word extends Leaf {
  readonly value: string;

  constructor(value: string, pattern = /^[A-Za-z_][A-Za-z0-9_]*$/) {
    super();
    if (!pattern.test(value)) throw new LiteralError(`${JSON.stringify(value)} is not a word`);
    this.value = value;
  }

  override print(): string {
    return this.value;
  }
}
