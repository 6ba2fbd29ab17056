import { INVISIBLE } from '../base/invisible.ts';
import { Escaper } from './escape.ts';
import type { Layout } from './leaf.ts';
import type { BlockRules, LinesRules, LiteralRules, LiteralStyle } from './rules.ts';
import { widthOf } from './width.ts';

/** Thrown for a value that the language cannot write as a literal. */
export class LiteralError extends Error {
  override readonly name = 'LiteralError';
}

/** Prints strings as literals of one language. */
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
   * Prints a string as a literal, on several lines if it has several.
   *
   * @param placeholders parts of the value that no escape may change
   * @throws LiteralError if the language cannot write the value
   */
  quote(value: string, layout: Layout, placeholders: readonly string[] = []): string {
    if (value.includes('\n')) {
      this.#checkRefused(value);
      const multiline = this.#quoteMultiline(value, layout, placeholders);
      if (multiline !== undefined) return multiline;
    }
    return this.quoteLine(value, placeholders);
  }

  /** Like `quote`, but always on one line. */
  quoteLine(value: string, placeholders: readonly string[] = []): string {
    const [first] = this.#styles;
    if (first !== undefined && this.#needsNoEscape(value, first))
      return `${first.open}${value}${first.close}`;
    this.#checkRefused(value);
    return this.#quoteLine(value, placeholders);
  }

  /** Whether the language can write the value as a literal. */
  canQuote(value: string): boolean {
    try {
      this.quoteLine(value);
      return true;
    } catch (error) {
      if (error instanceof LiteralError) return false;
      throw error;
    }
  }

  /** A fast path, because this is true for almost every value. */
  #needsNoEscape(value: string, { special, forbidden }: CompiledStyle): boolean {
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

  #quoteLine(value: string, placeholders: readonly string[]): string {
    const attempts = this.#styles
      .map((style) => attempt(style, value, placeholders))
      .filter((result) => result !== undefined);
    if (attempts.length === 0)
      throw new LiteralError('no string literal of the language can contain the value');
    const intact = attempts.filter(({ changedPlaceholders }) => changedPlaceholders.length === 0);
    const { join } = this.rules;
    if (intact.length === 0 && join !== undefined)
      return this.#quotePieces(value, attempts[0]!.changedPlaceholders, join);
    const candidates = intact.length > 0 ? intact : attempts;
    const best =
      this.rules.pick === 'fewest-escapes'
        ? candidates.reduce((a, b) => (b.escapes < a.escapes ? b : a))
        : candidates[0]!;
    return best.source;
  }

  /** Prints each placeholder that an escape would change as a literal of its own, and concatenates the literals. */
  #quotePieces(value: string, placeholders: readonly Range[], join: string): string {
    const pieces: string[] = [];
    let from = 0;
    for (const { start, end } of placeholders) {
      if (start > from) pieces.push(value.slice(from, start));
      pieces.push(value.slice(start, end));
      from = end;
    }
    if (from < value.length) pieces.push(value.slice(from));
    return pieces.map((piece) => this.#quoteLine(piece, [])).join(join);
  }

  #quoteMultiline(value: string, layout: Layout, placeholders: readonly string[]): string | undefined {
    const rules = this.#multiline;
    if (rules === undefined) return undefined;
    if (rules.kind === 'block') return quoteBlock(rules, value, layout, placeholders);
    const lines = value.split(/(?<=\n)/);
    const indent = layout.indent + ' '.repeat(rules.indent);
    const quoted = lines.map((line) => this.#quoteLine(line, placeholders));
    const joinedWidth = indent.length + widthOf(quoted.join(' '));
    if (rules.joinedUpTo !== undefined && (lines.length === 1 || joinedWidth <= rules.joinedUpTo))
      return undefined;
    const inner = quoted.join(rules.separator + indent);
    if (rules.open === '') return inner;
    return `${rules.open}\n${indent}${inner}\n${layout.indent}${rules.close}`;
  }
}

interface CompiledStyle extends LiteralStyle {
  readonly escaper: Escaper;
  /** Characters that must not be printed unescaped. */
  readonly invisible: RegExp;
  readonly forbidden: RegExp | undefined;
  /** Characters that are escaped or must be, and lone surrogates. */
  readonly special: RegExp;
}

interface CompiledBlock extends BlockRules {
  readonly escaper: Escaper;
  readonly forbidden: RegExp;
}

