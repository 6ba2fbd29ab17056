import type {
  BlockContent,
  Definition,
  FootnoteDefinition,
  Nodes,
  PhrasingContent,
  RootContent,
} from 'mdast';
import { parseMarkdown } from './markdown-parser.ts';

/** Prints the leaves of a Markdown tree as AsciiDoc. */
export interface ProseWriter {
  readonly text: (value: string) => string;
  /** @param isWord is the code between spaces or punctuation, so that single marks format it? */
  readonly code: (value: string, isWord: boolean) => string;
  readonly codeBlock: (code: string, language: string) => string;
}

/** The beginning of a line that AsciiDoc could read as another block than a paragraph. */
const BLOCK_START = /^(?:[^\p{L}\p{N}&`]|\p{N}+\.|\p{L}\.|[ivxIVX]+\)|[A-Z]+:)/u;
/** Addresses allowed in links: web, mail, telephone, relative. */
const ADDRESS = /^(?:https?:|mailto:|tel:|(?![a-z][a-z0-9+.-]*:))/i;

/** Converts Markdown to AsciiDoc. Raw HTML becomes text. */
export class AsciiDocProse {
  readonly #writer: ProseWriter;

  constructor(writer: ProseWriter) {
    this.#writer = writer;
  }

  blocks(markdown: string): string {
    const { children } = parseMarkdown(markdown);
    return new Printer(this.#writer, children).blocks(children, 0);
  }

  /** Converts to one line, for a table cell. Markdown with other blocks than paragraphs becomes plain text. */
  line(markdown: string): string {
    const { children } = parseMarkdown(markdown);
    const isParagraph = children.every(({ type }) => type === 'paragraph');
    const printer = new Printer(this.#writer, children);
    return isParagraph
      ? children.map((child) => printer.inline((child as { children: PhrasingContent[] }).children)).join(' ')
      : this.#writer.text(markdown);
  }
}

class Printer {
  readonly #writer: ProseWriter;
  readonly #definitions: ReadonlyMap<string, Definition>;
  readonly #footnotes: ReadonlyMap<string, FootnoteDefinition>;

  constructor(writer: ProseWriter, nodes: readonly RootContent[]) {
    this.#writer = writer;
    const found = <T extends 'definition' | 'footnoteDefinition'>(type: T) =>
      new Map(nodes.flatMap((node) => (node.type === type ? [[(node as Definition).identifier, node]] : [])));
    this.#definitions = found('definition') as never;
    this.#footnotes = found('footnoteDefinition') as never;
  }

  /** @param depth number of lists around the blocks */
  blocks(nodes: readonly RootContent[], depth: number): string {
    let before: RootContent | undefined;
    const printed: string[] = [];
    for (const node of nodes) {
      const text = this.#block(node as BlockContent, depth);
      if (text === '') continue;
      // AsciiDoc joins two lists without a comment between them.
      if (node.type === 'list' && before?.type === 'list') printed.push('//-');
      printed.push(text);
      before = node;
    }
    return printed.join('\n\n');
  }

  #block(node: RootContent, depth: number): string {
    switch (node.type) {
      case 'paragraph':
        return asParagraph(this.inline(node.children));
      case 'heading':
        return `[discrete]\n${'='.repeat(Math.min(6, Math.max(2, node.depth)))} ${this.inline(node.children)}`;
      case 'code':
        return this.#writer.codeBlock(node.value, node.lang ?? '');
      case 'blockquote':
        return this.#quote(this.blocks(node.children, 0));
      case 'list':
        return this.#list(node, depth + 1);
      case 'thematicBreak':
        return "'''";
      case 'table':
        return this.#table(
          node.children.map((row) => row.children.map((cell) => this.inline(cell.children))),
        );
      case 'html':
        return asParagraph(this.#text(node.value));
      default:
        return '';
    }
  }

  #quote(content: string): string {
    const runs = content.split('\n').map((line) => (/^_+$/.test(line) ? line.length + 1 : 4));
    const fence = '_'.repeat(Math.max(4, ...runs));
    return `[quote]\n${fence}\n${content}\n${fence}`;
  }

  #list({ children, ordered, start }: Extract<Nodes, { type: 'list' }>, depth: number): string {
    const marker = (ordered === true ? '.' : '*').repeat(depth);
    const items = children.map((item) => {
      const [first, ...rest] = item.children;
      const box = item.checked === true ? '[x] ' : item.checked === false ? '[ ] ' : '';
      const lead = first?.type === 'paragraph' ? this.inline(first.children) || '{empty}' : '{empty}';
      const others = first?.type === 'paragraph' || first === undefined ? rest : [first, ...rest];
      const attached = others.map((node) => {
        const text = this.#block(node, depth);
        return node.type === 'list' ? `\n${text}` : `\n+\n${text}`;
      });
      return `${marker} ${box}${lead}${attached.join('')}`;
    });
    const from = ordered === true && start !== 1 && typeof start === 'number' ? `[start=${start}]\n` : '';
    return from + items.join('\n');
  }

  #table([header = [], ...rows]: readonly (readonly string[])[]): string {
    const cell = (content: string): string => (content === '' ? '|' : `| ${content}`);
    const columns = header.map((_, index) => index);
    return [
      `[%header,cols="${header.map(() => '~').join(',')}"]`,
      '|===',
      header.map(cell).join(' '),
      ...rows.flatMap((row) => ['', ...columns.map((index) => cell(row[index] ?? ''))]),
      '|===',
    ].join('\n');
  }

  inline(nodes: readonly PhrasingContent[]): string {
    return nodes
      .map((node, index) => {
        if (node.type !== 'inlineCode') return this.#phrase(node);
        const isWord = isFree(nodes[index - 1], /[\s(]$/) && isFree(nodes[index + 1], /^[\s.,;:!?)]/);
        return this.#writer.code(node.value, isWord);
      })
      .join('');
  }

  #phrase(node: PhrasingContent): string {
    switch (node.type) {
      case 'text':
      case 'html':
        return this.#text(node.value);
      case 'emphasis':
        return wrap('__', this.inline(node.children));
      case 'strong':
        return wrap('**', this.inline(node.children));
      case 'delete':
        return wrap('##', this.inline(node.children), '[.line-through]');
      case 'break':
        return ' +\n';
      case 'link':
        return this.#link(node.url, node.children);
      case 'linkReference': {
        const url = this.#definitions.get(node.identifier)?.url;
        return url === undefined ? this.inline(node.children) : this.#link(url, node.children);
      }
      case 'image':
        return this.#image(node.url, node.alt ?? '');
      case 'imageReference':
        return this.#image(this.#definitions.get(node.identifier)?.url ?? '', node.alt ?? '');
      case 'footnoteReference': {
        const [first] = this.#footnotes.get(node.identifier)?.children ?? [];
        return first?.type === 'paragraph' ? `footnote:[${this.inline(first.children)}]` : '';
      }
      default:
        return '';
    }
  }

  /** Replaces line breaks by spaces: the next line could begin like another block. */
  #text(value: string): string {
    return this.#writer.text(value.replace(/\s*\n\s*/g, ' '));
  }

  #link(url: string, children: readonly PhrasingContent[]): string {
    // An equals sign would turn the text into attributes; strike-through is printed with one.
    const plain = children.flatMap((child) => (child.type === 'delete' ? child.children : [child]));
    const text = this.inline(plain.filter(({ type }) => !type.startsWith('image'))).replaceAll('=', '&#x3d;');
    if (!ADDRESS.test(url) || text === '') return text;
    return `link:${address(url)}[${text}]`;
  }

  #image(url: string, alt: string): string {
    if (!ADDRESS.test(url) || url === '') return this.#text(alt);
    return `image:${address(url)}[${references(alt, /[^\p{L}\p{N} ]/gu)}]`;
  }
}

const isFree = (neighbour: PhrasingContent | undefined, edge: RegExp): boolean =>
  neighbour === undefined || (neighbour.type === 'text' && edge.test(neighbour.value));

const wrap = (mark: string, text: string, before = ''): string =>
  text.trim() === '' ? text : `${before}${mark}${text}${mark}`;

const asParagraph = (text: string): string => (BLOCK_START.test(text) ? `{empty}${text}` : text);

/** Escapes an address for a macro: what would end the macro, and what AsciiDoc would format. */
const address = (url: string): string =>
  references(
    url.replace(/[\s[\]<>"\\^`{|}]/g, (character) => encodeURIComponent(character)),
    /[^A-Za-z0-9/:.?%=-]|--|\.\.\.|::|=>|->/g,
  );

const references = (text: string, pattern: RegExp): string =>
  text.replace(pattern, (match) =>
    Array.from(match, (each) => `&#x${each.codePointAt(0)!.toString(16)};`).join(''),
  );
