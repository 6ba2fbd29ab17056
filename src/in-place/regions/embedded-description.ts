import type { Position, SourceText } from '../../base/diagnostic/index.ts';
import type { BlockLine } from '../syntax/structure.ts';

/** A description inside a document. It maps its positions to positions in the document. */
export class EmbeddedDescription {
  /** The description without prefixes of containers and without escapes; every line ends with a line feed. */
  readonly text: string;
  readonly #lines: readonly BlockLine[];
  readonly #document: SourceText;
  readonly #escapes: RegExp | undefined;

  /**
   * @param lines as they are in the document, without prefixes of containers
   * @param escapes matches the characters in `lines` that were added to protect the comment
   */
  constructor(document: SourceText, lines: readonly BlockLine[], escapes?: RegExp) {
    this.#document = document;
    this.#escapes = escapes;
    this.#lines = lines;
    const text = lines.map((line) => `${line.text}\n`).join('');
    this.text = escapes === undefined ? text : text.replace(escapes, '');
  }

  /** The position in the document of a line and column of `text`, both from 1. */
  position({ line, column }: Pick<Position, 'line' | 'column'>): Position {
    const found = this.#lines[Math.min(line, this.#lines.length) - 1];
    if (found === undefined) return this.#document.position(0);
    let index = column - 1;
    if (this.#escapes !== undefined) {
      for (const match of found.text.matchAll(this.#escapes)) {
        if (match.index <= index) index += match[0].length;
      }
    }
    const indexInDocument = Math.max(0, Math.min(index, found.text.length) - found.virtualSpaces);
    return this.#document.position(found.offset + indexInDocument);
  }
}
