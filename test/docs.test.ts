import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { ROOT } from './support/cli.ts';
import { generatedDocs } from './support/generated-docs.ts';
import { publishedSchemas } from './support/published-schemas.ts';

const files = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const REGION = /(<!-- generated: (\S+) -->\n)[\s\S]*?(<!-- end -->)/g;

const withoutCode = (file: string): string =>
  readFileSync(join(ROOT, file), 'utf8').replaceAll(/^(`{3,}).*\n[\s\S]*?^\1$/gm, '');

/** The anchors that GitHub gives to the headings of a page. */
const anchorsOf = (file: string): string[] =>
  Array.from(withoutCode(file).matchAll(/^#+ (.+)$/gm), ([, heading]) =>
    heading!
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );

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

  it('has the JSON Schemas that the readers read by', async () => {
    // `npm run docs` writes them.
    for (const [name, schema] of Object.entries(publishedSchemas)) {
      const path = join(ROOT, 'docs/schema', name);
      const wanted = await format(JSON.stringify(schema), {
        ...(await resolveConfig(path)),
        filepath: path,
      });
      if (process.env['UPDATE']) writeFileSync(path, wanted);
      expect(readFileSync(path, 'utf8'), name).toBe(wanted);
    }
  });

  it('links to files that exist', () => {
    for (const file of files) {
      for (const [, target] of withoutCode(file).matchAll(/\]\((?!https?:|#)([^)#]+)/g)) {
        expect(
          () => readFileSync(resolve(ROOT, dirname(file), target!)),
          `${file} links to ${target}`,
        ).not.toThrow();
      }
    }
  });

  it('links to headings that exist', () => {
    for (const file of files) {
      for (const [, target, anchor] of withoutCode(file).matchAll(/\]\((?!https?:)([^)#]*)#([^)]+)\)/g)) {
        const page = target === '' ? file : join(dirname(file), target!);
        expect(anchorsOf(page), `${file} links to ${target}#${anchor}`).toContain(anchor);
      }
    }
  });

  it('lists every diagnostic code that a golden failure shows', () => {
    const codes = readFileSync(join(ROOT, 'docs/diagnostics.md'), 'utf8');
    for (const name of readdirSync(join(ROOT, 'test/failing'))) {
      const stderr = readFileSync(join(ROOT, 'test/failing', name, 'stderr.txt'), 'utf8');
      for (const [, code] of stderr.matchAll(/^(?:error|warning)\[([\w-]+)\]/gm)) {
        expect(codes).toContain(`\`${code}\``);
      }
    }
  });
});
