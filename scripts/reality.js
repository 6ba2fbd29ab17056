// Runs the product over folders of real requests: `npm run reality -- <folder…>`.
// Every valid one has to become a sample in every language, with each placeholder
// byte-equal in each; every broken one a diagnostic with a place and a way out.
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
  const told = diagnostics
    .filter(({ code }) => code !== 'placeholder-undescribed')
    .map(describe)
    .join('\n           ');
  if (errors.length > 0) {
    const helps = errors.every(({ position, hint, expected }) => position && (hint || expected));
    return { name, outcome: helps ? 'diagnostic' : 'FAULT', detail: told };
  }
  for (const { operation, samples } of operations) {
    for (const { text } of operation.request.placeholders) {
      const lost = samples.find(({ code }) => !code.includes(text));
      if (lost) return { name, outcome: 'FAULT', detail: `${lost.language}:${lost.client} has lost ${text}` };
    }
    if (samples.length < languages.length) return { name, outcome: 'partly', detail: told };
  }
  return { name, outcome: 'samples', detail: told };
}

function describe({ severity, code, message, position, hint }) {
  return `${severity}[${code}] ${position ? `${position.line}:${position.column} ` : ''}${message}${hint ? ` — ${hint}` : ''}`;
}
