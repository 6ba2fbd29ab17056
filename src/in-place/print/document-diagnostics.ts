import type { Diagnostic, SourceText } from '../../base/diagnostic/index.ts';
import type { Region } from '../regions/regions.ts';

/** Collects the diagnostics of a document, in the order of its lines, each one once. */
export class DocumentDiagnostics {
  readonly #document: SourceText;
  /** With the line of the document that each belongs to. */
  readonly #entries: { readonly diagnostic: Diagnostic; readonly line: number }[] = [];

  constructor(document: SourceText) {
    this.#document = document;
  }

  get sorted(): Diagnostic[] {
    return this.#entries.toSorted((a, b) => a.line - b.line).map(({ diagnostic }) => diagnostic);
  }

  /** @param line of the document; that of the diagnostic if left out */
  add(diagnostic: Diagnostic, line = diagnostic.position?.line ?? 0): void {
    // Several regions may have the same description, with the same warnings.
    const text = JSON.stringify(diagnostic);
    if (this.#entries.some((entry) => JSON.stringify(entry.diagnostic) === text)) return;
    this.#entries.push({ diagnostic, line });
  }

  /**
   * Adds a diagnostic of the description of a region. A position in an embedded description becomes one in the
   * document; without a position it gets that of the region.
   *
   * @param input file name that positions in an embedded description have
   */
  addForRegion(diagnostic: Diagnostic, region: Region, input?: string): void {
    const { position } = diagnostic;
    const regionStart = this.#document.position(region.start);
    const { description } = region;
    if (position === undefined) {
      this.add(diagnostic.at(regionStart), regionStart.line);
    } else if (description !== undefined && position.file === input) {
      this.add(diagnostic.at({ ...position, ...description.position(position) }), regionStart.line);
    } else {
      this.add(diagnostic, regionStart.line);
    }
  }
}
