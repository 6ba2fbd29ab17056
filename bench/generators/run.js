// Converts the requests of a file in memory, and writes one file for each: `run.js <generator> <requests> <folder>`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [generator, file, folder] = process.argv.slice(2);
const { converter } = await import(`./${generator}.js`);
const convert = await converter();
mkdirSync(folder, { recursive: true });
let number = 0;
for (const request of JSON.parse(readFileSync(file, 'utf8'))) {
  const samples = await convert(request);
  const text = samples.map((sample) => `\`\`\`\n${sample}\n\`\`\`\n`).join('\n');
  writeFileSync(join(folder, `${++number}.md`), text);
}
