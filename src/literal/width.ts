import { createRequire } from 'node:module';
import type stringWidth from 'string-width';

/** Characters that are one column wide and do not combine with others. */
const NARROW = /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e]*$/;
/** Characters that are two columns wide and do not combine: single emoji, kana, common Han characters, Hangul. */
const WIDE =
  /(?![\p{RI}\p{Emoji_Modifier}])[\p{Emoji_Presentation}\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3]/gu;

let measure: typeof stringWidth | undefined;

/** Width in columns; emoji and wide East Asian characters take two (https://www.unicode.org/reports/tr11/). */
export function widthOf(text: string): number {
  if (NARROW.test(text)) return text.length;
  const rest = text.replace(WIDE, '');
  if (NARROW.test(rest)) return rest.length + 2 * (text.match(WIDE)?.length ?? 0);
  // Loaded on demand, because that takes as long as starting Node.js.
  measure ??= (createRequire(import.meta.url)('string-width') as { default: typeof stringWidth }).default;
  return measure(text);
}
