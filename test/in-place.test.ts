import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { fillDocument } from '../src/index.ts';

/** A block of a generated page: lines of the writer, or a call or region of ours. */
interface Block {
  readonly lines: readonly string[];
  /** Indexes of the first and the last line that are ours; the lines between them may change. */
  readonly ours?: { readonly first: number; readonly last: number };
  /** The description, as the writer typed it. */
  readonly source?: string;
  /** Lines that a region keeps. */
  readonly kept?: readonly string[];
}

const FILES: Readonly<Record<string, string>> = {
  'docs/call.har':
    '{"method": "POST", "url": "https://api.example.com/x", "postData": {"text": "a\\n\\n```\\nb  "}}',
};

const word = fc.constantFrom(
  'text',
  'more *text*',
  '`code`',
  '| a | b |',
  'trailing  ',
  '<b>x</b>',
  '\\',
  '# not',
  '&amp;',
);
const paragraph: fc.Arbitrary<Block> = fc
  .array(word, { minLength: 1, maxLength: 3 })
  .map((lines) => ({ lines }));
const heading: fc.Arbitrary<Block> = fc
  .tuple(fc.integer({ min: 1, max: 4 }), word)
  .map(([level, text]) => ({ lines: [`${'#'.repeat(level)} ${text}`] }));
const foreign: fc.Arbitrary<Block> = fc.constantFrom(
  { lines: ['````md', '```har', '{"method": 1}', '```', '<!-- gen-snippets:end -->', '````'] },
  { lines: ['~~~', '<!-- gen-snippets:start src="call.har" -->', '~~~'] },
  { lines: ['    ```har', '    {}', '    ```'] },
  { lines: ['<pre>', '<!-- gen-snippets:start src="call.har" -->', '', '</pre>'] },
  { lines: ['<!--', '```har', '-->'] },
  { lines: ['`<!-- gen-snippets:start -->` and ```` ```har ````'] },
  { lines: ['***'] },
);
const segment = fc.constantFrom('x', '-->', '--\\\\>', '*/', '--!>', '`', '$&', '{id}', '—', '>', '-');
const source = fc
  .tuple(fc.array(segment, { maxLength: 4 }), fc.constantFrom('', '\t', '   '), fc.constantFrom('', '  '))
  .map(([path, indent, trailing]) =>
    [
      `{${trailing}`,
      `${indent}"method": "GET",`,
      '',
      `  "url": "https://api.example.com/${path.join('/')}"`,
      '}',
    ].join('\n'),
  );
const fence: fc.Arbitrary<Block> = fc
  .tuple(
    source,
    fc.constantFrom('```', '~~~', '`````'),
    fc.constantFrom('har', 'json har', 'har parts=samples'),
  )
  .map(([text, mark, info]) => {
    const lines = [mark + info, ...text.split('\n'), mark];
    return { lines, ours: { first: 0, last: lines.length - 1 }, source: `${text}\n` };
  });
const kept = fc.constantFrom(
  ['hand-written  ', '', '- `x`'],
  ['```sh', 'vendor', '```'],
  ['``````', '::::::', '```', '``````'],
);
const region: fc.Arbitrary<Block> = fc
  .tuple(
    fc.constantFrom([], ['stale', '', '```har', 'old', '```']),
    fc.option(kept),
    fc.constantFrom('', ' after="shell"', ' before="all"', ' label="Own"', ' before="all" label="cURL"'),
  )
  .map(([stale, keep, attributes]) => {
    const block =
      keep === null
        ? []
        : [`<!-- gen-snippets:keep${attributes} -->`, ...keep, '<!-- gen-snippets:end-keep -->'];
    const lines = [
      '<!-- gen-snippets:start src="call.har" -->',
      ...stale,
      ...block,
      '<!-- gen-snippets:end -->',
    ];
    return { lines, ours: { first: 1, last: lines.length - 2 }, ...(keep === null ? {} : { kept: block }) };
  });

/** Prefix of the first line, prefix of the others, and whether empty lines have it too. */
const container = fc.constantFrom(
  ['- ', '  '],
  ['1. ', '   '],
  ['-\t', '\t'],
  ['10) ', '    '],
  ['> ', '> '],
  ['>', '> '],
  ['  * ', '    '],
);

/** A page as parts that must stay and parts that may change, alternately; the first and the last must stay. */
interface Page {
  readonly text: string;
  readonly stays: readonly string[];
  /** The lines that regions keep, as the page has them. */
  readonly keeps: readonly string[];
  readonly blocks: readonly Block[];
}

/** The width of a tab depends on its column: beside other text it may begin indented code. */
const nested = fc
  .array(container, { maxLength: 2 })
  .filter((marks) => marks.length < 2 || marks.every(([, below]) => below !== '\t'));

const placed = fc.record({
  block: fc.oneof(
    { weight: 3, arbitrary: fence },
    { weight: 2, arbitrary: region },
    { weight: 3, arbitrary: paragraph },
    { weight: 1, arbitrary: heading },
    { weight: 2, arbitrary: foreign },
  ),
  containers: nested,
  indent: fc.constantFrom('', '', ' ', '   '),
});

