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

/** Scripts in which joiners (U+200C, U+200D) change the shape of letters (https://www.unicode.org/reports/tr31/#Layout_and_Format_Control_Characters). */
const JOINING = 'Arab Syrc Mong Nkoo Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Mymr Khmr Tibt'
  .split(' ')
  .map((script) => `\\p{Script_Extensions=${script}}`)
  .join('');

/**
 * Joiners and variation selectors are not escaped where they change what a reader sees: 👩‍👩‍👧 is one emoji,
 * ❤️ a red heart, and می‌خواهم a word of Persian. Each pattern ends with the character itself.
 */
const SHAPING = [
  String.raw`\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier})?\u200d(?=\p{Extended_Pictographic})`,
  String.raw`[${JOINING}][\u200c\u200d](?=[${JOINING}])`,
  String.raw`(?!\p{ASCII})[\p{L}\p{P}\p{S}]\p{Variation_Selector}`,
  String.raw`[0-9#*]\ufe0f(?=\u20e3)`,
].join('|');

/** Source of a regular expression, with the `u` flag, that matches one invisible character. */
export const INVISIBLE = `${CLASS}(?<!${SHAPING})`;
