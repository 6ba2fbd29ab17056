import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import { Diagnostic, type SourceText } from '../diagnostic/index.ts';
import { MAX_DEPTH, type JsonNode } from '../json/index.ts';

/** Maximum number of nodes after aliases are expanded: a few lines of YAML can expand to millions. */
const MAX_NODES = 1_000_000;

/**
 * Parses YAML 1.2 to the same tree as JSON.
 *
 * @throws Diagnostic at the first position that is not YAML, or that has no equivalent in JSON
 */
export function parseYaml(text: SourceText): JsonNode {
  const document = parseDocument(text.text, { lineCounter: new LineCounter(), prettyErrors: false });
  const [error] = document.errors;
  // The library reports nesting that overflows its call stack as an error of its own.
  if (error?.code === 'RESOURCE_EXHAUSTION') throw tooDeep(text, error.pos[0]);
  if (error !== undefined) {
    throw new Diagnostic('yaml-syntax', firstLine(error.message), {
      position: text.position(error.pos[0]),
      hint: /tab/i.test(error.message)
        ? 'YAML is indented with spaces'
        : 'put a value with special characters in quotes',
    });
  }
  return new Converter(document, text).node(document.contents, 0);
}

const tooDeep = (text: SourceText, offset: number): Diagnostic =>
  new Diagnostic('json-depth', `nested deeper than ${MAX_DEPTH} levels`, { position: text.position(offset) });

/** The first line of a message of the library. It quotes the input, so words that may be a token or key are cut. */
const firstLine = (message: string): string =>
  message
    .split('\n', 1)[0]!
    .replace(/[^\s"'`]{12,}/g, (word) => (/[0-9]|[a-z][A-Z]/.test(word) ? `${word.slice(0, 4)}…` : word));

class Converter {
  readonly #document: Document;
  readonly #text: SourceText;
  #nodes = 0;

  constructor(document: Document, text: SourceText) {
    this.#document = document;
    this.#text = text;
  }

  node(node: Node | null | undefined, depth: number): JsonNode {
    const [start, end] = node?.range ?? [0, 0];
    if (depth > MAX_DEPTH || ++this.#nodes > MAX_NODES) {
      throw tooDeep(this.#text, start);
    }
    if (isAlias(node)) return this.node(node.resolve(this.#document), depth + 1);
    if (isMap(node)) {
      const members = node.items.map(({ key, value }) => ({
        key: this.#key(key as Node),
        keyStart: (key as Node).range?.[0] ?? start,
        value: this.node(value as Node | null, depth + 1),
      }));
      return { kind: 'object', start, end, members };
    }
    if (isSeq(node)) {
      return {
        kind: 'array',
        start,
        end,
        items: node.items.map((item) => this.node(item as Node, depth + 1)),
      };
    }
    if (isScalar(node)) return this.#scalar(node.value, node.source, start, end);
    return { kind: 'null', start, end };
  }

  #scalar(value: unknown, source: string | undefined, start: number, end: number): JsonNode {
    if (typeof value === 'string') return { kind: 'string', start, end, value };
    if (typeof value === 'boolean') return { kind: 'boolean', start, end, value };
    if (typeof value === 'number' || typeof value === 'bigint') {
      return { kind: 'number', start, end, text: source ?? String(value) };
    }
    return { kind: 'null', start, end };
  }

  #key(key: Node): string {
    if (isScalar(key)) return String(key.value);
    throw new Diagnostic('yaml-syntax', 'a field name must be a string', {
      position: this.#text.position(key?.range?.[0] ?? 0),
    });
  }
}
