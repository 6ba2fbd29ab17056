import { Diagnostic, type Report, type SourceText } from '../../base/diagnostic/index.ts';
import { readAttributes, type Attributes } from './attributes.ts';
import { EmbeddedDescription } from './embedded-description.ts';
import { lineEnd, lineStart, nextLine } from '../syntax/lines.ts';
import { findMarkers, type Marker } from './markers.ts';
import { continuationPrefix } from './prefix.ts';
import { readStructure } from '../syntax/read-structure.ts';
import type { Fence, Range, DocumentStructure } from '../syntax/structure.ts';
import { COMMENT_SYNTAXES, type CommentSyntax, type Syntax } from '../syntax/syntax.ts';

/**
 * Lines by the writer inside a region, from `gen-snippets:keep` to `gen-snippets:end-keep`. They are kept, at a
 * position among the samples: after the last sample if neither `before` nor `after` is given.
 */
export interface KeptBlock extends Range {
  /** Id of a language, or `all`. */
  readonly before?: string;
  /** Id of a language, or `all`. */
  readonly after?: string;
  /** Label of the tab that is printed around the lines. */
  readonly label?: string;
  /** Offset of the marker `gen-snippets:keep`, for diagnostics. */
  readonly marker: number;
}

/** A part of a document that is generated. */
export interface Region extends Range {
  /** `fence`: becomes a region. `include`: a comment without an end marker, which only plugins replace. */
  readonly kind: 'fence' | 'region' | 'include';
  /** The replaced part: the lines between the markers of a region, or the whole fence or comment. */
  readonly inner: Range;
  /** Prefix of all lines but the first: indentation, or `> ` of a block quote. */
  readonly prefix: string;
  readonly commentSyntax: CommentSyntax;
  readonly attributes: Attributes;
  /** The attributes as they are written in the document. */
  readonly attributeText: string;
  /** The embedded description; undefined if the attribute `src` names a file. */
  readonly description?: EmbeddedDescription;
  readonly keptBlocks: readonly KeptBlock[];
  /** The heading above, outside all regions. */
  readonly heading?: { readonly level: number; readonly text: string };
}

export interface FoundRegions {
  readonly regions: readonly Region[];
  readonly diagnostics: readonly Diagnostic[];
  /** The names that the document imports outside these regions. */
  readonly importedOutside: (regions: readonly Range[]) => ReadonlySet<string>;
}

