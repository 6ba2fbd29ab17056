import { EVENT_ID, getScalarValue, parseEvents, type Event } from 'js-yaml';
import type { Edit } from './edit.ts';
import { FIELD, itemOf, MARK, type CodeSample } from './sample.ts';

/** A value of a YAML text: where its events begin and end. */
export interface YamlNode {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

interface Pair {
  readonly key: string;
  readonly keyStart: number;
  readonly value: YamlNode;
}

/** A YAML text as the events that its reader gives, so that a change touches nothing but what it is about. */
export class YamlText {
  readonly text: string;
  readonly #events: readonly Event[];

  constructor(text: string) {
    this.text = text;
    this.#events = parseEvents(text, { maxDepth: 256 });
  }

  get root(): YamlNode {
    const from = this.#events[0]?.type === EVENT_ID.DOCUMENT ? 1 : 0;
    return { from, to: this.#end(from) };
  }

  /** The value of a key; undefined if it is not there. */
  get(node: YamlNode, key: string): Pair | undefined {
    return this.#pairs(node).find((pair) => pair.key === key);
  }

  isMapping(node: YamlNode): boolean {
    return this.#events[node.from]?.type === EVENT_ID.MAPPING;
  }

  /** Is the value used in another place too? Then a change here would be one there. */
  isShared(node: YamlNode): boolean {
    const event = this.#events[node.from];
    if (event?.type !== EVENT_ID.MAPPING || event.anchorStart < 0) return false;
    const name = this.text.slice(event.anchorStart, event.anchorEnd);
    return this.#events.some(
      (other) =>
        other.type === EVENT_ID.ALIAS && this.text.slice(other.anchorStart, other.anchorEnd) === name,
    );
  }

