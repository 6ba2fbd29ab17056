import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { generate, renderPage, type Input } from '../../src/index.ts';
import { dialectIds } from '../../src/base/package.ts';
import { Registry } from '../../src/language/index.ts';
import { Dialect } from '../../src/page/index.ts';
import { ROOT } from './cli.ts';
import { CASES, caseNames } from './corpus.ts';
import { readExpectedCells } from './expected-cells.ts';

export const SNAPSHOTS = join(ROOT, 'snapshots');
const EXAMPLES = join(ROOT, 'examples');

/** A file that `snapshots/` has to hold. */
export interface Snapshot {
  /** Below `snapshots/`: `python/requests/get.py`, `pages/github/page-hostile-markdown.md`. */
  readonly path: string;
  /** What is printed now; undefined if the client leaves the case out. */
  readonly print: () => Promise<string | undefined>;
}

/**
 * A sample of every case through every client, but for those listed as unsupported. Cases whose names begin with
 * `page-`, and the examples, are pages too: one in every dialect.
 */
export function expectedSnapshots(): Snapshot[] {
  const { unsupported } = readExpectedCells();
  const { languages } = new Registry();
  const dialects = dialectIds().map((id) => ({ id, extension: Dialect.load(id).data.extension }));
  return snapshotCases().flatMap(({ name, input }) => {
    const samples = languages.flatMap(({ id, clients, data }) =>
      clients
        .filter((client) => unsupported[`${id}:${client}`]?.[name] === undefined)
        .map((client) => ({
          path: `${id}/${client}/${name}.${data.extension}`,
          print: () => printSample(name, input, `${id}:${client}`),
        })),
    );
    const pages = dialects.map(({ id, extension }) => ({
      path: `pages/${id}/${name}.${extension}`,
      print: () => printPage(input, id),
    }));
    return name.startsWith('page-') ? [...samples, ...pages] : samples;
  });
}

function snapshotCases(): { name: string; input: Input }[] {
  const read = (name: string, path: string) => {
    const file = `${name}.har.json`;
    return { name, input: { file, content: readFileSync(path) } };
  };
  const examples = readdirSync(EXAMPLES).filter((file) => file.endsWith('.har'));
  return [
    ...caseNames.map((name) => read(name, join(CASES, `${name}.har.json`))),
    ...examples.map((file) => read(`page-${basename(file, '.har')}`, join(EXAMPLES, file))),
  ];
}

/** Case -> client -> sample of its first operation. */
const samples = new Map<string, Promise<ReadonlyMap<string, string>>>();

async function printSample(name: string, input: Input, client: string): Promise<string | undefined> {
  let printed = samples.get(name);
  if (printed === undefined) {
    printed = printAll(input);
    samples.set(name, printed);
  }
  return (await printed).get(client);
}

async function printAll(input: Input): Promise<ReadonlyMap<string, string>> {
  const { operations, diagnostics } = await generate([input], { clients: 'all' });
  const [first] = operations;
  if (first === undefined) throw new Error(`${input.file}: ${diagnostics[0]?.message}`);
  return new Map(first.samples.map(({ language, client, code }) => [`${language}:${client}`, code]));
}

async function printPage(input: Input, dialect: string): Promise<string> {
  const { operations } = await generate([input]);
  return renderPage(operations, { dialect });
}
