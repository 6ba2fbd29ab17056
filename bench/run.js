// Measures start-up, whole APIs and memory, also of other generators, prints tables, and writes them to
// docs/performance.md: `npm run bench`. Run it on a machine that does nothing else.
// `BEFORE=<folder of another build> npm run bench` measures that build in the same rounds, to compare two versions.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, release, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { alternate, run } from './measure.js';
import { prepareWork } from './work.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const bin = join(root, 'dist/bin.js');
const work = mkdtempSync(join(tmpdir(), 'gen-snippets-bench-'));
// Each run writes into a new folder, and nothing is deleted before the end: for minutes after files were deleted, ext4
// searches their inodes and takes up to a millisecond for each new file.
let folders = 0;
const newFolder = () => `out/${++folders}`;
const before = process.env['BEFORE'] && join(process.env['BEFORE'], 'dist/bin.js');
const ours = (args, cache = 'cache', program = bin) =>
  run([program, ...args], { cwd: work, env: { ...process.env, XDG_CACHE_HOME: join(work, cache) } });
const generator = (name, ...description) =>
  run([join(root, 'bench/generators/run.js'), name, 'requests.json', newFolder(), ...description], {
    cwd: work,
  });

try {
  const operations = await prepareWork(work);
  const description = readFileSync(join(work, '1x/github-1.json'), 'utf8');
  let last;
  const generate = (files, program) => ours([...files, '--out', last.out, '--quiet'], last.cache, program);
  const generateCold = (copies, program) => {
    last = { out: newFolder(), cache: newFolder() };
    const files = Array.from({ length: copies }, (_, index) => `${copies}x/github-${index + 1}.json`);
    return generate(files, program);
  };
  let edits = 0;
  const edit = () => {
    const summary = '"summary": "GitHub API Root"';
    if (!description.includes(summary)) throw new Error('the description has no such operation any more');
    writeFileSync(
      join(work, '1x/github-1.json'),
      description.replace(summary, `"summary": "GitHub API Root ${++edits}"`),
    );
  };

  console.error('start-up');
  const small = alternate(15, {
    node: () => run(['-e', '0']),
    help: () => ours(['--help']),
    version: () => ours(['--version']),
    one: () => ours([join(root, 'examples/delete-organization.har')]),
    ...(before && {
      oneBefore: () => ours([join(root, 'examples/delete-organization.har')], 'cache', before),
    }),
  });
  console.error('a whole API');
  const large = alternate(5, {
    ...(before && { coldBefore: () => generateCold(1, before) }),
    cold: () => generateCold(1),
    noop: () => generate(['1x/github-1.json']),
    changed: () => {
      edit();
      return generate(['1x/github-1.json']);
    },
    node: () => run(['-e', '0']),
    httpsnippet: () => generator('httpsnippet'),
    reading: () => generator('httpsnippet', '1x/github-1.json'),
  });
  console.error('other generators');
  const others = alternate(3, {
    readme: () => generator('readme'),
    snippetz: () => generator('snippetz'),
    postman: () => generator('postman'),
  });
  console.error('copies');
  const copies = alternate(1, { 4: () => generateCold(4), 16: () => generateCold(16) });

  const lock = JSON.parse(readFileSync(join(root, 'bench/package-lock.json'), 'utf8'));
  const version = (name) => `${name} ${lock.packages[`node_modules/${name}`].version}`;
  const { node } = small;
  const startUp = [
    ['`node -e 0`', node, '', ''],
    ['`gen-snippets --version`', small.version, ratio(small.version, node), 'at most 2.0'],
    ['`gen-snippets --help`', small.help, ratio(small.help, node), 'at most 2.0'],
    ['one file, ten languages', small.one, ratio(small.one, node), 'at most 3.0'],
    ...(before ? [['one file, build before', small.oneBefore, ratio(small.oneBefore, node), '']] : []),
  ];
  const { cold, noop, changed, httpsnippet, reading } = large;
  const api = [
    before
      ? ['cold', cold, `${ratio(cold, large.coldBefore)} of the build before`, 'at most 1.2']
      : ['cold', cold, `${ratio(cold, httpsnippet)} of httpsnippet`, ''],
    ...(before ? [['cold, build before', large.coldBefore, '', '']] : []),
    ['nothing changed', noop, `${ratio(noop, large.node)} of \`node -e 0\``, ''],
    ['one operation changed', changed, `${ratio(changed, noop)} of nothing changed`, ''],
  ];
  const rivals = [
    ['gen-snippets, from the description, with tables', cold],
    [version('httpsnippet'), httpsnippet],
    ['the same, and `JSON.parse` of the description', reading],
    [version('@readme/httpsnippet'), others.readme],
    [version('@scalar/snippetz'), others.snippetz],
    [version('postman-code-generators'), others.postman],
  ].map(([name, result]) => [name, result, ratio(result, httpsnippet)]);
  const linear = [
    [1, cold],
    [4, copies[4]],
    [16, copies[16]],
  ].map(([count, result]) => {
    const each = (of, times) => ((of / times) * 1000) / operations;
    return `| ${count} | ${count * operations} | ${seconds(result.wall)} | ${each(result.wall, count).toFixed(0)} µs | ${each(result.cpu, count).toFixed(0)} µs | ${(result.wall / count / cold.wall).toFixed(2)} | ${result.memory.toFixed(0)} MiB |`;
  });

  const text = `Measured with \`npm run bench\`: ${cpus()[0].model.trim()}, ${availableParallelism()} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Linux ${release()}, Node.js ${process.version}. Medians of alternating rounds. A ratio compares wall time, and in brackets processor time (user and system of all threads).

### Start-up

| Run | Clock | Processor | Times \`node -e 0\` | Target |
| --- | --- | --- | --- | --- |
${startUp.map(([name, result, times, target]) => `| ${name} | ${milliseconds(result.wall)} | ${milliseconds(result.cpu)} | ${times} | ${target} |`).join('\n')}

### A whole API

GitHub's description (${version('@octokit/openapi')}), ${operations} operations in ten languages, a page with tables for each, written to disk.

| Run | Clock | Processor | Ratio | Target | Peak memory |
| --- | --- | --- | --- | --- | --- |
${api.map(([name, result, times, target]) => `| ${name} | ${seconds(result.wall)} | ${seconds(result.cpu)} | ${times} | ${target} | ${result.memory.toFixed(0)} MiB |`).join('\n')}

### Other generators

The others get the same requests, ready in memory, and print them in ten languages and write them, without tables. Ours also reads the description.

| Generator | Clock | Processor | Times httpsnippet | Peak memory |
| --- | --- | --- | --- | --- |
${rivals.map(([name, result, times]) => `| ${name} | ${seconds(result.wall)} | ${seconds(result.cpu)} | ${times} | ${result.memory.toFixed(0)} MiB |`).join('\n')}

### Growth with size

Copies of the description, cold. The ratio compares the time of an operation with that of one copy.

| Copies | Operations | Clock | Each | Each, processor | Ratio | Peak memory |
| --- | --- | --- | --- | --- | --- | --- |
${linear.join('\n')}
`;
  const file = join(root, 'docs/performance.md');
  const [textBefore, , textAfter] = readFileSync(file, 'utf8').split(
    /(<!-- measured -->\n[\s\S]*?<!-- end -->)/,
  );
  const measured = `${textBefore}<!-- measured -->\n\n${text}\n<!-- end -->${textAfter}`;
  writeFileSync(file, await format(measured, { parser: 'markdown', printWidth: 120 }));
  console.log(text);
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Ratio of wall time, and in brackets of processor time. */
function ratio(one, other) {
  return `${(one.wall / other.wall).toFixed(2)} (${(one.cpu / other.cpu).toFixed(2)})`;
}

function milliseconds(time) {
  return `${time.toFixed(0)} ms`;
}

function seconds(time) {
  return `${(time / 1000).toFixed(2)} s`;
}
