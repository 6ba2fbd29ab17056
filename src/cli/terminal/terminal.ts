import pc from 'picocolors';
import type { Diagnostic } from '../../base/diagnostic/index.ts';
import { INVISIBLE } from '../../base/invisible.ts';
import { EXIT, exitCodeOf, type ExitCode } from './exit-code.ts';

/** The part of `process` that the CLI uses, so that tests can replace it. */
export interface Terminal {
  readonly stdin: NodeJS.ReadableStream & { isTTY?: boolean };
  readonly stdout: NodeJS.WritableStream & { isTTY?: boolean };
  readonly stderr: NodeJS.WritableStream & { isTTY?: boolean; columns?: number; rows?: number };
  readonly env: Readonly<Record<string, string | undefined>>;
}

type Colors = ReturnType<typeof pc.createColors>;

/** Colours for a stream; none if it is not a terminal, or `NO_COLOR` is set. */
export function colorsFor({ stderr, env }: Terminal, stream: { isTTY?: boolean } = stderr): Colors {
  const forced = env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '0';
  return pc.createColors(!env['NO_COLOR'] && (forced || stream.isTTY === true));
}

/**
 * A diagnostic as text:
 *
 *     error[json-syntax]: a comma is missing here
 *       --> call.har:3:18
 *         3 |   "method": "GET"
 *           |                  ^
 *       expected: a comma or }
 *       hint: add a comma
 */
export function formatDiagnostic(
  { code, severity, message, position, expected, hint }: Diagnostic,
  colors: Colors,
): string {
  const paint = severity === 'error' ? colors.red : colors.yellow;
  const lines = [`${paint(colors.bold(`${severity}[${code}]`))}: ${visible(message)}`];
  if (position !== undefined) {
    const pointer = position.pointer === undefined ? '' : ` ${colors.dim(visible(position.pointer))}`;
    lines.push(
      `  ${colors.dim('-->')} ${visible(position.file)}:${position.line}:${position.column}${pointer}`,
    );
    lines.push(...excerptLines(position.excerpt, position.line, position.column, colors));
  }
  if (expected !== undefined) lines.push(`  ${colors.bold('expected')}: ${visible(expected)}`);
  if (hint !== undefined) lines.push(`  ${colors.bold('hint')}: ${visible(hint)}`);
  return `${lines.join('\n')}\n`;
}

/** The part of the line around the position, with a caret under it. */
function excerptLines(excerpt: string, line: number, column: number, colors: Colors): string[] {
  if (excerpt.trim() === '') return [];
  const width = 100;
  const from = column > width - 20 ? column - width / 2 : 0;
  const part = visible(excerpt.slice(from, from + width).replaceAll('\t', ' '));
  const number = String(line).padStart(5);
  return [
    `${colors.dim(`${number} |`)} ${from > 0 ? '…' : ''}${part}`,
    `${colors.dim('      |')} ${' '.repeat(column - 1 - from + (from > 0 ? 1 : 0))}${colors.bold('^')}`,
  ];
}

/** Replaces invisible characters, because input may contain escape sequences that control the terminal. */
const visible = (text: string): string => text.replace(NOT_SHOWN, '\ufffd');

const NOT_SHOWN = new RegExp(`(?![\\t\\n])${INVISIBLE}`, 'gu');

/** The exit code of the first error; with `strict`, warnings fail too. */
export function exitCodeFor(diagnostics: readonly Diagnostic[], strict: boolean): ExitCode {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const first = errors.find(({ code }) => code === 'internal') ?? errors[0];
  if (first !== undefined) return exitCodeOf(first);
  return strict && diagnostics.length > 0 ? EXIT.input : EXIT.ok;
}

/** Lines on standard error that are overwritten as the work goes on. Nothing is shown without a terminal, or in CI. */
export class Progress {
  /** Is it shown? */
  readonly isVisible: boolean;
  readonly #stream: Terminal['stderr'];
  /** Time of the last update, in milliseconds. */
  #lastUpdate = 0;
  /** Number of shown lines above the line of the cursor. */
  #linesAbove = 0;

  constructor({ stderr, env }: Terminal) {
    this.#stream = stderr;
    this.isVisible = stderr.isTTY === true && !env['CI'];
  }

  /** @param text a function is called only if its text is shown: at most twenty times a second */
  show(text: string | (() => readonly string[])): void {
    const now = Date.now();
    if (!this.isVisible || now - this.#lastUpdate < 50) return;
    this.#lastUpdate = now;
    const lines = typeof text === 'string' ? [text] : text();
    this.#stream.write(`${this.#erase()}${lines.join('\n')}`);
    this.#linesAbove = Math.max(0, lines.length - 1);
  }

  clear(): void {
    if (!this.isVisible || this.#lastUpdate === 0) return;
    this.#stream.write(this.#erase());
    this.#linesAbove = 0;
  }

  /** Moves the cursor to the beginning of the first line, and erases the rest of the screen. */
  #erase(): string {
    return `\r${this.#linesAbove > 0 ? `\u001b[${this.#linesAbove}A` : ''}\u001b[J`;
  }
}