/** Most documents have no regions; they need no parser. */
const MAY_HAVE_REGIONS = /gen-snippets|[`~]{3}[^\n]*\bhar\b|^\[(?:source)?,[^\n]*\bhar\b/m;
const HAR_INFO = /^(?:(ya?ml|json)[\s,]+)?har(?=[\s,]|$)/;

/** Finds the fences and regions of a document. An invalid one is reported, and is not among the result. */
export async function findRegions(document: SourceText, syntax: Syntax): Promise<FoundRegions> {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  if (!MAY_HAVE_REGIONS.test(document.text))
    return { regions: [], diagnostics, importedOutside: () => new Set() };
  const structure = await readStructure(document, syntax, report);
  const commentSyntaxes = COMMENT_SYNTAXES[syntax];
  const builder = new RegionBuilder(document, structure, commentSyntaxes[0], report);
  const marked = builder.regions(findMarkers(document, structure, commentSyntaxes, report));
  const fences = structure.fences.flatMap((fence) => {
    if (!HAR_INFO.test(fence.info) || marked.some((region) => contains(region, fence.start))) return [];
    const region = builder.fence(fence);
    return region === undefined ? [] : [region];
  });
  const regions = [...marked, ...fences].toSorted((a, b) => a.start - b.start);
  diagnostics.sort((a, b) => (a.position?.line ?? 0) - (b.position?.line ?? 0));
  return {
    regions: regions.map((region) => withHeading(region, structure, regions)),
    diagnostics,
    importedOutside: (others) => importedNames(document.text, structure, others),
  };
}

const contains = ({ start, end }: Range, offset: number): boolean => start <= offset && offset < end;

type BareRegion = Omit<Region, 'heading'>;

class RegionBuilder {
  readonly #document: SourceText;
  readonly #structure: DocumentStructure;
  readonly #commentSyntax: CommentSyntax;
  readonly #report: Report;

  constructor(
    document: SourceText,
    structure: DocumentStructure,
    commentSyntax: CommentSyntax,
    report: Report,
  ) {
    this.#document = document;
    this.#structure = structure;
    this.#commentSyntax = commentSyntax;
    this.#report = report;
  }

  fence(fence: Fence): BareRegion | undefined {
    if (!fence.isClosed) {
      this.#reportSyntax('this fence is not closed', fence.start, 'add a line with the closing fence');
      return undefined;
    }
    const [info, format] = HAR_INFO.exec(fence.info)!;
    const start = fence.infoOffset + info.length;
    const read = this.#attempt(() =>
      readAttributes(this.#document, start, fence.infoOffset + fence.info.length, 'fence'),
    );
    if (read === undefined) return undefined;
    const { attributes, end } = read;
    const attributeText = this.#document.text.slice(start, end).replaceAll(/^[\s,]+|[\s,]+$/g, '');
    const isYaml = format !== undefined && format !== 'json';
    return {
      kind: 'fence',
      start: fence.start,
      end: fence.end,
      inner: { start: fence.start, end: fence.end },
      prefix: this.#prefix(fence.start),
      commentSyntax: this.#commentSyntax,
      attributes: isYaml ? { ...attributes, format: 'yaml' } : attributes,
      attributeText: `${attributeText}${isYaml ? ' format="yaml"' : ''}`.trim(),
      description: new EmbeddedDescription(this.#document, fence.lines),
      keptBlocks: [],
    };
  }

  /** Makes regions of the markers between `gen-snippets:start` and `gen-snippets:end`, and of includes. */
  regions(markers: readonly Marker[]): BareRegion[] {
    const regions: BareRegion[] = [];
    const add = (region: BareRegion | undefined): void => void (region && regions.push(region));
    let open: { start: Marker; keptBlocks: KeptBlock[]; keep?: Marker; isInvalid: boolean } | undefined;
    for (const marker of markers) {
      const { command, start } = marker;
      if (command === 'include') {
        if (open === undefined) add(this.#region(marker, marker, []));
      } else if (command === 'start') {
        if (open !== undefined) this.#notClosed(open.start);
        open = { start: marker, keptBlocks: [], isInvalid: false };
      } else if (open === undefined) {
        this.#reportSyntax(
          `the marker gen-snippets:${command} has no gen-snippets:start above`,
          start,
          'remove this marker, or add gen-snippets:start above',
        );
      } else if (command === 'end') {
        if (open.keep !== undefined) this.#notClosed(open.keep);
        else if (!open.isInvalid) add(this.#region(open.start, marker, open.keptBlocks));
        open = undefined;
      } else if (command === 'keep') {
        if (open.keep !== undefined) this.#notClosed(open.keep);
        open.isInvalid ||= open.keep !== undefined || marker.attributes === undefined;
        open.keep = marker;
      } else if (open.keep === undefined) {
        this.#reportSyntax(
          'the marker gen-snippets:end-keep has no gen-snippets:keep above',
          start,
          'remove this marker, or add gen-snippets:keep above',
        );
        open.isInvalid = true;
      } else {
        open.keptBlocks.push({
          ...this.#lines(open.keep, marker),
          ...open.keep.attributes,
          marker: open.keep.start,
        });
        open = { start: open.start, keptBlocks: open.keptBlocks, isInvalid: open.isInvalid };
      }
    }
    if (open !== undefined) this.#notClosed(open.keep ?? open.start);
    return regions;
  }

  #region(start: Marker, end: Marker, keptBlocks: readonly KeptBlock[]): BareRegion | undefined {
    const { attributes, description, commentSyntax } = start;
    if (attributes === undefined || end.attributes === undefined) return undefined;
    if (this.#containers(start.start) !== this.#containers(end.start)) {
      this.#reportSyntax(
        'this region begins and ends in different list items or quotes',
        start.start,
        'put both markers into the same list item or quote',
      );
      return undefined;
    }
    if ((description === undefined) === (attributes.src === undefined)) {
      const both = description !== undefined;
      this.#report(
        new Diagnostic('region-source', `this region has ${both ? 'two descriptions' : 'no description'}`, {
          position: this.#document.position(start.start),
          expected: 'an attribute src, or a description inside the start marker',
          hint: both
            ? 'remove one of the two'
            : 'add src="…" with the path of the file, relative to the folder of this page',
        }),
      );
      return undefined;
    }
    const { text } = this.#document;
    const kind = start === end ? 'include' : 'region';
    return {
      kind,
      start: start.start,
      end: end.end,
      inner:
        kind === 'include'
          ? { start: start.start, end: end.end }
          : { start: nextLine(text, start.end), end: lineStart(text, end.start) },
      prefix: this.#prefix(start.start),
      commentSyntax,
      attributes,
      attributeText: start.attributeText ?? '',
      ...(description === undefined ? {} : { description }),
      keptBlocks,
    };
  }

  /** The lines from one marker to another, including both. */
  #lines(from: Marker, to: Marker): Range {
    return { start: lineStart(this.#document.text, from.start), end: lineEnd(this.#document.text, to.end) };
  }

  #prefix(offset: number): string {
    return continuationPrefix(this.#document.text, offset, this.#structure.listMarkers);
  }

  /** Identifies the list items and quotes around an offset. */
  #containers(offset: number): string {
    return this.#structure.containers
      .filter((container) => contains(container, offset))
      .map(({ start }) => start)
      .join();
  }

  #attempt<T>(read: () => T): T | undefined {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof Diagnostic)) throw error;
      this.#report(error);
      return undefined;
    }
  }

  #notClosed({ command, start }: Marker): void {
    const end = command === 'keep' ? 'end-keep' : 'end';
    this.#reportSyntax(
      `the marker gen-snippets:${command} has no gen-snippets:${end} below`,
      start,
      `add a marker gen-snippets:${end} on a line of its own`,
    );
  }

  #reportSyntax(message: string, offset: number, hint: string): void {
    this.#report(
      new Diagnostic('region-syntax', message, { position: this.#document.position(offset), hint }),
    );
  }
}

/** Adds the heading above. Headings inside regions are generated, so they do not count. */
function withHeading(
  region: BareRegion,
  { headings }: DocumentStructure,
  regions: readonly BareRegion[],
): Region {
  const heading = headings.findLast(
    ({ start }) => start < region.start && !regions.some((other) => contains(other, start)),
  );
  return heading === undefined
    ? region
    : { ...region, heading: { level: heading.level, text: heading.text } };
}

function importedNames(text: string, { imports }: DocumentStructure, regions: readonly Range[]): Set<string> {
  const names = new Set<string>();
  for (const { start, end } of imports) {
    if (regions.some((region) => contains(region, start))) continue;
    for (const [, clause] of text.slice(start, end).matchAll(/\bimport\s+([^'"]+?)\s+from\b/g)) {
      for (const name of clause!.match(/[\w$]+(?=\s*(?:[,}]|$))/g) ?? []) names.add(name);
    }
  }
  return names;
}
