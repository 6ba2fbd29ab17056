import { parse, postprocess, preprocess } from 'micromark';
import { frontmatter } from 'micromark-extension-frontmatter';
import { lineStart as startOfLine } from './lines.ts';
import type { ContentStart, DocumentStructure, Fence, Heading, Range } from './structure.ts';
import type { Syntax } from './syntax.ts';

type Event = ReturnType<typeof postprocess>[number];
type Point = Event[1]['start'];
type Extension = NonNullable<NonNullable<Parameters<typeof parse>[0]>['extensions']>[number];

/** A syntax error in MDX. */
export interface MdxProblem {
  readonly offset: number;
  readonly message: string;
}

/** HTML elements with raw text, in which a comment is text. */
const RAW_HTML = /^\s*<(?:pre|script|style|textarea)\b/i;
const WITHOUT_INDENTED_CODE: Extension = { disable: { null: ['codeIndented'] } };
/** Tokens of the prefixes that containers give to a line. */
const CONTAINER_PREFIX = /^(?:blockQuotePrefix|listItemPrefix|listItemIndent|linePrefix)$/;
const TAB_SIZE = 4;
/** For MDX with a syntax error: Markdown without what MDX does not have. */
const BROKEN_MDX: Extension = { disable: { null: ['codeIndented', 'htmlFlow', 'htmlText', 'autolink'] } };

/**
 * Reads the structure of a Markdown document with a CommonMark parser.
 *
 * @returns for MDX with a syntax error the problem, and the structure as Markdown without MDX expressions
 */
export async function readMarkdown(
  text: string,
  syntax: Exclude<Syntax, 'asciidoc' | 'html'>,
): Promise<{ structure: DocumentStructure; problem?: MdxProblem }> {
  const frontMatter = frontmatter(['yaml', 'toml']);
  if (syntax === 'markdown') return { structure: structureOf(text, [frontMatter]) };
  if (syntax === 'python-markdown') {
    return { structure: structureOf(text, [frontMatter, WITHOUT_INDENTED_CODE]) };
  }
  const { mdxjs } = await import('micromark-extension-mdxjs');
  try {
    return { structure: structureOf(text, [frontMatter, mdxjs()]) };
  } catch {
    try {
      return { structure: structureOf(text, [frontMatter, mdxjs()], maskHtmlComments(text)) };
    } catch (error) {
      const { place, reason } = error as { place?: { offset?: number; start?: Point }; reason?: string };
      const offset = place?.start?.offset ?? place?.offset ?? 0;
      return {
        structure: structureOf(text, [frontMatter, BROKEN_MDX]),
        problem: { offset: offset + bomLength(text), message: String(reason ?? error).split('\n', 1)[0]! },
      };
    }
  }
}

const bomLength = (text: string): number => (text.startsWith('\uFEFF') ? 1 : 0);

/** Replaces HTML comments, which Docusaurus allows in MDX, by MDX comments of the same length. */
function maskHtmlComments(text: string): string {
  return text.replaceAll(
    /<!--([\s\S]*?)-->/g,
    (_, inner: string) => `{/* ${inner.replaceAll(/[^\r\n\t ]/g, '.')}*/}`,
  );
}

/** @param masked the text to parse, with the same offsets as `text` */
function structureOf(text: string, extensions: Extension[], masked = text): DocumentStructure {
  return new Reader(text).read(
    postprocess(
      parse({ extensions })
        .document()
        .write(preprocess()(masked, undefined, true)),
    ),
  );
}

/** Collects the structure from the events of the parser. */
class Reader implements DocumentStructure {
  readonly fences: Fence[] = [];
  readonly headings: Heading[] = [];
  readonly opaque: Range[] = [];
  readonly containers: Range[] = [];
  readonly listMarkers: Range[] = [];
  readonly imports: Range[] = [];
  readonly #text: string;
  /** The parser removes a byte order mark, so its offsets are smaller by one. */
  readonly #shift: number;
  /** By the offset of the line. */
  readonly #contentStarts = new Map<number, ContentStart>();
  /** By the offset of the line: the width of the container prefixes so far. */
  readonly #columns = new Map<number, number>();
  /** For each open list, the start of its current item. */
  readonly #items: (number | undefined)[] = [];

  constructor(text: string) {
    this.#text = text;
    this.#shift = bomLength(text);
  }

  read(events: readonly Event[]): this {
    for (const [index, [phase, token, context]] of events.entries()) {
      if (phase === 'enter') this.#enter(events, index);
      else if (token.type === 'listOrdered' || token.type === 'listUnordered') {
        this.#endItem(this.#offset(token.end));
        this.#items.pop();
      } else if (CONTAINER_PREFIX.test(token.type)) {
        this.#addPrefix(token, context);
      }
    }
    const byStart = (a: Range, b: Range): number => a.start - b.start;
    this.opaque.sort(byStart);
    this.containers.sort(byStart);
    return this;
  }

