import { Diagnostic, type Report, type SourceText } from '../../base/diagnostic/index.ts';
import { readAttributes, type Attributes } from './attributes.ts';
import { EmbeddedSource, lineEnd, lineStart, nextLine } from '../syntax/lines.ts';
import { findMarkers, type Marker } from './markers.ts';
import type { Fence, Range, Structure } from '../syntax/structure.ts';
import { COMMENT_FORMS, type CommentForm, type Syntax } from '../syntax/syntax.ts';

/** Hand-written lines inside a region: they stay as they are, before or behind a sample. */
export interface Keep extends Range {
  /** Id of the language before whose samples they stand, or `all`. */
  readonly before?: string;
  /** Id of the language behind whose samples they stand, or `all`: what is meant if neither is given. */
  readonly after?: string;
  /** Of a tab that is printed round them. */
  readonly label?: string;
  /** Offset of its first marker, for diagnostics. */
  readonly marker: number;
}

/** A part of a page that is ours. */
export interface Region extends Range {
  /** A fence that becomes a region; a region; or a comment that stands for a region, which only plugins replace. */
  readonly kind: 'fence' | 'region' | 'include';
  /** Of a region: the lines between its markers, which are replaced. */
  readonly inner: Range;
  /** What begins each line but the first: indentation, `> `. */
  readonly prefix: string;
  readonly form: CommentForm;
  readonly attributes: Attributes;
  /** The attributes as they were written. */
  readonly attributeText: string;
  /** The description that stands in the page; none if the attribute `src` names a file. */
  readonly source?: EmbeddedSource;
  readonly keeps: readonly Keep[];
  /** The heading above, if there is one. */
  readonly heading?: { readonly level: number; readonly text: string };
}

export interface FoundRegions {
  readonly regions: readonly Region[];
  readonly diagnostics: readonly Diagnostic[];
  /** The names that the page imports outside of these regions. */
  readonly importedOutside: (regions: readonly Range[]) => ReadonlySet<string>;
}

