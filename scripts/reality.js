// Runs the product over folders of real requests: `npm run reality -- <folder…>`.
// Each valid request must give a sample in every language, with its placeholders byte-equal in each; each invalid one
// must give a diagnostic with a position and something to do.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { generate, sharedRegistry } from '../dist/index.js';

const folders = process.argv.slice(2);
if (folders.length === 0) {
  console.error('usage: npm run reality -- <folder with .har files>…');
  process.exit(2);
}
const languages = sharedRegistry().languages.map(({ id }) => id);
let faults = 0;

for (const folder of folders) {
  const files = readdirSync(folder).filter((name) => /\.(?:har|json|ya?ml)$/.test(name));
  const rows = [];
  for (const name of files) rows.push(await tryFile(join(folder, name)));
  const count = (outcome) => rows.filter((row) => row.outcome === outcome).length;
  console.log(
    `\n${folder}: ${files.length} files, ${count('samples')} with ${languages.length} samples each, ` +
      `${count('partly')} with fewer, ${count('diagnostic')} refused with a diagnostic, ${count('FAULT')} faults\n`,
  );
  for (const { name, outcome, detail } of rows)
    console.log(`${outcome.padEnd(11)}${name}${detail ? `\n           ${detail}` : ''}`);
  faults += count('FAULT');
}
process.exitCode = faults === 0 ? 0 : 1;

async function tryFile(file) {
  const name = basename(file);
  const { operations, diagnostics } = await generate([{ file: name, content: readFileSync(file) }]);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const detail = diagnostics
    .filter(({ code }) => code !== 'placeholder-undescribed')
    .map(describe)
    .join('\n           ');
  if (errors.length > 0) {
    const helps = errors.every(({ position, hint, expected }) => position && (hint || expected));
    return { name, outcome: helps ? 'diagnostic' : 'FAULT', detail };
  }
  for (const { operation, samples } of operations) {
    for (const { text } of operation.request.placeholders) {
      const lost = samples.find(({ code }) => !code.includes(text));
      if (lost)
        return { name, outcome: 'FAULT', detail: `${lost.language}:${lost.client} does not contain ${text}` };
    }
    if (samples.length < languages.length) return { name, outcome: 'partly', detail };
  }
  return { name, outcome: 'samples', detail };
}

function describe({ severity, code, message, position, hint }) {
  return `${severity}[${code}] ${position ? `${position.line}:${position.column} ` : ''}${message}${hint ? ` — ${hint}` : ''}`;
}
