// Summarizes the journals of `npm run adversarial` for the table in docs/verification.md: adversarial.js [folder]
// A client without a journal keeps its earlier result.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';

const root = fileURLToPath(new URL('../', import.meta.url));
const summary = join(root, 'test/wire/adversarial.json');
const folder = process.argv[2] ?? join(root, 'adversarial');

/** Results, by client. */
const clients = existsSync(summary) ? JSON.parse(readFileSync(summary, 'utf8')) : {};
const journals = readdirSync(folder, { recursive: true }).filter((path) => path.endsWith('.jsonl'));
for (const path of journals) {
  const [heading, ...entries] = readFileSync(join(folder, path), 'utf8')
    .split('\n')
    // The last line may be incomplete; the next run sends that request again.
    .slice(0, -1)
    .map((line) => JSON.parse(line));
  // If a request was sent several times, the last result counts.
  const kinds = new Map(entries.map(({ index, kind }) => [index, kind]));
  const counts = {};
  for (const kind of kinds.values()) counts[kind] = (counts[kind] ?? 0) + 1;
  const { client, seed, toolchain } = heading;
  clients[client] = { seed, toolchain, counts };
  console.log(`${client}: ${JSON.stringify(counts)}`);
}
const sorted = Object.fromEntries(Object.entries(clients).toSorted(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(summary, await format(JSON.stringify(sorted), { parser: 'json', printWidth: 110 }));
