import type { SourceText } from '../base/diagnostic/index.ts';
import type { KeptBlock, Region } from './regions/regions.ts';
import { commentLines } from './syntax/comment.ts';
import { commonLineEnding } from './syntax/lines.ts';

/** A region with its new content. */
export interface FilledRegion {
  readonly region: Region;
  /** Printed text and kept blocks, in order. A blank line is written between two of them. */
  readonly pieces: readonly (string | KeptBlock)[];
  /** New value of the attribute `src`, if the embedded description is moved out of the document. */
  readonly src?: string;
}

/**
 * Inserts the new content of regions. Fences become regions, and includes are replaced. Everything else stays byte
 * for byte. New lines get the line ending of the document, and the prefix of the containers of the region.
 *
 * @param filled in the order of the document
 */
export function fillRegions(document: SourceText, filled: readonly FilledRegion[]): string {
  const lineEnding = commonLineEnding(document.text);
  let result = '';
  let end = 0;
  for (const { region, pieces, src } of filled) {
    const { kind, prefix, inner } = region;
    // The marker of a region changes only if its description is moved.
    const isWhole = kind !== 'region' || src !== undefined;
    const opening = kind === 'include' || !isWhole ? [] : openingLines(region, src);
    const blank = prefix.trimEnd();
    const body = bodyLines(document, prefix, pieces);
    const lines = {
      // Without the blank line before the first piece.
      include: body.slice(1),
      fence: [
        ...opening,
        ...body,
        blank,
        ...prefixed(prefix, commentLines(region.commentSyntax, 'gen-snippets:end')),
      ],
      region: [...opening, ...body, blank, ''],
    }[kind];
    const text = lines.join(lineEnding);
    // The document has the prefix of the first line already.
    result += document.text.slice(end, isWhole ? region.start : inner.start);
    result += isWhole ? text.slice(prefix.length) : text;
    end = kind === 'region' ? inner.end : region.end;
  }
  return result + document.text.slice(end);
}

/** The lines of the start marker. */
function openingLines(region: Region, src: string | undefined): string[] {
  const { attributeText, description, commentSyntax, prefix } = region;
  const attributes =
    src === undefined ? attributeText : `src="${src}" ${attributeText.replace(/ ?format="yaml"/, '')}`;
  const header = `gen-snippets:start ${attributes}`.trim();
  const lines = src === undefined ? description?.text.split('\n').slice(0, -1) : undefined;
  return prefixed(prefix, commentLines(commentSyntax, header, lines));
}

/** The lines of all pieces, with a blank line before each. */
function bodyLines(document: SourceText, prefix: string, pieces: readonly (string | KeptBlock)[]): string[] {
  const blank = prefix.trimEnd();
  return pieces.flatMap((piece) => [
    blank,
    ...(typeof piece === 'string'
      ? prefixed(prefix, piece.trimEnd().split('\n'))
      : [document.text.slice(piece.start, piece.end)]),
  ]);
}

const prefixed = (prefix: string, lines: readonly string[]): string[] =>
  lines.map((line) => (line === '' ? prefix.trimEnd() : prefix + line));
