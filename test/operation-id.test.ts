import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileSafeId, uniqueId } from '../src/operation/index.ts';

/** File names that are valid on Linux, macOS and Windows with any extension. */
const SAFE = /^(?!(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$)[a-z0-9]+(?:-[a-z0-9]+)*$/;

describe('operation ids', () => {
  it.each([
    ['Delete an organization', 'delete-an-organization'],
    ['Crème brûlée löschen', 'creme-brulee-loschen'],
    ['../../etc/passwd', 'etc-passwd'],
    ['C:\\Windows\\system.ini', 'c-windows-system-ini'],
    ['CON', 'con-operation'],
    ['nul.', 'nul-operation'],
    ['COM¹', 'com1-operation'],
    ['console', 'console'],
    ['name. . .', 'name'],
    ['注文を取り消す', 'operation'],
    ['', 'operation'],
  ])('%j gives %s', (text, id) => {
    expect(fileSafeId(text)).toBe(id);
  });

  it('are valid file names on every system, for any text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.string({ unit: 'binary-ascii', maxLength: 200 }),
      fc.constantFrom('con', 'PRN', 'aux.', ' nul', 'com9:', 'lpt1/', '..', '.', '-', 'a'.repeat(119)),
    );
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), (texts) => {
        const taken = new Map<string, number>();
        const ids = texts.map((each) => uniqueId(fileSafeId(each), taken));
        expect(ids.filter((id) => !SAFE.test(id) || id.length > 120)).toEqual([]);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('differ in more than letter case, and stay short when a number is appended', () => {
    const taken = new Map<string, number>();
    expect(['get', 'GET', 'get-2', 'Get'].map((id) => uniqueId(id, taken))).toEqual([
      'get',
      'GET-2',
      'get-2-2',
      'Get-3',
    ]);
    const long = 'a'.repeat(120);
    expect([uniqueId(long, taken), uniqueId(long, taken)]).toEqual([long, `${'a'.repeat(118)}-2`]);
  });
});
