import { Diagnostic, nearest, type DiagnosticDetails } from '../../base/diagnostic/index.ts';
import { STDIN } from '../terminal/stdin.ts';

/** The context of an option whose value is read. */
interface Expected {
  /** For messages: `--out (-o)`. */
  readonly name: string;
  readonly example?: string;
  readonly choices?: readonly string[] | undefined;
  readonly allowsDash?: boolean | undefined;
}

/** A command line that yargs can parse, and no command can run. */
export const usageError = (message: string, details: Omit<DiagnosticDetails, 'position'>): Diagnostic =>
  new Diagnostic('usage', message, details);

/**
 * The value of an option that takes one.
 *
 * @throws Diagnostic `usage` if it is given several times, or has no value or an impossible one
 */
export function readOne(parsed: unknown, expected: Expected): string | undefined {
  if (parsed === undefined) return undefined;
  if (!Array.isArray(parsed)) return readValue(parsed, expected);
  throw usageError(`${expected.name} is given ${parsed.length === 2 ? 'twice' : `${parsed.length} times`}`, {
    expected: 'one value',
    hint: `keep one of ${parsed.join(', ')}`,
  });
}

/**
 * The values of an option that can be given several times.
 *
 * @throws Diagnostic `usage` if one of them is empty or impossible
 */
export function readSeveral(
  parsed: unknown,
  { commas = false, ...expected }: Expected & { readonly commas?: boolean | undefined },
): string[] | undefined {
  if (parsed === undefined) return undefined;
  return [parsed]
    .flat()
    .flatMap((value) => (commas && typeof value === 'string' ? splitAtCommas(value) : [value]))
    .map((value) => readValue(value, expected));
}

/**
 * The value of an option that takes a whole number from 1.
 *
 * @throws Diagnostic `usage` if it is something else
 */
export function readCount(parsed: unknown, expected: Expected): number | undefined {
  const text = readOne(parsed, expected);
  if (text === undefined) return undefined;
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw usageError(`${expected.name} cannot be ${JSON.stringify(text)}`, {
    expected: 'a whole number from 1',
  });
}

/** `python, go` as two values; nothing but commas as one empty value, which is an error. */
function splitAtCommas(text: string): string[] {
  const items = text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
  return items.length === 0 ? [''] : items;
}

function readValue(parsed: unknown, { name, example, choices, allowsDash = false }: Expected): string {
  const expected = choices === undefined ? `a value, such as ${example}` : `one of ${choices.join(', ')}`;
  // yargs makes `--no-out` false.
  if (typeof parsed !== 'string') throw usageError(`${name} cannot be negated`, { expected });
  if (parsed.trim() === '') throw usageError(`${name} has no value`, { expected });
  if (parsed === STDIN && !allowsDash) throw usageError(`${name} cannot be -`, { expected });
  if (choices === undefined || choices.includes(parsed)) return parsed;
  const near = nearest(parsed, choices);
  throw usageError(`${name} cannot be ${JSON.stringify(parsed)}`, {
    expected,
    hint: near === undefined ? undefined : `did you mean ${near}?`,
  });
}
