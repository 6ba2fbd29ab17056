// Sums up the journals of `npm run adversarial`, for the table in docs/verification.md: adversarial.js [folder]
// A client that has no journal there keeps what was written before.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';

const root = fileURLToPath(new URL('../', import.meta.url));
const summary = join(root, 'test/wire/adversarial.json');
const folder = process.argv[2] ?? join(root, 'adversarial');

/** Client to what came of its requests. */
const clients = existsSync(summary) ? JSON.parse(readFileSync(summary, 'utf8')) : {};
const journals = readdirSync(folder, { recursive: true }).filter((path) => path.endsWith('.jsonl'));
for (const path of journals) {
  const [heading, ...entries] = readFileSync(join(folder, path), 'utf8')
    .split('\n')
    // What was cut off while it was written is sent again by the next run.
    .slice(0, -1)
    .map((line) => JSON.parse(line));
  // A request that was sent again counts by its last end.
  const kinds = new Map(entries.map(({ index, kind }) => [index, kind]));
  const counts = {};
  for (const kind of kinds.values()) counts[kind] = (counts[kind] ?? 0) + 1;
  const { client, seed, toolchain } = heading;
  clients[client] = { seed, toolchain, counts };
  console.log(`${client}: ${JSON.stringify(counts)}`);
}
const sorted = Object.fromEntries(Object.entries(clients).toSorted(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(summary, await format(JSON.stringify(sorted), { parser: 'json', printWidth: 110 }));
