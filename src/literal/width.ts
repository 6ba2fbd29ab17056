import { createRequire } from 'node:module';
import type stringWidth from 'string-width';

/** Letters and signs that take one column each, and join with none beside them. */
const NARROW = /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e]*$/;

let measure: typeof stringWidth | undefined;

/** Columns that a text takes: two for the wide characters of East Asia and for emoji. */
export function widthOf(text: string): number {
  if (NARROW.test(text)) return text.length;
  // Loading it costs half of what Node.js takes to start.
  measure ??= (createRequire(import.meta.url)('string-width') as { default: typeof stringWidth }).default;
  return measure(text);
}
