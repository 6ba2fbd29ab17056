import { Leaf, type Layout } from './leaf.ts';
import { LiteralError, type Quoter } from './quote.ts';

/** Request data: prints as a string literal of the language, with its quotes. */
export class Literal extends Leaf {
  readonly value: string;
  readonly #quoter: Quoter;
  readonly #protect: readonly string[];

  /** @param protect placeholders, which must come out byte-equal */
  constructor(value: string, quoter: Quoter, protect: readonly string[] = []) {
    super();
    this.value = value;
    this.#quoter = quoter;
    this.#protect = protect;
  }

  override print(layout: Layout): string {
    return this.#quoter.quote(this.value, layout, this.#protect);
  }

  /** Another value under the same rules: pieces are joined before they are quoted. */
  with(value: string): Literal {
    return new Literal(value, this.#quoter, this.#protect);
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
