import {
  CORE_SCHEMA,
  EVENT_ID,
  getScalarValue,
  NOT_RESOLVED,
  parseEvents,
  SCALAR_STYLE,
  YAMLException,
  type Event,
  type ScalarEvent,
} from 'js-yaml';
import { Diagnostic, type SourceText } from '../diagnostic/index.ts';
import { MAX_DEPTH, type JsonMember, type JsonNode, type JsonString } from '../json/index.ts';

/** A YAML document as the tree that JSON gives. */
export interface YamlTree {
  readonly root: JsonNode;
  /**
   * Values that aliases refer to. Each is one node, however often it is used: a few lines can stand for millions
   * of values, so whoever visits all nodes must skip those that it has visited.
   */
  readonly aliased: ReadonlySet<JsonNode>;
}

/**
 * Reads YAML 1.2 (core schema) as the same tree that JSON gives. A merge key (`<<`) stays a field like any other.
 *
 * @throws Diagnostic at the first position that is not YAML, or that JSON could not express
 */
export function parseYaml(text: SourceText): YamlTree {
  let events: readonly Event[];
  try {
    events = parseEvents(text.text, { maxDepth: MAX_DEPTH });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const offset = error.mark?.position ?? 0;
    throw error.reason.includes('maxDepth') ? tooDeep(text, offset) : syntaxError(text, offset, error.reason);
  }
  return new TreeBuilder(text, events).build();
}

class TreeBuilder {
  readonly #source: SourceText;
  readonly #text: string;
  readonly #events: readonly Event[];
  #index = 0;
  /** Offset after the last value or key. */
  #lastEnd = 0;
  readonly #anchors = new Map<string, { readonly node: JsonNode; readonly height: number }>();
  readonly #aliased = new Set<JsonNode>();
  /** Depth of the deepest value inside the current one. */
  #deepest = 0;

  constructor(source: SourceText, events: readonly Event[]) {
    this.#source = source;
    this.#text = source.text;
    this.#events = events;
  }

