/**
 * The one table of characters that a reader cannot see, or that reorder the text around them: controls, line
 * separators, bidirectional and zero-width characters, tags. They can hide or disguise code
 * (https://trojansource.codes), so samples, pages and the terminal never show them unescaped.
 *
 * The properties are those of Unicode (https://www.unicode.org/reports/tr44/#Property_Index). U+FFF9–U+FFFB are the
 * only invisible format characters that are not default ignorable, and tools take U+FFFE and U+FFFF for a byte order
 * mark or an end of file.
 */
const CLASS = String.raw`[\p{Cc}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb\ufffe\uffff]`;

/**
 * Blocks of the scripts in which joiners (U+200C, U+200D) change the shape of letters
 * (https://www.unicode.org/reports/tr31/#Layout_and_Format_Control_Characters): Arabic to Sinhala, Tibetan and Myanmar,
 * Khmer and Mongolian, Vedic signs, and the extensions of Devanagari, Myanmar and Arabic. A class of these properties
 * takes 5 ms to compile in each of the many expressions that contain it; ranges take next to nothing.
 */
const JOINING = String.raw`\u0600-\u0dff\u0f00-\u109f\u1780-\u18af\u1cd0-\u1cff\ua8e0-\ua8ff\ua9e0-\ua9ff\uaa60-\uaa7f\ufb50-\ufdff\ufe70-\ufefc`;

/**
 * Blocks with characters that have variants (https://www.unicode.org/Public/UCD/latest/ucd/StandardizedVariants.txt and
 * emoji-variation-sequences.txt there, https://www.unicode.org/ivd/): symbols, punctuation, Myanmar, Mongolian, East
 * Asian and historic scripts.
 */
const VARYING = String.raw`\u00a9\u00ae\u1000-\u109f\u1820-\u18af\u2030-\u205e\u2100-\u2bff\u3001-\ud7ff\uf900-\ufaff\uff01-\uff60\u{10ac0}-\u{3ffff}`;

/**
 * Joiners and variation selectors are not escaped where they change what a reader sees: 👩‍👩‍👧 is one emoji,
 * ❤️ a red heart, and می‌خواهم a word of Persian. Each pattern ends with the character itself.
 */
const SHAPING = [
  String.raw`\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier})?\u200d(?=\p{Extended_Pictographic})`,
  String.raw`[${JOINING}][\u200c\u200d](?=[${JOINING}])`,
  String.raw`[${VARYING}]\p{Variation_Selector}`,
  String.raw`[0-9#*]\ufe0f(?=\u20e3)`,
].join('|');

/** Source of a regular expression, with the `u` flag, that matches one invisible character. */
export const INVISIBLE = `${CLASS}(?<!${SHAPING})`;
