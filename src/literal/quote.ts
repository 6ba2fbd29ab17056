import { INVISIBLE } from '../base/invisible.ts';
import { Escaper } from './escape.ts';
import type { BlockRules, LinesRules, LiteralRules, LiteralStyle } from './rules.ts';
import type { Layout } from './leaf.ts';
import { widthOf } from './width.ts';

/** A value that a language cannot write. */
export class LiteralError extends Error {
  override readonly name = 'LiteralError';
}

/** Compiled rules of one language: turns values into source text. */
export class Quoter {
  readonly rules: LiteralRules;
  readonly #styles: readonly CompiledStyle[];
  readonly #multiline: CompiledBlock | LinesRules | undefined;
  readonly #refuse: readonly { pattern: RegExp; why: string }[];

  constructor(rules: LiteralRules) {
    this.rules = rules;
    this.#styles = rules.styles.map(compileStyle);
    this.#multiline = rules.multiline?.kind === 'block' ? compileBlock(rules.multiline) : rules.multiline;
    this.#refuse = (rules.refuse ?? []).map(({ match, why }) => ({ pattern: new RegExp(match, 'u'), why }));
  }

  /**
   * The source text of a value.
   *
   * @param protect texts that must come out byte-equal: placeholders
   * @throws LiteralError if the language cannot hold the value
   */
  quote(value: string, layout: Layout, protect: readonly string[] = []): string {
    if (value.includes('\n')) {
      this.#checkRefused(value);
      const multiline = this.#quoteLines(value, layout, protect);
      if (multiline !== undefined) return multiline;
    }
    return this.quoteLine(value, protect);
  }

  /** The source text of a value, on one line however many lines the value has. */
  quoteLine(value: string, protect: readonly string[] = []): string {
    const [first] = this.#styles;
    if (first !== undefined && this.#isOrdinary(value, first)) return `${first.open}${value}${first.close}`;
    this.#checkRefused(value);
    return this.#quoteLine(value, protect);
  }

  /** Can the language write the value? */
  holds(value: string): boolean {
    try {
      this.quoteLine(value);
      return true;
    } catch (error) {
      if (error instanceof LiteralError) return false;
      throw error;
    }
  }

  /** Almost every value is: nothing in it is escaped, forbidden or refused, so it stands as it is between the quotes. */
  #isOrdinary(value: string, { special, forbidden }: CompiledStyle): boolean {
    return (
      !special.test(value) &&
      forbidden?.test(value) !== true &&
      !this.#refuse.some(({ pattern }) => pattern.test(value))
    );
  }

  #checkRefused(value: string): void {
    if (/\p{Surrogate}/u.test(value)) throw new LiteralError('half of a surrogate pair has no encoding');
    const refused = this.#refuse.find(({ pattern }) => pattern.test(value));
    if (refused !== undefined) throw new LiteralError(refused.why);
  }

  #quoteLine(value: string, protect: readonly string[]): string {
    const attempts = this.#styles
      .map((style) => attempt(style, value, protect))
      .filter((result) => result !== undefined);
    if (attempts.length === 0) throw new LiteralError('no style of the language can hold the text');
    const intact = attempts.filter(({ damaged }) => damaged.length === 0);
    const { join } = this.rules;
    if (intact.length === 0 && join !== undefined)
      return this.#quotePieces(value, attempts[0]!.damaged, join);
    const candidates = intact.length > 0 ? intact : attempts;
    const best =
      this.rules.pick === 'fewest-escapes'
        ? candidates.reduce((a, b) => (b.escapes < a.escapes ? b : a))
        : candidates[0]!;
    return best.source;
  }

  /** Writes the placeholders that an escape would break as literals of their own. */
  #quotePieces(value: string, damaged: readonly Range[], join: string): string {
    const pieces: string[] = [];
    let from = 0;
    for (const { start, end } of damaged) {
      if (start > from) pieces.push(value.slice(from, start));
      pieces.push(value.slice(start, end));
      from = end;
    }
    if (from < value.length) pieces.push(value.slice(from));
    return pieces.map((piece) => this.#quoteLine(piece, [])).join(join);
  }

  #quoteLines(value: string, layout: Layout, protect: readonly string[]): string | undefined {
    const rules = this.#multiline;
    if (rules === undefined) return undefined;
    if (rules.kind === 'block') return quoteBlock(rules, value, layout, protect);
    const lines = value.split(/(?<=\n)/);
    const indent = layout.indent + ' '.repeat(rules.indent);
    const quoted = lines.map((line) => this.#quoteLine(line, protect));
    const joined = indent.length + widthOf(quoted.join(' '));
    if (rules.joinedUpTo !== undefined && (lines.length === 1 || joined <= rules.joinedUpTo))
      return undefined;
    const inner = quoted.join(rules.separator + indent);
    if (rules.open === '') return inner;
    return `${rules.open}\n${indent}${inner}\n${layout.indent}${rules.close}`;
  }
}