  contentStart(lineStart: number): ContentStart {
    return this.#contentStarts.get(lineStart) ?? { offset: lineStart, virtualSpaces: 0 };
  }

  #enter(events: readonly Event[], index: number): void {
    const [, token] = events[index]!;
    const range = { start: this.#offset(token.start), end: this.#offset(token.end) };
    // The types of tokens of extensions are missing in the type of the parser.
    switch (token.type as string) {
      case 'codeFenced':
        this.opaque.push(range);
        this.fences.push(this.#fence(events, index, range));
        break;
      case 'codeIndented':
      case 'codeText':
      case 'yaml':
      case 'toml':
        this.opaque.push(range);
        break;
      case 'mdxjsEsm':
        this.opaque.push(range);
        this.imports.push(range);
        break;
      case 'htmlFlow':
        if (RAW_HTML.test(this.#text.slice(range.start, range.end))) this.opaque.push(range);
        break;
      case 'atxHeading':
      case 'setextHeading':
        this.headings.push(this.#heading(events, index, range.start));
        break;
      case 'blockQuote':
        this.containers.push(range);
        break;
      case 'listOrdered':
      case 'listUnordered':
        this.#items.push(undefined);
        break;
      case 'listItemPrefix':
        this.#endItem(range.start);
        this.#items[this.#items.length - 1] = range.start;
        this.listMarkers.push(range);
        break;
      default:
    }
  }

  #endItem(end: number): void {
    const start = this.#items.at(-1);
    if (start !== undefined) this.containers.push({ start, end });
  }

  #fence(events: readonly Event[], index: number, range: Range): Fence {
    const lines: Fence['lines'][number][] = [];
    let delimiters = 0;
    let info: Range | undefined;
    let line = 0;
    for (const [phase, token, context] of events.slice(index + 1)) {
      if (phase === 'exit' && token.type === 'codeFenced') break;
      if (phase === 'exit') continue;
      const start = this.#offset(token.start);
      const end = this.#offset(token.end);
      if (token.type === 'codeFencedFence') delimiters++;
      else if (token.type === 'codeFencedFenceInfo') info = { start, end };
      else if (token.type === 'codeFencedFenceMeta') info = { start: info?.start ?? start, end };
      else if (token.type === 'lineEnding' && delimiters === 1) {
        if (line > 0 && lines.length < line) lines.push({ text: '', offset: start, virtualSpaces: 0 });
        line++;
      } else if (token.type === 'codeFlowValue') {
        const text = context.sliceSerialize(token);
        lines.push({ text, offset: start, virtualSpaces: Math.max(0, text.length - (end - start)) });
      }
    }
    return {
      ...range,
      info: info === undefined ? '' : this.#text.slice(info.start, info.end),
      infoOffset: info?.start ?? range.end,
      lines,
      isClosed: delimiters > 1,
    };
  }

  #heading(events: readonly Event[], index: number, start: number): Heading {
    let level = 1;
    let text = '';
    for (const [phase, token, context] of events.slice(index + 1)) {
      if (/^(?:atx|setext)Heading$/.test(token.type)) break;
      if (phase === 'exit') continue;
      if (token.type === 'atxHeadingSequence' && level === 1)
        level = this.#offset(token.end) - this.#offset(token.start);
      else if (token.type === 'setextHeadingLine')
        level = context.sliceSerialize(token).startsWith('-') ? 2 : 1;
      else if (token.type === 'atxHeadingText' || token.type === 'setextHeadingText') {
        text = context.sliceSerialize(token);
      }
    }
    return { start, level, text };
  }

  /** Moves the start of the content of a line to the end of a prefix. A prefix may end inside a tab. */
  #addPrefix(token: Event[1], context: Event[2]): void {
    const offset = this.#offset(token.end);
    const line = startOfLine(this.#text, this.#offset(token.start));
    const columns = (this.#columns.get(line) ?? 0) + context.sliceSerialize(token, true).length;
    this.#columns.set(line, columns);
    if (token.type === 'linePrefix') return;
    const virtualSpaces = Math.max(0, widthOf(this.#text.slice(line, offset)) - columns);
    this.#contentStarts.set(line, { offset, virtualSpaces });
  }

  #offset(point: Point): number {
    return point.offset + this.#shift;
  }
}

function widthOf(prefix: string): number {
  let width = 0;
  for (const character of prefix) width += character === '\t' ? TAB_SIZE - (width % TAB_SIZE) : 1;
  return width;
}
