import type { SourceText } from '../base/diagnostic/index.ts';
import type { JsonArray, JsonMember, JsonNode, JsonObject } from '../base/json/index.ts';
import { parseYaml } from '../base/reader/yaml.ts';
import type { Edit } from './edit.ts';
import { FIELD, itemOf, MARK, type CodeSample } from './sample.ts';

/** Edits the samples of operations in a YAML text; everything else stays byte for byte. */
export class YamlEditor {
  readonly #text: string;
  readonly #root: JsonNode;
  readonly #aliased: ReadonlySet<JsonNode>;

  constructor(source: SourceText) {
    this.#text = source.text;
    const { root, aliased } = parseYaml(source);
    this.#root = root;
    this.#aliased = aliased;
  }

  /**
   * The edits that give an operation its samples; undefined if the operation or its
   * samples are an alias or have one, because the edit would change other places too.
   */
  edit(keys: readonly string[], samples: readonly CodeSample[]): Edit[] | undefined {
    let operation = this.#root;
    for (const key of keys) {
      const next = fieldOf(operation, key)?.value;
      if (next === undefined || this.#aliased.has(next)) return undefined;
      operation = next;
    }
    if (operation.kind !== 'object') return undefined;
    const existing = fieldOf(operation, FIELD);
    if (existing !== undefined) return this.#editList(existing, samples);
    if (samples.length === 0) return [];
    if (this.#isFlow(operation))
      return this.#insertIntoFlow(operation, `${FIELD}: ${flowList(samples)}`, '}');
    const [first] = operation.members;
    if (first === undefined) return undefined;
    const column = this.#column(first.keyStart);
    const end = this.#blockEnd(operation, first.keyStart, column);
    const indent = ' '.repeat(column);
    const lines = [`${indent}${FIELD}:`, ...samples.flatMap((sample) => blockItem(sample, `${indent}  `))];
    return [this.#insertLines(end, lines)];
  }

  #editList({ keyStart, value: list }: JsonMember, samples: readonly CodeSample[]): Edit[] | undefined {
    if (list.kind !== 'array' || [list, ...list.items].some((node) => this.#aliased.has(node)))
      return undefined;
    if (this.#isFlow(list)) return this.#editFlowList(list, samples);
    const { items } = list;
    const [first] = items;
    if (first === undefined) return undefined;
    const start = this.#dash(first);
    const indent = ' '.repeat(this.#column(start));
    const lines = samples.flatMap((sample) => blockItem(sample, indent));
    const ours = items.filter(isOurs);
    if (ours.length === 0) {
      const end = this.#blockEnd(list, start, this.#column(start));
      return samples.length === 0 ? [] : [this.#insertLines(end, lines)];
    }
    if (ours.length === items.length && samples.length === 0) {
      return [{ start: this.#lineStart(keyStart), end: this.#lineEnd(ours.at(-1)!.end), text: '' }];
    }
    const replaced = lines.map((line) => `${line}${this.#newline}`).join('');
    const isLast = this.#text[this.#lineEnd(ours.at(-1)!.end) - 1] !== '\n';
    return ours.map((item, index) => ({
      start: this.#lineStart(this.#dash(item)),
      end: this.#lineEnd(item.end),
      text: index > 0 ? '' : isLast ? replaced.slice(0, -this.#newline.length) : replaced,
    }));
  }

  #editFlowList(list: JsonArray, samples: readonly CodeSample[]): Edit[] | undefined {
    // Ours in a flow list have been written by nobody but ourselves, on one line each.
    const ours = list.items.filter(isOurs);
    if (ours.length === 0)
      return samples.length === 0 ? [] : this.#insertIntoFlow(list, flowItems(samples), ']');
    const firstIndex = list.items.indexOf(ours[0]!);
    const isTogether = ours.every((item, index) => list.items[firstIndex + index] === item);
    if (!isTogether || samples.length === 0) return undefined;
    return [{ start: ours[0]!.start, end: ours.at(-1)!.end, text: flowItems(samples) }];
  }

  /** Adds to a mapping or list in brackets. */
  #insertIntoFlow(node: JsonObject | JsonArray, addition: string, bracket: string): Edit[] | undefined {
    const close = node.end - 1;
    if (this.#text[close] !== bracket) return undefined;
    const before = this.#text.slice(0, close).trimEnd();
    const isEmpty = (node.kind === 'object' ? node.members : node.items).length === 0;
    const comma = isEmpty || before.endsWith(',') ? '' : ',';
    return [{ start: before.length, end: before.length, text: `${comma} ${addition}` }];
  }

  #isFlow({ start }: JsonNode): boolean {
    return this.#text[start] === '{' || this.#text[start] === '[';
  }

  /** The dash of an item of a block list. */
  #dash(item: JsonNode): number {
    return this.#text.lastIndexOf('-', item.start - 1);
  }

  /** Offset after the last line of a block whose entries begin at a column; comments after it are not part of it. */
  #blockEnd(node: JsonNode, start: number, column: number): number {
    let end = Math.max(this.#lineEnd(node.end), this.#lineEnd(start));
    for (let line = end; line < this.#text.length; line = this.#lineEnd(line + 1)) {
      const content = this.#text.slice(line, this.#lineEnd(line + 1));
      const indent = /^ */.exec(content)![0].length;
      const isBlank = /^\s*(?:#|$)/.test(content);
      // The bracket that closes a flow collection may be on a line of its own, further in.
      if (!isBlank && indent < column) break;
      if (!isBlank && !/^\s*[}\]]/.test(content)) break;
      if (!isBlank) end = this.#lineEnd(line + 1);
    }
    return end;
  }

  #insertLines(offset: number, lines: readonly string[]): Edit {
    const before = offset > 0 && this.#text[offset - 1] !== '\n' ? this.#newline : '';
    const text = lines.map((line) => `${line}${this.#newline}`).join('');
    // A text that does not end with a line break still does not.
    return {
      start: offset,
      end: offset,
      text: before === '' ? text : before + text.slice(0, -this.#newline.length),
    };
  }

  get #newline(): string {
    return this.#text.includes('\r\n') ? '\r\n' : '\n';
  }

  #column(offset: number): number {
    return offset - this.#lineStart(offset);
  }

  #lineStart(offset: number): number {
    return this.#text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** Offset after the line break of the line that an offset is in, or directly follows. */
  #lineEnd(offset: number): number {
    if (offset > 0 && this.#text[offset - 1] === '\n') return offset;
    const found = this.#text.indexOf('\n', offset);
    return found === -1 ? this.#text.length : found + 1;
  }
}

const fieldOf = (node: JsonNode, name: string): JsonMember | undefined =>
  node.kind === 'object' ? node.members.find(({ key }) => key === name) : undefined;

const isOurs = (item: JsonNode): boolean => fieldOf(item, MARK) !== undefined;

/** JSON is YAML in brackets. */
const flowItems = (samples: readonly CodeSample[]): string =>
  samples.map((sample) => JSON.stringify(itemOf(sample))).join(', ');

const flowList = (samples: readonly CodeSample[]): string => `[${flowItems(samples)}]`;

/** An item of a block list. Its last field is our mark, which needs no quotes. */
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

/** A literal block, or a quoted string if YAML cannot write the string as a block (YAML 1.2 §8.1.2). */
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
