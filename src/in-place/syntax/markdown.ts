import { parse, postprocess, preprocess } from 'micromark';
import { frontmatter } from 'micromark-extension-frontmatter';
import { lineStart as startOfLine } from './lines.ts';
import type { Fence, Heading, Range, Structure } from './structure.ts';
import type { Syntax } from './syntax.ts';

type Event = ReturnType<typeof postprocess>[number];
type Point = Event[1]['start'];
type Extension = NonNullable<NonNullable<Parameters<typeof parse>[0]>['extensions']>[number];

/** A page that is not the MDX that it says it is. */
export interface MdxProblem {
  readonly offset: number;
  readonly message: string;
}

/** HTML that ends where its own end tag is, so that a comment in it is text. */
const RAW_HTML = /^\s*<(?:pre|script|style|textarea)\b/i;
const INDENTED_IS_NO_CODE: Extension = { disable: { null: ['codeIndented'] } };
/** What containers take from the beginning of a line. */
const CONTAINER_PREFIX = /^(?:blockQuotePrefix|listItemPrefix|listItemIndent|linePrefix)$/;
const TAB_SIZE = 4;
/** For MDX that does not parse: what is left of Markdown when neither HTML nor indented code is there. */
const BROKEN_MDX: Extension = { disable: { null: ['codeIndented', 'htmlFlow', 'htmlText', 'autolink'] } };

/**
 * Reads the structure of a Markdown page with a CommonMark parser.
 *
 * @returns for MDX that does not parse, what can be seen without its expressions, and the problem
 */
export async function readMarkdown(
  text: string,
  syntax: Exclude<Syntax, 'asciidoc' | 'html'>,
): Promise<{ structure: Structure; problem?: MdxProblem }> {
  const matter = frontmatter(['yaml', 'toml']);
  if (syntax === 'markdown') return { structure: structureOf(text, [matter]) };
  if (syntax === 'python-markdown') return { structure: structureOf(text, [matter, INDENTED_IS_NO_CODE]) };
  const { mdxjs } = await import('micromark-extension-mdxjs');
  try {
    return { structure: structureOf(text, [matter, mdxjs()]) };
  } catch {
    try {
      return { structure: structureOf(text, [matter, mdxjs()], maskHtmlComments(text)) };
    } catch (error) {
      const { place, reason } = error as { place?: { offset?: number; start?: Point }; reason?: string };
      const offset = place?.start?.offset ?? place?.offset ?? 0;
      return {
        structure: structureOf(text, [matter, BROKEN_MDX]),
        problem: { offset: offset + bomLength(text), message: String(reason ?? error).split('\n', 1)[0]! },
      };
    }
  }
}

const bomLength = (text: string): number => (text.startsWith('\uFEFF') ? 1 : 0);

/** HTML comments as MDX comments of the same length and lines: Docusaurus reads the one as the other. */
function maskHtmlComments(text: string): string {
  return text.replaceAll(
    /<!--([\s\S]*?)-->/g,
    (_, inner: string) => `{/* ${inner.replaceAll(/[^\r\n\t ]/g, '.')}*/}`,
  );
}

function structureOf(text: string, extensions: Extension[], masked = text): Structure {
  return new Reader(text).read(
    postprocess(
      parse({ extensions })
        .document()
        .write(preprocess()(masked, undefined, true)),
    ),
  );
}

/** Walks the parser's events once. */
class Reader implements Structure {
  readonly fences: Fence[] = [];
  readonly headings: Heading[] = [];
  readonly opaque: Range[] = [];
  readonly containers: Range[] = [];
  readonly listMarkers: Range[] = [];
  readonly imports: Range[] = [];
  readonly #text: string;
  /** The parser drops a byte order mark, and counts without it. */
  readonly #shift: number;
  /** Offset of a line, and of where it begins inside its containers. */
  readonly #content = new Map<number, { offset: number; virtual: number }>();
  /** Offset of a line, and the columns that were taken from its beginning so far. */
  readonly #columns = new Map<number, number>();
  /** Beginnings of the list items that are open. */
  readonly #items: (number | undefined)[] = [];

