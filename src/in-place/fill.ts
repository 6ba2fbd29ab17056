import type { SourceText } from '../base/diagnostic/index.ts';
import { markerLines } from './syntax/comment.ts';
import { lineEndOf } from './syntax/lines.ts';
import type { Keep, Region } from './regions/regions.ts';

/** What a region is filled with. */
export interface Filling {
  readonly region: Region;
  /** Printed text, and what was kept, in order; a blank line stands between two of them. */
  readonly pieces: readonly (string | Keep)[];
  /** Moves the description out of the page: the region names this file instead. */
  readonly src?: string;
}

/**
 * Fills regions. Fences become regions, and includes are replaced. Everything else stays as it is,
 * byte by byte; what is put in takes the line ends of the page, and the prefix of its containers.
 *
 * @param fillings in the order of their regions
 */
export function fillRegions(page: SourceText, fillings: readonly Filling[]): string {
  const end = lineEndOf(page.text);
  let result = '';
  let from = 0;
  for (const { region, pieces, src } of fillings) {
    const body = bodyLines(page, region.prefix, pieces);
    const join = (lines: readonly string[]): string => lines.join(end);
    const begin = region.kind === 'region' && src === undefined ? region.inner.start : region.start;
    result += page.text.slice(from, begin);
    if (region.kind === 'include') {
      result += join(body.slice(1)).slice(region.prefix.length);
    } else if (region.kind === 'fence') {
      const closing = prefixed(region.prefix, markerLines(region.form, 'gen-snippets:end'));
      const lines = [...openingLines(region, src), ...body, '', ...closing];
      result += join(lines.map((line) => (line === '' ? region.prefix.trimEnd() : line))).slice(
        region.prefix.length,
      );
    } else {
      const opening = src === undefined ? [] : openingLines(region, src);
      const blank = region.prefix.trimEnd();
      const lines = join([...opening, ...body, blank]) + end;
      result += src === undefined ? lines : lines.slice(region.prefix.length);
    }
    from = region.kind === 'region' ? region.inner.end : region.end;
  }
  return result + page.text.slice(from);
}

/** The start marker, each line with its prefix. */
function openingLines(region: Region, src: string | undefined): string[] {
  const { attributeText, source, form, prefix } = region;
  const attributes =
    src === undefined ? attributeText : `src="${src}" ${attributeText.replace(/ ?format="yaml"/, '')}`;
  const header = `gen-snippets:start ${attributes}`.trim();
  const lines = src === undefined ? source?.text.split('\n').slice(0, -1) : undefined;
  return prefixed(prefix, markerLines(form, header, lines));
}

/** The lines of all pieces, with an empty one before each. */
function bodyLines(page: SourceText, prefix: string, pieces: readonly (string | Keep)[]): string[] {
  const blank = prefix.trimEnd();
  return pieces.flatMap((piece) => [
    blank,
    ...(typeof piece === 'string'
      ? prefixed(prefix, piece.trimEnd().split('\n'))
      : [page.text.slice(piece.start, piece.end)]),
  ]);
}

const prefixed = (prefix: string, lines: readonly string[]): string[] =>
  lines.map((line) => (line === '' ? prefix.trimEnd() : prefix + line));
