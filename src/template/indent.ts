/**
 * Text whose lines begin with white space; empty lines stay empty.
 *
 * @param first what the first line begins with: nothing where it goes on with a line
 */
export function indented(text: string, indent: string, first: string): string {
  const lines = text.replace(/\n(?=[^\r\n])/g, `\n${indent}`);
  return /^[^\r\n]/.test(text) ? first + lines : lines;
}

/** The line that is being printed, where lines are indented: what it still has to begin with. */
export class Line {
  #isStart = true;
  /** If that is not what all lines begin with. */
  #first: string | undefined;

  /** @returns the white space, once; nothing behind the beginning */
  begin(indent: string): string {
    const first = this.#isStart ? (this.#first ?? indent) : '';
    this.#isStart = false;
    this.#first = undefined;
    return first;
  }

  break(): void {
    this.#isStart = true;
    this.#first = undefined;
  }

  /**
   * Begins a partial, with white space of its own even where the line break before it was stripped.
   *
   * @param outer what the lines round it begin with
   * @returns takes that back, for a partial that prints nothing
   */
  beginPartial(indent: string, outer: string): () => void {
    const [isStart, first] = [this.#isStart, this.#first];
    if (outer === '') this.break();
    else if (!isStart) this.#first = indent;
    else if (first !== undefined) this.#first = first + indent;
    this.#isStart = true;
    return () => {
      this.#isStart = isStart;
      this.#first = first;
    };
  }
}