/** UTF-16 offsets in the value; `end` is exclusive. */
interface Range {
  readonly start: number;
  readonly end: number;
}

interface Attempt {
  readonly source: string;
  readonly escapes: number;
  /** Placeholders in the value that contain an escape. */
  readonly changedPlaceholders: readonly Range[];
}

function compileStyle(style: LiteralStyle): CompiledStyle {
  const escaper = new Escaper(style.escapes);
  const invisible = `${style.raw === undefined ? '' : `(?!${style.raw})`}${INVISIBLE}`;
  return {
    ...style,
    escaper,
    invisible: new RegExp(invisible, 'gu'),
    forbidden: style.forbid === undefined ? undefined : new RegExp(style.forbid, 'u'),
    special: new RegExp(`${escaper.source}|${invisible}|\\p{Surrogate}`, 'u'),
  };
}

function compileBlock(rules: BlockRules): CompiledBlock {
  const invisible = `(?!\\n)${INVISIBLE}`;
  return {
    ...rules,
    escaper: new Escaper(rules.escapes),
    forbidden: new RegExp([invisible, ...rules.forbid].join('|'), 'u'),
  };
}

/** The value in one style; undefined if the style cannot contain it, or would print an invisible character. */
function attempt(style: CompiledStyle, value: string, placeholders: readonly string[]): Attempt | undefined {
  if (style.forbidden?.test(value)) return undefined;
  const escapeOffsets: number[] = [];
  const escaped = style.escaper.apply(value, (offset) => escapeOffsets.push(offset));
  const unescaped = new Set(Array.from(value.matchAll(style.invisible), ({ index }) => index));
  for (const offset of escapeOffsets) unescaped.delete(offset);
  if (unescaped.size > 0) return undefined;
  const ranges = escapeOffsets.length === 0 ? [] : occurrences(value, placeholders);
  const changedPlaceholders = ranges.filter(({ start, end }) =>
    escapeOffsets.some((offset) => offset >= start && offset < end),
  );
  return {
    source: `${style.open}${escaped}${style.close}`,
    escapes: escapeOffsets.length,
    changedPlaceholders,
  };
}

/** Ranges of the placeholders in the value, in order and without overlap. */
function occurrences(value: string, placeholders: readonly string[]): Range[] {
  const ranges: Range[] = [];
  for (const placeholder of new Set(placeholders)) {
    const { length } = placeholder;
    for (
      let start = value.indexOf(placeholder);
      start !== -1;
      start = value.indexOf(placeholder, start + length)
    ) {
      ranges.push({ start, end: start + length });
    }
  }
  ranges.sort((a, b) => a.start - b.start || b.end - a.end);
  return ranges.filter((range, index) => index === 0 || range.start >= ranges[index - 1]!.end);
}

/** The value as a multi-line literal; undefined if the rules do not allow it. */
function quoteBlock(
  rules: CompiledBlock,
  value: string,
  layout: Layout,
  placeholders: readonly string[],
): string | undefined {
  if (rules.forbidden.test(value)) return undefined;
  const lines = value.split('\n');
  // If the closing delimiter follows the text, the language strips the smallest indentation of the lines,
  // so one line must have none.
  if (rules.indent && !rules.closeOnOwnLine && !lines.some((line) => /^\S/.test(line))) return undefined;
  const ranges = occurrences(value, placeholders);
  let changesPlaceholder = false;
  const escaped = rules.escaper.apply(value, (offset) => {
    changesPlaceholder ||= ranges.some(({ start, end }) => offset >= start && offset < end);
  });
  if (changesPlaceholder) return undefined;
  const fence = rules.repeat === undefined ? '' : rules.repeat.repeat(missingLength(value, rules));
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
  // After a final line break the delimiter is alone on its line, whose indentation counts like that of the text.
  return `${open}\n${indented}${lines.at(-1) === '' ? indent : ''}${close}`;
}

/** By how much the delimiter must grow to be longer than every run of its character in the value. */
function missingLength(value: string, { open, repeat }: BlockRules): number {
  const runs = value.match(new RegExp(`\\u{${repeat!.codePointAt(0)!.toString(16)}}+`, 'gu')) ?? [];
  return Math.max(0, Math.max(0, ...runs.map((run) => run.length)) + 1 - open.length);
}