const pages: fc.Arbitrary<Page> = fc
  .record({
    bom: fc.boolean(),
    matter: fc.constantFrom('', '---\ntitle: x\nb: "```har"\n---\n\n', '+++\na = 1\n+++\n'),
    end: fc.constantFrom('\n', '\r\n'),
    finalEnd: fc.boolean(),
    parts: fc.array(placed, { minLength: 1, maxLength: 6 }),
  })
  .map(({ bom, matter, end, finalEnd, parts }) => {
    let staying = (bom ? '\uFEFF' : '') + matter.replaceAll('\n', end);
    let text = '';
    const stays: string[] = [];
    const keeps: string[] = [];
    const pending = (piece: string): void => void (staying += piece);
    const flush = (): void => {
      text += staying;
      stays.push(staying);
      staying = '';
    };
    for (const [index, { block, containers, indent }] of parts.entries()) {
      // A block between two lists keeps them apart.
      if (index > 0) pending(`${end}***${end}${end}`);
      const extra =
        block.ours === undefined && block.lines[0]?.startsWith('    ')
          ? ''
          : containers.some(([, below]) => below === '\t')
            ? ''
            : indent;
      // A quote marker takes one space after it, so an indented line needs another.
      const first = [...containers.map(([mark]) => mark), extra + block.lines[0]!]
        .reduce((line, next) => line + (line.endsWith('>') && next.startsWith(' ') ? ' ' : '') + next)
        .slice(0, -block.lines[0]!.length);
      const below = containers.map(([, mark]) => mark).join('') + extra;
      for (const [number, line] of block.lines.entries()) {
        const prefix = number === 0 ? first : line === '' ? below.trimEnd() : below;
        const isLast = index === parts.length - 1 && number === block.lines.length - 1 && !finalEnd;
        const whole = prefix + line + (isLast ? '' : end);
        const { ours, kept } = block;
        if (number === 0 && kept !== undefined) keeps.push('');
        if (kept !== undefined && number >= block.lines.indexOf(kept[0]!) && number <= ours!.last) {
          keeps[keeps.length - 1] += whole;
        }
        if (ours === undefined) pending(whole);
        else if (block.source !== undefined) {
          // A fence keeps the prefix of its first line and the end of its last line.
          if (number === ours.first) {
            pending(prefix);
            flush();
          }
          text += number === ours.first ? whole.slice(prefix.length) : whole;
          if (number === ours.last) {
            text = text.slice(0, text.length - (isLast ? 0 : end.length));
            pending(isLast ? '' : end);
          }
        } else {
          if (number === ours.first) flush();
          if (number >= ours.first && number <= ours.last) text += whole;
          else pending(whole);
          if (number === ours.first - 1 && ours.last < ours.first) flush();
        }
      }
    }
    flush();
    return { text, stays, keeps, blocks: parts.map(({ block }) => block) };
  });

const read = async (path: string): Promise<Uint8Array> => {
  if (FILES[path] === undefined) throw Object.assign(new Error(path), { code: 'ENOENT' });
  return new TextEncoder().encode(FILES[path]);
};
const fill = (text: string, extract?: string) =>
  fillDocument({
    file: 'docs/page.md',
    text,
    languages: ['shell', 'python'],
    read,
    ...(extract === undefined ? {} : { extract }),
  });

/** Expects the parts in this order, the first at the beginning of the text and the last at its end. */
function expectStays(text: string, stays: readonly string[]): void {
  let at = 0;
  for (const [index, piece] of stays.entries()) {
    const found = index === 0 ? (text.startsWith(piece) ? 0 : -1) : text.indexOf(piece, at);
    expect(found, `${JSON.stringify(piece)} in ${JSON.stringify(text.slice(at))}`).not.toBe(-1);
    at = found + piece.length;
  }
  expect(text.endsWith(stays.at(-1)!)).toBe(true);
}

describe('a page that a writer wrote', () => {
  it('does not change outside its regions, is stable, and contains the samples', async () => {
    const markdown = new MarkdownIt({ html: true });
    await fc.assert(
      fc.asyncProperty(pages, async ({ text, stays, keeps, blocks }) => {
        const once = await fill(text);
        const ours = blocks.filter(({ ours }) => ours !== undefined);
        expect(once.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(once.operations).toHaveLength(ours.length);
        expectStays(once.content, stays);
        if (ours.length === 0) expect(once.content).toBe(text);

        const again = await fill(once.content);
        expect(again.content).toBe(once.content);

        // An independent parser finds each sample whole.
        const codes = markdown
          .parse(once.content.replace(/^\uFEFF?(?:(---|\+\+\+)\r?\n[\s\S]*?\n\1\r?\n)?/, ''), {})
          .filter(({ type }) => type === 'fence')
          .map(({ content }) => content);
        const samples = once.operations.flatMap(({ samples }) => samples.map(({ code }) => code));
        expect(codes.filter((code) => samples.includes(code))).toEqual(samples);

        // Kept lines are unchanged.
        const end = text.includes('\r\n') ? '\r\n' : '\n';
        for (const keep of keeps) expect(once.content).toContain(keep);
        if (once.content.includes('\n'))
          expect(once.content.replaceAll(end, '')).not.toMatch(end === '\n' ? /\r/ : /\n/);

        // Extracted descriptions equal those that were typed into the page.
        const sources = blocks.flatMap(({ source }) => source ?? []);
        const extracted = await fill(once.content, 'calls');
        expect(extracted.extracted.map(({ content }) => content)).toEqual(sources);
        expectStays(extracted.content, stays);
      }),
      { numRuns: Number(process.env['RUNS'] ?? 40) },
    );
  });
});
