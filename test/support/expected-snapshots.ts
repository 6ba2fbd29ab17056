import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate, renderPage } from '../../src/index.ts';
import { Dialect } from '../../src/page/index.ts';
import { dialectIds } from '../../src/base/package.ts';
import { CASES } from './corpus.ts';
import { ROOT } from './cli.ts';

/** Cases about pages rather than calls: only these, and the examples, are printed as pages. */
const PAGE_CASE = /^page-/;

/** What `snapshots/` has to hold: path from there -> text. */
export async function expectedSnapshots(): Promise<Map<string, string>> {
  const snapshots = new Map<string, string>();
  const dialects = dialectIds().map((id) => Dialect.load(id));
  for (const { name, content } of readCases()) {
    const input = { file: `${name}.har.json`, content };
    const all = await generate([input], { clients: 'all' });
    const [first] = all.operations;
    if (first === undefined) throw new Error(`${name}: ${all.diagnostics[0]?.message}`);
    for (const { language, client, extension, code } of first.samples) {
      snapshots.set(`${language}/${client}/${name}.${extension}`, code);
    }
    if (!PAGE_CASE.test(name)) continue;
    const { operations } = await generate([input]);
    for (const { id, data } of dialects) {
      snapshots.set(`pages/${id}/${name}.${data.extension}`, renderPage(operations, { dialect: id }));
    }
  }
  return snapshots;
}

function readCases(): { name: string; content: Buffer }[] {
  const read = (folder: string, suffix: string, prefix: string) =>
    readdirSync(folder)
      .filter((file) => file.endsWith(suffix))
      .map((file) => ({
        name: prefix + file.slice(0, -suffix.length),
        content: readFileSync(join(folder, file)),
      }));
  return [...read(CASES, '.har.json', ''), ...read(join(ROOT, 'examples'), '.har', 'page-')];
}
