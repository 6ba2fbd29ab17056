import type { Diagnostic } from '../base/diagnostic/index.ts';
import type { DocumentedOperation } from '../page/index.ts';
import { Extraction, type ExtractedFile } from './extract.ts';
import { fillRegions, type Filling } from './fill.ts';
import { printRegions, type Generate, type RegionOptions } from './print/print.ts';

export interface FillOptions extends RegionOptions {
  /** Moves descriptions out of the page into files of this folder, relative to the page: `.` for its own. */
  readonly extract?: string;
  /** Also replaces comments such as `<!-- gen-snippets src="…" -->`, as the plugins do. */
  readonly includes?: boolean;
}

export interface FilledDocument {
  /** The page; what could not be filled is as it was. */
  readonly content: string;
  /** Descriptions that moved out of the page, if `extract` was asked for. */
  readonly extracted: readonly ExtractedFile[];
  readonly diagnostics: readonly Diagnostic[];
  /** In the order of the page. */
  readonly operations: readonly DocumentedOperation[];
  /** The files that were read: the page is to be filled again if one of them changes. */
  readonly inputs: readonly string[];
}

/** Fills the fences and regions of a page that a writer wrote. */
export async function fillDocument(options: FillOptions, generate: Generate): Promise<FilledDocument> {
  const { file, text, read, extract, includes = false } = options;
  const { page, printed, diagnostics, inputs } = await printRegions(
    options,
    generate,
    ({ kind }) => includes || kind !== 'include',
    true,
  );
  const extraction = extract === undefined ? undefined : new Extraction(file, extract, read);
  const fillings: Filling[] = [];
  for (const { region, pieces } of printed) {
    const src = await extraction?.move(region);
    fillings.push({ region, pieces, ...(src === undefined ? {} : { src }) });
  }
  return {
    content: (text.startsWith('\uFEFF') ? '\uFEFF' : '') + fillRegions(page, fillings),
    extracted: extraction?.files ?? [],
    diagnostics,
    operations: printed.flatMap(({ operations }) => operations),
    inputs,
  };
}
