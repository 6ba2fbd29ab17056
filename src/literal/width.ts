import { createRequire } from 'node:module';
import type stringWidth from 'string-width';

/** Letters and signs that take one column each, and join with none beside them. */
const NARROW = /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e]*$/;
/** The same of two columns: emoji of one character, kana, the common Chinese characters, Korean syllables. */
const WIDE =
  /(?![\p{RI}\p{Emoji_Modifier}])[\p{Emoji_Presentation}\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3]/gu;

let measure: typeof stringWidth | undefined;

/** Columns that a text takes: two for the wide characters of East Asia and for emoji. */
export function widthOf(text: string): number {
  if (NARROW.test(text)) return text.length;
  const others = text.replace(WIDE, '');
  if (NARROW.test(others)) return others.length + 2 * (text.match(WIDE)?.length ?? 0);
  // Loading it takes as long as Node.js takes to start.
  measure ??= (createRequire(import.meta.url)('string-width') as { default: typeof stringWidth }).default;
  return measure(text);
}
