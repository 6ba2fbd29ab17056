// Converts the requests of a file in memory, and writes one file for each: `run.js <generator> <requests> <folder>`.
// With a description behind these it is parsed before, and not used: what reading it costs at the least.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [generator, file, folder, description] = process.argv.slice(2);
const { converter } = await import(`./${generator}.js`);
const convert = await converter();
mkdirSync(folder, { recursive: true });
if (description !== undefined) JSON.parse(readFileSync(description, 'utf8'));
let number = 0;
for (const request of JSON.parse(readFileSync(file, 'utf8'))) {
  const samples = await convert(request);
  const text = samples.map((sample) => `\`\`\`\n${sample}\n\`\`\`\n`).join('\n');
  writeFileSync(join(folder, `${++number}.md`), text);
}
