import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor } from 'rolldown/utils';
import { describe, expect, it } from 'vitest';
import { PRESET_RULES, VENDOR_FORMATS, VENDOR_MARKERS } from '../src/base/credential/index.ts';
import { ROOT } from './support/cli.ts';
import { costOf } from './support/regex-cost.ts';

interface Expression {
  readonly at: string;
  readonly source: string;
  readonly flags: string;
}

/** The regular expressions that are written in a folder. */
function expressionsIn(folder: string): Expression[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => {
      const path = `${folder}/${name}`;
      const found: Expression[] = [];
      new Visitor({
        Literal(node) {
          if (!('regex' in node)) return;
          found.push({ at: path, source: node.regex.pattern, flags: node.regex.flags });
        },
      }).visit(parseSync(path, readFileSync(join(ROOT, path), 'utf8')).program);
      return found;
    });
}

const written = ['src/secret', 'src/base/credential', 'src/base/diagnostic'].flatMap(expressionsIn);
const formats = VENDOR_FORMATS.map(({ kind, pattern }) => ({ at: kind, source: pattern.source, flags: 'g' }));
const markers = [...Object.values(PRESET_RULES).map(({ marker }) => marker), ...VENDOR_MARKERS].map(
  (source) => ({
    at: 'marker',
    source,
    flags: '',
  }),
);

describe('the expressions that search for secrets', () => {
  it('are many', () => {
    expect(written.length).toBeGreaterThan(30);
    expect(formats.length).toBeGreaterThan(100);
  });

  it('take linear time: no nested or overlapping quantifiers', () => {
    const slow = [...written, ...formats, ...markers]
      .map(({ at, source, flags }) => ({ at, source, problem: costOf(source, flags) }))
      .filter(({ problem }) => problem !== undefined);
    expect(slow).toEqual([]);
  });

  it.each([
    ['(?:a+)+b', 'inside another'],
    ['(?:[a-z]+|[0-9])*x', 'inside another'],
    ['x[a-z]*[a-f0-9]+y', 'neighbouring'],
    [String.raw`x\w+-?\w+`, 'neighbouring'],
    [String.raw`\.+$`, 'beginning'],
    [String.raw`\w+`, undefined],
    ['[a-z]+@', 'beginning'],
    ['(?<![a-z])[a-z]+@', undefined],
    [String.raw`x\w{20,}\.\w+`, undefined],
  ])('are judged by a check that knows %s', (source, problem) => {
    if (problem === undefined) expect(costOf(source)).toBeUndefined();
    else expect(costOf(source)).toContain(problem);
  });
});