  /**
   * The edits that give an operation its samples; undefined where its samples are no
   * list of their own, such as an alias.
   */
  edit(operation: YamlNode, samples: readonly CodeSample[]): Edit[] | undefined {
    const existing = this.get(operation, FIELD);
    if (existing !== undefined) return this.#editList(existing, samples);
    if (samples.length === 0) return [];
    const mapping = this.#events[operation.from];
    if (mapping?.type !== EVENT_ID.MAPPING) return undefined;
    if (isFlow(mapping)) return this.#insertIntoFlow(operation, `${FIELD}: ${flowList(samples)}`, '}');
    const [first] = this.#pairs(operation);
    if (first === undefined) return undefined;
    const column = this.#column(first.keyStart);
    const end = this.#blockEnd(operation, first.keyStart, column);
    const indent = ' '.repeat(column);
    const lines = [`${indent}${FIELD}:`, ...samples.flatMap((sample) => blockItem(sample, `${indent}  `))];
    return [this.#insertLines(end, lines)];
  }

  #editList(existing: Pair, samples: readonly CodeSample[]): Edit[] | undefined {
    const list = this.#events[existing.value.from];
    if (list?.type !== EVENT_ID.SEQUENCE) return undefined;
    const items = this.#items(existing.value);
    if (isFlow(list)) return this.#editFlowList(existing.value, items, samples);
    const [first] = items;
    if (first === undefined) return undefined;
    const start = this.#dash(first);
    const indent = ' '.repeat(this.#column(start));
    const lines = samples.flatMap((sample) => blockItem(sample, indent));
    const ours = items.filter((item) => this.#isOurs(item));
    if (ours.length === 0) {
      const end = this.#blockEnd(existing.value, start, this.#column(start));
      return samples.length === 0 ? [] : [this.#insertLines(end, lines)];
    }
    if (ours.length === items.length && samples.length === 0) {
      const end = this.#itemEnd(ours.at(-1)!);
      return [{ start: this.#lineStart(existing.keyStart), end, text: '' }];
    }
    const replaced = lines.map((line) => `${line}${this.#newline}`).join('');
    const isLast = this.text[this.#itemEnd(ours.at(-1)!) - 1] !== '\n';
    return ours.map((item, index) => ({
      start: this.#lineStart(this.#dash(item)),
      end: this.#itemEnd(item),
      text: index > 0 ? '' : isLast ? replaced.slice(0, -this.#newline.length) : replaced,
    }));
  }

  #editFlowList(
    list: YamlNode,
    items: readonly YamlNode[],
    samples: readonly CodeSample[],
  ): Edit[] | undefined {
    // Ours in a flow list have been written by nobody but ourselves, on one line each.
    const ours = items.filter((item) => this.#isOurs(item));
    if (ours.length === 0)
      return samples.length === 0 ? [] : this.#insertIntoFlow(list, flowItems(samples), ']');
    const firstIndex = items.indexOf(ours[0]!);
    const isTogether = ours.every((item, index) => items[firstIndex + index] === item);
    if (!isTogether || samples.length === 0) return undefined;
    const start = this.#start(ours[0]!);
    const end = this.#closing(ours.at(-1)!);
    return start === undefined || end === undefined
      ? undefined
      : [{ start, end: end + 1, text: flowItems(samples) }];
  }

  /** Adds to a mapping or list in brackets. */
  #insertIntoFlow(node: YamlNode, addition: string, bracket: string): Edit[] | undefined {
    const close = this.#closing(node);
    if (close === undefined || this.text[close] !== bracket) return undefined;
    const before = this.text.slice(0, close).trimEnd();
    const isEmpty = node.to - node.from === 2;
    const comma = isEmpty || before.endsWith(',') ? '' : ',';
    return [{ start: before.length, end: before.length, text: `${comma} ${addition}` }];
  }

  /** Offset of the bracket that closes a flow collection. */
  #closing(node: YamlNode): number | undefined {
    let offset = (this.#start(node) ?? 0) + 1;
    for (let index = node.from + 1; index < node.to - 1; index++) {
      const event = this.#events[index]!;
      if (event.type === EVENT_ID.SCALAR && event.valueEnd >= 0) {
        offset = Math.max(offset, event.valueEnd + (isQuoted(event.style) ? 1 : 0));
      } else if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) {
        offset = Math.max(offset, event.start + 1);
      } else if (event.type === EVENT_ID.ALIAS) {
        offset = Math.max(offset, event.anchorEnd);
      } else if (event.type === EVENT_ID.POP) {
        const inner = this.#bracketFrom(offset);
        if (inner === undefined) return undefined;
        offset = inner + 1;
      }
    }
    return this.#bracketFrom(offset);
  }

  /** The next closing bracket behind white space, commas and comments. */
  #bracketFrom(offset: number): number | undefined {
    const rest = /(?:[\s,:]|(?<=\s)#[^\n]*)*/y;
    rest.lastIndex = offset;
    rest.exec(this.text);
    const at = rest.lastIndex;
    return this.text[at] === '}' || this.text[at] === ']' ? at : undefined;
  }

  #pairs(node: YamlNode): Pair[] {
    const pairs: Pair[] = [];
    if (!this.isMapping(node)) return pairs;
    for (let index = node.from + 1; index < node.to - 1;) {
      const key = this.#events[index]!;
      const valueFrom = this.#end(index);
      const value = { from: valueFrom, to: this.#end(valueFrom) };
      if (key.type === EVENT_ID.SCALAR) {
        const keyStart = key.valueStart - (isQuoted(key.style) ? 1 : 0);
        pairs.push({ key: getScalarValue(this.text, key), keyStart, value });
      }
      index = value.to;
    }
    return pairs;
  }

  #items(node: YamlNode): YamlNode[] {
    const items: YamlNode[] = [];
    for (let from = node.from + 1; from < node.to - 1; from = items.at(-1)!.to) {
      items.push({ from, to: this.#end(from) });
    }
    return items;
  }

  #isOurs(item: YamlNode): boolean {
    return this.get(item, MARK) !== undefined;
  }

  /** The event behind a value. */
  #end(from: number): number {
    let index = from;
    let depth = 0;
    do {
      const type = this.#events[index++]?.type;
      if (type === EVENT_ID.MAPPING || type === EVENT_ID.SEQUENCE) depth++;
      else if (type === EVENT_ID.POP) depth--;
    } while (depth > 0 && index < this.#events.length);
    return index;
  }

  #start(node: YamlNode): number | undefined {
    const event = this.#events[node.from];
    return event?.type === EVENT_ID.MAPPING || event?.type === EVENT_ID.SEQUENCE ? event.start : undefined;
  }

  /** The dash of an item of a block list. */
  #dash(item: YamlNode): number {
    const start = this.#start(item) ?? 0;
    return this.text.lastIndexOf('-', start - 1);
  }

  /** Offset behind the last line that a value certainly reaches: no further lies any scalar of it. */
  #lastScalarEnd(node: YamlNode): number {
    let end = 0;
    for (let index = node.from; index < node.to; index++) {
      const event = this.#events[index]!;
      if (event.type === EVENT_ID.SCALAR) end = Math.max(end, event.valueEnd);
      else if (event.type === EVENT_ID.ALIAS) end = Math.max(end, event.anchorEnd);
      else if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE)
        end = Math.max(end, event.start);
    }
    return end;
  }

  #itemEnd(item: YamlNode): number {
    return this.#lineEnd(this.#lastScalarEnd(item));
  }