interface CompiledStyle extends LiteralStyle {
  readonly escaper: Escaper;
  readonly unseen: RegExp;
  readonly forbidden: RegExp | undefined;
  /** What is escaped, would not be seen, or is half of a surrogate pair. */
  readonly special: RegExp;
}

interface CompiledBlock extends BlockRules {
  readonly escaper: Escaper;
  readonly forbidden: RegExp;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

interface Attempt {
  readonly source: string;
  readonly escapes: number;
  /** Placeholders in the value that an escape changed. */
  readonly damaged: readonly Range[];
}

function compileStyle(style: LiteralStyle): CompiledStyle {
  const escaper = new Escaper(style.escapes);
  const unseen = `${style.raw === undefined ? '' : `(?!${style.raw})`}${INVISIBLE}`;
  return {
    ...style,
    escaper,
    unseen: new RegExp(unseen, 'gu'),
    forbidden: style.forbid === undefined ? undefined : new RegExp(style.forbid, 'u'),
    special: new RegExp(`${escaper.source}|${unseen}|\\p{Surrogate}`, 'u'),
  };
}

function compileBlock(rules: BlockRules): CompiledBlock {
  const unseen = `(?!\\n)${INVISIBLE}`;
  return {
    ...rules,
    escaper: new Escaper(rules.escapes),
    forbidden: new RegExp([unseen, ...rules.forbid].join('|'), 'u'),
  };
}

/** The value in this style; undefined if the style forbids it, or would have to show an invisible character as it is. */
function attempt(style: CompiledStyle, value: string, protect: readonly string[]): Attempt | undefined {
  if (style.forbidden?.test(value)) return undefined;
  const offsets: number[] = [];
  const escaped = style.escaper.apply(value, (offset) => offsets.push(offset));
  const shown = new Set(Array.from(value.matchAll(style.unseen), ({ index }) => index));
  for (const offset of offsets) shown.delete(offset);
  if (shown.size > 0) return undefined;
  const protectedRanges = offsets.length === 0 ? [] : occurrences(value, protect);
  const damaged = protectedRanges.filter(({ start, end }) =>
    offsets.some((offset) => offset >= start && offset < end),
  );
  return { source: `${style.open}${escaped}${style.close}`, escapes: offsets.length, damaged };
}

function occurrences(value: string, texts: readonly string[]): Range[] {
  const ranges: Range[] = [];
  for (const text of new Set(texts)) {
    for (let start = value.indexOf(text); start !== -1; start = value.indexOf(text, start + text.length)) {
      ranges.push({ start, end: start + text.length });
    }
  }
  ranges.sort((a, b) => a.start - b.start || b.end - a.end);
  return ranges.filter((range, index) => index === 0 || range.start >= ranges[index - 1]!.end);
}

function quoteBlock(
  rules: CompiledBlock,
  value: string,
  layout: Layout,
  protect: readonly string[],
): string | undefined {
  if (rules.forbidden.test(value)) return undefined;
  const lines = value.split('\n');
  // A closing delimiter behind the text leaves the language to find the indentation from the lines themselves.
  if (rules.indent && !rules.closeOnOwnLine && !lines.some((line) => /^\S/.test(line))) return undefined;
  const ranges = occurrences(value, protect);
  let broken = false;
  const escaped = rules.escaper.apply(value, (offset) => {
    broken ||= ranges.some(({ start, end }) => offset >= start && offset < end);
  });
  if (broken) return undefined;
  const fence = rules.repeat === undefined ? '' : rules.repeat.repeat(extraRun(value, rules));
  const ownsBreak = rules.openWithBreak !== undefined && escaped.endsWith('\n');
  const open = (ownsBreak ? rules.openWithBreak : rules.open) + fence;
  const close = fence + rules.close;
  if (!rules.indent) return `${open}${escaped}${close}`;
  const indent = layout.indent + ' '.repeat(rules.inner ?? 0);
  const indented = (ownsBreak ? escaped.slice(0, -1) : escaped)
    .split('\n')
    .map((line) => (line === '' ? '' : indent + line))
    .join('\n');
  if (rules.closeOnOwnLine) return `${open}\n${indented}\n${layout.indent}${close}`;
  // Behind a last line break the delimiter is alone on its line, and its indentation counts like that of the text.
  return `${open}\n${indented}${lines.at(-1) === '' ? indent : ''}${close}`;
}

/** How many characters the delimiter needs beyond its own, to be longer than every run in the text. */
function extraRun(value: string, { open, repeat }: BlockRules): number {
  const runs = value.match(new RegExp(`\\u{${repeat!.codePointAt(0)!.toString(16)}}+`, 'gu')) ?? [];
  return Math.max(0, Math.max(0, ...runs.map((run) => run.length)) + 1 - open.length);
}
