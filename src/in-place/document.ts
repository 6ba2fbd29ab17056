import type { Diagnostic } from '../base/diagnostic/index.ts';
import type { DocumentedOperation } from '../page/index.ts';
import { Extraction, type ExtractedFile } from './extract.ts';
import { fillRegions, type FilledRegion } from './fill.ts';
import { printRegions, type Generate, type RegionOptions } from './print/print-regions.ts';

export interface FillOptions extends RegionOptions {
  /** Moves embedded descriptions into files in this folder, relative to the document: `.` for its own. */
  readonly extract?: string;
  /** Also replaces comments such as `<!-- gen-snippets src="…" -->`, as the plugins do. */
  readonly includes?: boolean;
}

export interface FilledDocument {
  /** The filled document. A region with an error is unchanged. */
  readonly content: string;
  /** Descriptions that were moved out of the document, with the option `extract`. */
  readonly extracted: readonly ExtractedFile[];
  readonly diagnostics: readonly Diagnostic[];
  /** In the order of the document. */
  readonly operations: readonly DocumentedOperation[];
  /** Paths of the files that were read. If one changes, the document must be filled again. */
  readonly inputs: readonly string[];
}

/** Fills the fences and regions of a document. */
export async function fillDocument(options: FillOptions, generate: Generate): Promise<FilledDocument> {
  const { file, text, read, extract, includes = false } = options;
  const { document, printed, diagnostics, inputs } = await printRegions(options, generate, {
    isSelected: ({ kind }) => includes || kind !== 'include',
    printImports: true,
  });
  const extraction = extract === undefined ? undefined : new Extraction(file, extract, read);
  const filled: FilledRegion[] = [];
  for (const { region, pieces } of printed) {
    const src = await extraction?.move(region);
    filled.push({ region, pieces, ...(src === undefined ? {} : { src }) });
  }
  return {
    content: (text.startsWith('\uFEFF') ? '\uFEFF' : '') + fillRegions(document, filled),
    extracted: extraction?.files ?? [],
    diagnostics,
    operations: printed.flatMap(({ operations }) => operations),
    inputs,
  };
}