  /** Offset behind the last line of a block whose entries begin at a column; comments behind it are not part of it. */
  #blockEnd(node: YamlNode, start: number, column: number): number {
    const least = this.#lineEnd(this.#lastScalarEnd(node));
    let end = Math.max(least, this.#lineEnd(start));
    for (let line = end; line < this.text.length; line = this.#lineEnd(line + 1)) {
      const content = this.text.slice(line, this.#lineEnd(line + 1));
      const indent = /^ */.exec(content)![0].length;
      const isBlank = /^\s*(?:#|$)/.test(content);
      // What closes a flow collection may stand on lines of its own, further in.
      if (!isBlank && indent < column) break;
      if (!isBlank && !/^\s*[}\]]/.test(content)) break;
      if (!isBlank) end = this.#lineEnd(line + 1);
    }
    return end;
  }

  #insertLines(offset: number, lines: readonly string[]): Edit {
    const before = offset > 0 && this.text[offset - 1] !== '\n' ? this.#newline : '';
    const text = lines.map((line) => `${line}${this.#newline}`).join('');
    // A text without a line break at its end keeps being one.
    return {
      start: offset,
      end: offset,
      text: before === '' ? text : before + text.slice(0, -this.#newline.length),
    };
  }

  get #newline(): string {
    return this.text.includes('\r\n') ? '\r\n' : '\n';
  }

  #column(offset: number): number {
    return offset - this.#lineStart(offset);
  }

  #lineStart(offset: number): number {
    return this.text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** Behind the line break of the line that an offset is in, or is just behind. */
  #lineEnd(offset: number): number {
    if (offset > 0 && this.text[offset - 1] === '\n') return offset;
    const found = this.text.indexOf('\n', offset);
    return found === -1 ? this.text.length : found + 1;
  }
}

/** Styles 2 and 3 of js-yaml: in single and in double quotes. */
const isQuoted = (style: number): boolean => style === 2 || style === 3;

const isFlow = (event: { readonly style: number }): boolean => event.style === 2;

/** JSON is YAML in brackets. */
const flowItems = (samples: readonly CodeSample[]): string =>
  samples.map((sample) => JSON.stringify(itemOf(sample))).join(', ');

const flowList = (samples: readonly CodeSample[]): string => `[${flowItems(samples)}]`;

/** An item of a block list; its marker stands last, in letters that need no quotes. */
function blockItem(sample: CodeSample, indent: string): string[] {
  return Object.entries(itemOf(sample)).flatMap(([field, value], index) => {
    const start = `${indent}${index === 0 ? '- ' : '  '}${field}: `;
    if (field !== 'source') return [`${start}${plainOrQuoted(value)}`];
    return literal(value, start, `${indent}    `);
  });
}

const plainOrQuoted = (value: string): string =>
  /^[A-Za-z][\w./+-]*(?:[: ][\w./+-]+)*$/.test(value) &&
  !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(value) &&
  !/: |:$/.test(value)
    ? value
    : JSON.stringify(value);

/** A literal block where YAML can hold the text in one (YAML 1.2 §8.1.2), else a text in quotes. */
function literal(value: string, start: string, indent: string): string[] {
  const lines = value.split('\n');
  const isPrintable =
    /^[\t\n\x20-\x7e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]*$/u.test(value);
  const isClear =
    lines.every((line) => line === '' || /\S/.test(line)) && !/^[\s]/.test(value) && !value.endsWith('\n\n');
  if (value === '' || !isPrintable || !isClear) return [`${start}${JSON.stringify(value)}`];
  const isOpen = !value.endsWith('\n');
  const content = isOpen ? lines : lines.slice(0, -1);
  return [`${start}|${isOpen ? '-' : ''}`, ...content.map((line) => (line === '' ? '' : `${indent}${line}`))];
}
