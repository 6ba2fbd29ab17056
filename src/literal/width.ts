import stringWidth from 'string-width';

/** Columns that a text takes: two for the wide characters of East Asia and for emoji. */
export function widthOf(text: string): number {
  return /^[\x20-\x7e]*$/.test(text) ? text.length : stringWidth(text);
}
