import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { widthOf } from '../src/literal/index.ts';

describe('width', () => {
  it('equals that of string-width for every character of the first plane, and of the blocks with emoji', () => {
    const wrong: string[] = [];
    for (let point = 0x20; point < 0x20000; point++) {
      if ((point >= 0xd800 && point < 0xe000) || (point > 0xffff && point < 0x1f000)) continue;
      const text = String.fromCodePoint(point);
      if (widthOf(text) !== stringWidth(text)) wrong.push(point.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  it('equals that of string-width for sequences, in which characters may join', () => {
    // Narrow and wide letters, and joining characters: marks, jamo, a skin tone, variation selectors, a joiner, flags.
    const letters = 'a1#é—日か한🚢👍❤👨👩ｱ⚡';
    const joining = '\u3099\u1100\u1161\u{1f3fd}\ufe0f\ufe0e\u200d\u20e3\u{1f1e9}\u{1f1ea}\u0301\u00ad';
    const character = fc.constantFrom(...letters, ...joining);
    fc.assert(
      fc.property(fc.array(character, { maxLength: 8 }), (characters) => {
        const text = characters.join('');
        expect(widthOf(text)).toBe(stringWidth(text));
      }),
      { numRuns: 3000 },
    );
  });
});
