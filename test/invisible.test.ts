import { describe, expect, it } from 'vitest';
import { INVISIBLE } from '../src/base/invisible.ts';

/** The text with each invisible character as `<hex>`. */
const marked = (text: string): string =>
  text.replace(new RegExp(INVISIBLE, 'gu'), (character) => `<${character.codePointAt(0)!.toString(16)}>`);

describe('invisible characters', () => {
  it('are controls, separators, bidirectional and zero-width characters, and tags', () => {
    expect(marked('a\0\x7f\x85\xad\u061c\u200b\u200e\u2028\u202e\u2060\u2066\ufeff\ufffa\uffff')).toBe(
      'a<0><7f><85><ad><61c><200b><200e><2028><202e><2060><2066><feff><fffa><ffff>',
    );
    expect(marked('\u{e0041}\u{e01ef}\u{1d173}\u3164\u180e')).toBe('<e0041><e01ef><1d173><3164><180e>');
  });

  it('are not spaces, marks of letters or visible format characters', () => {
    const text = 'a \u00a0\u2003\u3000 e\u0301 \u06dd \u0600 \ufffd \ufffc';
    expect(marked(text)).toBe(text);
  });

  it('are not joiners and variation selectors that shape an emoji or a word', () => {
    for (const text of ['👩‍👩‍👧', '👨🏽‍🚀', '🏳️‍🌈', '❤️', '1️⃣', '葛󠄀', 'می‌خواهم', 'क्‍ष', 'ශ්‍රී']) {
      expect(marked(text)).toBe(text);
    }
  });

  it('are joiners and variation selectors anywhere else', () => {
    expect(marked('a\u200db \u200c 👩\u200d 👩\u200d\u200d👩 \u200d👩')).toBe(
      'a<200d>b <200c> 👩<200d> 👩<200d><200d>👩 <200d>👩',
    );
    expect(marked('a\ufe0f ❤\ufe0f\ufe0f 1\ufe0f')).toBe('a<fe0f> ❤\ufe0f<fe0f> 1<fe0f>');
  });
});