  build(): YamlTree {
    if (this.#events.length === 0)
      return { root: { kind: 'null', start: 0, end: 0 }, aliased: this.#aliased };
    this.#index = 1;
    const root = this.#value(0);
    if (this.#events.slice(1).some(({ type }) => type === EVENT_ID.DOCUMENT)) {
      throw this.#error('the file holds more than one document', this.#lastEnd, 'keep one of them');
    }
    return { root, aliased: this.#aliased };
  }

  #value(depth: number): JsonNode {
    const event = this.#events[this.#index++]!;
    if (event.type === EVENT_ID.ALIAS) return this.#alias(event.anchorStart, event.anchorEnd, depth);
    if (event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT) throw new Error('no value');
    const outer = this.#deepest;
    this.#deepest = depth;
    const node =
      event.type === EVENT_ID.SCALAR
        ? this.#scalar(event)
        : event.type === EVENT_ID.SEQUENCE
          ? this.#array(event.start, depth)
          : this.#object(event.start, depth);
    if (event.anchorStart >= 0) {
      const name = this.#text.slice(event.anchorStart, event.anchorEnd);
      this.#anchors.set(name, { node, height: this.#deepest - depth });
    }
    this.#deepest = Math.max(this.#deepest, outer);
    return node;
  }

  #object(start: number, depth: number): JsonNode {
    this.#lastEnd = start + 1;
    const members: JsonMember[] = [];
    const keys = new Set<string>();
    while (this.#events[this.#index]!.type !== EVENT_ID.POP) {
      const { value: key, start: keyStart } = this.#key();
      if (keys.has(key)) throw this.#error('this field is a duplicate', keyStart, 'keep one of the two');
      keys.add(key);
      members.push({ key, keyStart, value: this.#value(depth + 1) });
    }
    return { kind: 'object', start, end: this.#close(start, '{'), members };
  }

  #array(start: number, depth: number): JsonNode {
    this.#lastEnd = start + 1;
    const items: JsonNode[] = [];
    while (this.#events[this.#index]!.type !== EVENT_ID.POP) items.push(this.#value(depth + 1));
    return { kind: 'array', start, end: this.#close(start, '['), items };
  }

  #key(): JsonString {
    const event = this.#events[this.#index++]!;
    if (event.type !== EVENT_ID.SCALAR) {
      throw this.#error('a field name must be a string', 'start' in event ? event.start : this.#lastEnd);
    }
    const { start, end } = this.#span(event);
    this.#lastEnd = end;
    return { kind: 'string', start, end, value: getScalarValue(this.#text, event) };
  }

  /** Moves to the end of a collection: after the bracket that closes it, or after its last value. */
  #close(start: number, bracket: string): number {
    this.#index++;
    if (this.#text[start] !== bracket) return this.#lastEnd;
    const gap = /(?:[\s,:?]|(?<=\s)#[^\n]*)*/y;
    gap.lastIndex = this.#lastEnd;
    gap.exec(this.#text);
    return (this.#lastEnd = gap.lastIndex + 1);
  }

  #scalar(event: ScalarEvent): JsonNode {
    const { start, end } = this.#span(event);
    this.#lastEnd = end;
    const source = getScalarValue(this.#text, event);
    const value = this.#resolve(event, source, start);
    if (typeof value === 'boolean') return { kind: 'boolean', start, end, value };
    if (typeof value === 'number' && Number.isFinite(value))
      return { kind: 'number', start, end, text: source };
    if (value === null) return { kind: 'null', start, end };
    return { kind: 'string', start, end, value: source };
  }

  /** The value that the tag of a scalar gives it, or without a tag the schema. */
  #resolve(event: ScalarEvent, source: string, start: number): unknown {
    const tag = event.tagStart < 0 ? '' : this.#text.slice(event.tagStart, event.tagEnd);
    if (tag === '') {
      return event.style === SCALAR_STYLE.PLAIN ? CORE_SCHEMA.resolveImplicitScalarTag(source).value : source;
    }
    if (tag === '!') return source;
    const name = tag.replace(/^!<(.*)>$/, '$1').replace(/^!!/, 'tag:yaml.org,2002:');
    const value = CORE_SCHEMA.lookupScalarTag(name)?.resolve(source, true, name) ?? NOT_RESOLVED;
    if (value === NOT_RESOLVED)
      throw this.#error('JSON has no value for this tag', start, 'leave out the tag');
    return value;
  }

  /** From the opening quote to the closing one, and from the `|` or `>` of a block. */
  #span({ style, valueStart, valueEnd, anchorEnd, tagEnd }: ScalarEvent): { start: number; end: number } {
    if (valueStart < 0) {
      const end = Math.max(this.#lastEnd, anchorEnd, tagEnd);
      return { start: end, end };
    }
    if (style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED) {
      return { start: valueStart - 1, end: valueEnd + 1 };
    }
    if (style === SCALAR_STYLE.PLAIN) return { start: valueStart, end: valueEnd };
    const header = this.#text.slice(this.#lastEnd, valueStart).search(/[|>][-+\d]*[ \t]*(?:#[^\n]*)?\r?\n$/);
    return { start: header === -1 ? valueStart : this.#lastEnd + header, end: valueEnd };
  }

  #alias(start: number, end: number, depth: number): JsonNode {
    this.#lastEnd = end;
    const anchor = this.#anchors.get(this.#text.slice(start, end));
    if (anchor === undefined) throw this.#error('no value before this alias has that name', start);
    this.#deepest = Math.max(this.#deepest, depth + anchor.height);
    if (this.#deepest > MAX_DEPTH) throw tooDeep(this.#source, start);
    this.#aliased.add(anchor.node);
    return anchor.node;
  }

  #error(message: string, offset: number, hint?: string): Diagnostic {
    return syntaxError(this.#source, offset, message, hint);
  }
}

const tooDeep = (text: SourceText, offset: number): Diagnostic =>
  new Diagnostic('json-depth', `nested deeper than ${MAX_DEPTH} levels`, { position: text.position(offset) });

function syntaxError(text: SourceText, offset: number, reason: string, hint?: string): Diagnostic {
  return new Diagnostic('yaml-syntax', withoutLongWords(reason), {
    position: text.position(offset),
    hint: hint ?? hintFor(reason),
  });
}

/** The library quotes tags and aliases, which could hold a token or a key. */
const withoutLongWords = (message: string): string =>
  message.replace(/[^\s"'`]{12,}/g, (word) =>
    /[0-9]|[a-z][A-Z]/.test(word) ? `${word.slice(0, 4)}…` : word,
  );

function hintFor(reason: string): string {
  if (/tab/i.test(reason)) return 'YAML is indented with spaces';
  if (/deficient indentation/.test(reason))
    return 'close the quote or bracket that is open before this line, or indent the line';
  if (/end of the stream or a document separator/.test(reason))
    return 'a field is written name: value, with a space after the colon';
  return 'put a value with special characters in quotes';
}