/** What a page must hold for a parser to be worth its while. */
const WORTH_PARSING = /gen-snippets|[`~]{3}[^\n]*\bhar\b|^\[(?:source)?,[^\n]*\bhar\b/m;
const HAR_INFO = /^(?:(ya?ml|json)[\s,]+)?har(?=[\s,]|$)/;

/**
 * Finds the fences and regions of a page. What is wrong with one of them is a diagnostic, and that
 * one is not among the regions.
 */
export async function findRegions(page: SourceText, syntax: Syntax): Promise<FoundRegions> {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  if (!WORTH_PARSING.test(page.text)) return { regions: [], diagnostics, importedOutside: () => new Set() };
  const structure = await readStructure(page, syntax, report);
  const forms = COMMENT_FORMS[syntax];
  const finder = new Finder(page, structure, forms[0]!, report);
  const marked = finder.pair(findMarkers(page, structure, forms, report));
  const fences = structure.fences.flatMap((fence) => {
    if (!HAR_INFO.test(fence.info) || marked.some((region) => contains(region, fence.start))) return [];
    const region = finder.fence(fence);
    return region === undefined ? [] : [region];
  });
  const regions = [...marked, ...fences].toSorted((a, b) => a.start - b.start);
  diagnostics.sort((a, b) => (a.position?.line ?? 0) - (b.position?.line ?? 0));
  return {
    regions: regions.map((region) => withHeading(region, structure, regions)),
    diagnostics,
    importedOutside: (others) => importedNames(page.text, structure, others),
  };
}

async function readStructure(page: SourceText, syntax: Syntax, report: Report): Promise<Structure> {
  if (syntax === 'asciidoc') return (await import('../syntax/asciidoc.ts')).readAsciidoc(page.text);
  if (syntax === 'html') return (await import('../syntax/html.ts')).readHtml(page.text);
  const { readMarkdown } = await import('../syntax/markdown.ts');
  const { structure, problem } = await readMarkdown(page.text, syntax);
  // Formulas are no MDX, but a plugin of many sites reads them.
  if (problem !== undefined && !page.text.includes('$')) {
    report(
      new Diagnostic('page-mdx', `the page is not MDX: ${problem.message}`, {
        position: page.position(problem.offset),
        hint: 'its regions are found all the same; the site may not build',
      }),
    );
  }
  return structure;
}

const contains = ({ start, end }: Range, offset: number): boolean => start <= offset && offset < end;

type BareRegion = Omit<Region, 'heading'>;

class Finder {
  readonly #page: SourceText;
  readonly #structure: Structure;
  readonly #form: CommentForm;
  readonly #report: Report;

  constructor(page: SourceText, structure: Structure, form: CommentForm, report: Report) {
    this.#page = page;
    this.#structure = structure;
    this.#form = form;
    this.#report = report;
  }

  fence(fence: Fence): BareRegion | undefined {
    if (!fence.isClosed) {
      this.#wrong('this fence is not closed', fence.start, 'end it with a line that holds the fence alone');
      return undefined;
    }
    const [info, format] = HAR_INFO.exec(fence.info)!;
    const start = fence.infoOffset + info.length;
    const attributes = this.#attempt(() => {
      const { attributes, end } = readAttributes(
        this.#page,
        start,
        fence.infoOffset + fence.info.length,
        'fence',
      );
      return { ...attributes, text: this.#page.text.slice(start, end) };
    });
    if (attributes === undefined) return undefined;
    const isYaml = format !== undefined && format !== 'json';
    const { text, ...read } = attributes;
    return {
      kind: 'fence',
      start: fence.start,
      end: fence.end,
      inner: { start: fence.start, end: fence.end },
      prefix: this.#prefix(fence.start),
      form: this.#form,
      attributes: isYaml ? { ...read, format: 'yaml' } : read,
      attributeText: `${text.replaceAll(/^[\s,]+|[\s,]+$/g, '')}${isYaml ? ' format="yaml"' : ''}`.trim(),
      source: new EmbeddedSource(this.#page, fence.lines),
      keeps: [],
    };
  }

  /** Puts starts and ends together. */
  pair(markers: readonly Marker[]): BareRegion[] {
    const regions: BareRegion[] = [];
    let open: { start: Marker; keeps: Keep[]; keep?: Marker; isBroken: boolean } | undefined;
    for (const marker of markers) {
      const { command, start } = marker;
      if (command === 'include') {
        if (open === undefined) regions.push(...this.#region(marker, marker, []));
      } else if (command === 'start') {
        if (open !== undefined) this.#notClosed(open.start);
        open = { start: marker, keeps: [], isBroken: false };
      } else if (open === undefined) {
        this.#wrong(
          `gen-snippets:${command} without a gen-snippets:start`,
          start,
          'remove it, or add the start above',
        );
      } else if (command === 'end') {
        if (open.keep !== undefined) this.#notClosed(open.keep);
        else if (!open.isBroken) regions.push(...this.#region(open.start, marker, open.keeps));
        open = undefined;
      } else if (command === 'keep') {
        if (open.keep !== undefined) this.#notClosed(open.keep);
        open.isBroken ||= open.keep !== undefined || marker.attributes === undefined;
        open.keep = marker;
      } else if (open.keep === undefined) {
        this.#wrong(
          'gen-snippets:end-keep without a gen-snippets:keep',
          start,
          'remove it, or add the start above',
        );
        open.isBroken = true;
      } else {
        open.keeps.push({
          ...this.#lines(open.keep, marker),
          ...open.keep.attributes,
          marker: open.keep.start,
        });
        open = { start: open.start, keeps: open.keeps, isBroken: open.isBroken };
      }
    }
    if (open !== undefined) this.#notClosed(open.keep ?? open.start);
    return regions;
  }

  #region(start: Marker, end: Marker, keeps: readonly Keep[]): BareRegion[] {
    const { attributes, source, form } = start;
    if (attributes === undefined || end.attributes === undefined) return [];
    if (this.#containers(start.start) !== this.#containers(end.start)) {
      this.#wrong(
        'this region begins and ends in different lists or quotes',
        start.start,
        'indent its markers alike',
      );
      return [];
    }
    if ((source === undefined) === (attributes.src === undefined)) {
      const both = source !== undefined;
      this.#report(
        new Diagnostic('region-source', `this region has ${both ? 'two descriptions' : 'no description'}`, {
          position: this.#page.position(start.start),
          expected: 'an attribute src, or the description inside the start marker',
          hint: both ? 'keep one of the two' : 'add src="…" with the path of the file, from this page',
        }),
      );
      return [];
    }
    const { text } = this.#page;
    const kind = start === end ? 'include' : 'region';
    return [
      {
        kind,
        start: start.start,
        end: end.end,
        inner:
          kind === 'include'
            ? { start: start.start, end: end.end }
            : { start: nextLine(text, start.end), end: lineStart(text, end.start) },
        prefix: this.#prefix(start.start),
        form,
        attributes,
        attributeText: start.attributeText ?? '',
        ...(source === undefined ? {} : { source }),
        keeps,
      },
    ];
  }

  /** The lines from one marker to another. */
  #lines(from: Marker, to: Marker): Range {
    return { start: lineStart(this.#page.text, from.start), end: lineEnd(this.#page.text, to.end) };
  }

  /** What begins the lines below one that has this offset: spaces stand where it has markers of list items. */
  #prefix(offset: number): string {
    const start = lineStart(this.#page.text, offset);
    const written = this.#page.text.slice(start, offset).replace(/^\uFEFF/, '');
    const first = offset - written.length;
    const prefix = this.#structure.listMarkers
      .map((marker) => ({ start: marker.start - first, end: marker.end - first }))
      .filter((marker) => marker.start >= 0 && marker.end <= written.length)
      .reduce(blankOut, written);
    // A quote takes one space behind its mark: without one it would take the indentation of what follows.
    return />(?![ \t])/.test(written) ? spaceOut(written, prefix) : prefix;
  }

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
    this.#wrong(
      `gen-snippets:${command} is not closed`,
      start,
      `add a marker gen-snippets:${end} on a line of its own`,
    );
  }

  #wrong(message: string, offset: number, hint: string): void {
    this.#report(new Diagnostic('region-syntax', message, { position: this.#page.position(offset), hint }));
  }
}

/** Headings inside regions do not count: they follow from the ones outside. */
function withHeading(region: BareRegion, { headings }: Structure, regions: readonly BareRegion[]): Region {
  const heading = headings.findLast(
    ({ start }) => start < region.start && !regions.some((other) => contains(other, start)),
  );
  return heading === undefined
    ? region
    : { ...region, heading: { level: heading.level, text: heading.text } };
}

function importedNames(text: string, { imports }: Structure, regions: readonly Range[]): Set<string> {
  const names = new Set<string>();
  for (const { start, end } of imports) {
    if (regions.some((region) => contains(region, start))) continue;
    for (const [, clause] of text.slice(start, end).matchAll(/\bimport\s+([^'"]+?)\s+from\b/g)) {
      for (const name of clause!.match(/[\w$]+(?=\s*(?:[,}]|$))/g) ?? []) names.add(name);
    }
  }
  return names;
}

const blankOut = (text: string, { start, end }: Range): string =>
  text.slice(0, start) + text.slice(start, end).replaceAll(/\S/g, ' ') + text.slice(end);

/** Puts a space behind each mark of a quote that has none, and spaces in place of tabs, which would shift. */
function spaceOut(written: string, prefix: string): string {
  let result = '';
  let column = 0;
  for (const [index, character] of [...prefix].entries()) {
    const width = character === '\t' ? 4 - (column % 4) : 1;
    result += character === '\t' ? ' '.repeat(width) : character;
    if (character === '>' && !/[ \t]/.test(written[index + 1] ?? '')) result += ' ';
    column += width;
  }
  return result;
}