  constructor(text: string) {
    this.#text = text;
    this.#shift = bomLength(text);
  }

  read(events: readonly Event[]): this {
    for (const [index, [phase, token, context]] of events.entries()) {
      if (phase === 'enter') this.#enter(events, index);
      else if (token.type === 'listOrdered' || token.type === 'listUnordered') {
        this.#endItem(this.#at(token.end));
        this.#items.pop();
      } else if (CONTAINER_PREFIX.test(token.type)) {
        this.#consume(token, context);
      }
    }
    const byStart = (a: Range, b: Range): number => a.start - b.start;
    this.opaque.sort(byStart);
    this.containers.sort(byStart);
    return this;
  }

  contentOf(lineStart: number): { offset: number; virtual: number } {
    return this.#content.get(lineStart) ?? { offset: lineStart, virtual: 0 };
  }

  #enter(events: readonly Event[], index: number): void {
    const [, token] = events[index]!;
    const range = { start: this.#at(token.start), end: this.#at(token.end) };
    // Extensions bring types that the parser does not list.
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
    let fences = 0;
    let info: Range | undefined;
    let line = 0;
    for (const [phase, token, context] of events.slice(index + 1)) {
      if (phase === 'exit' && token.type === 'codeFenced') break;
      if (phase === 'exit') continue;
      const start = this.#at(token.start);
      const end = this.#at(token.end);
      if (token.type === 'codeFencedFence') fences++;
      else if (token.type === 'codeFencedFenceInfo') info = { start, end };
      else if (token.type === 'codeFencedFenceMeta') info = { start: info?.start ?? start, end };
      else if (token.type === 'lineEnding' && fences === 1) {
        if (line > 0 && lines.length < line) lines.push({ text: '', offset: start, virtual: 0 });
        line++;
      } else if (token.type === 'codeFlowValue') {
        const text = context.sliceSerialize(token);
        lines.push({ text, offset: start, virtual: Math.max(0, text.length - (end - start)) });
      }
    }
    return {
      ...range,
      info: info === undefined ? '' : this.#text.slice(info.start, info.end),
      infoOffset: info?.start ?? range.end,
      lines,
      isClosed: fences > 1,
    };
  }

  #heading(events: readonly Event[], index: number, start: number): Heading {
    let level = 1;
    let text = '';
    for (const [phase, token, context] of events.slice(index + 1)) {
      if (/^(?:atx|setext)Heading$/.test(token.type)) break;
      if (phase === 'exit') continue;
      if (token.type === 'atxHeadingSequence' && level === 1)
        level = this.#at(token.end) - this.#at(token.start);
      else if (token.type === 'setextHeadingLine')
        level = context.sliceSerialize(token).startsWith('-') ? 2 : 1;
      else if (token.type === 'atxHeadingText' || token.type === 'setextHeadingText') {
        text = context.sliceSerialize(token);
      }
    }
    return { start, level, text };
  }

  /** Notes how far the containers of a line reach; where one ends inside a tab, the rest counts as spaces. */
  #consume(token: Event[1], context: Event[2]): void {
    const offset = this.#at(token.end);
    const line = startOfLine(this.#text, this.#at(token.start));
    const columns = (this.#columns.get(line) ?? 0) + context.sliceSerialize(token, true).length;
    this.#columns.set(line, columns);
    if (token.type === 'linePrefix') return;
    const virtual = Math.max(0, widthOf(this.#text.slice(line, offset)) - columns);
    this.#content.set(line, { offset, virtual });
  }

  #at(point: Point): number {
    return point.offset + this.#shift;
  }
}

function widthOf(prefix: string): number {
  let width = 0;
  for (const character of prefix) width += character === '\t' ? TAB_SIZE - (width % TAB_SIZE) : 1;
  return width;
}
