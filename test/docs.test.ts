import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { ROOT } from './support/cli.ts';
import { generatedDocs } from './support/generated-docs.ts';

const files = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const REGION = /(<!-- generated: (\S+) -->\n)[\s\S]*?(<!-- end -->)/g;

describe('documentation', () => {
  it('has generated regions that match the code', async () => {
    // `npm run docs` writes them.
    const generated = await generatedDocs();
    const used = new Set<string>();
    for (const file of files) {
      const path = join(ROOT, file);
      const text = readFileSync(path, 'utf8');
      const filled = text.replace(REGION, (_, start: string, name: string, end: string) => {
        used.add(name);
        expect(generated, `${file} asks for ${name}`).toHaveProperty(name);
        return `${start}\n${generated[name]}\n\n${end}`;
      });
      const expected = await format(filled, { ...(await resolveConfig(path)), filepath: path });
      if (process.env['UPDATE']) writeFileSync(path, expected);
      expect(readFileSync(path, 'utf8'), file).toBe(expected);
    }
    expect([...used].toSorted()).toEqual(Object.keys(generated).toSorted());
  });

  it('links to files that exist', () => {
    for (const file of files) {
      const text = readFileSync(join(ROOT, file), 'utf8').replaceAll(/```[\s\S]*?```/g, '');
      for (const [, target] of text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)) {
        expect(
          () => readFileSync(resolve(ROOT, dirname(file), target!)),
          `${file} links to ${target}`,
        ).not.toThrow();
      }
    }
  });

  it('lists every diagnostic code that a golden failure shows', () => {
    const codes = readFileSync(join(ROOT, 'docs/diagnostics.md'), 'utf8');
    for (const name of readdirSync(join(ROOT, 'test/failing'))) {
      const stderr = readFileSync(join(ROOT, 'test/failing', name, 'stderr.txt'), 'utf8');
      for (const [, code] of stderr.matchAll(/^(?:error|warning)\[([\w-]+)\]/gm)) {
        if (code !== 'usage') expect(codes).toContain(`\`${code}\``);
      }
    }
  });
});
