import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { fillDocument } from '../src/index.ts';

/** A piece of a generated page: lines of the writer, or something of ours. */
interface Block {
  readonly lines: readonly string[];
  /** Index of the first and the last line that are ours; what is between them may change. */
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

/** First prefix, and that of the lines below; and whether empty lines have it too. */
const container = fc.constantFrom(
  ['- ', '  '],
  ['1. ', '   '],
  ['-\t', '\t'],
  ['10) ', '    '],
  ['> ', '> '],
  ['>', '> '],
  ['  * ', '    '],
);

/** A page as what must stay and what may change, in turn; the first and the last must stay. */
interface Page {
  readonly text: string;
  readonly stays: readonly string[];
  /** The lines that regions keep, as they stand in the page. */
  readonly keeps: readonly string[];
  readonly blocks: readonly Block[];
}

/** A tab is as wide as its place makes it: behind or before something else it may begin code. */
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
      // Something between two lists, so that each begins anew.
      if (index > 0) pending(`${end}***${end}${end}`);
      const extra =
        block.ours === undefined && block.lines[0]?.startsWith('    ')
          ? ''
          : containers.some(([, below]) => below === '\t')
            ? ''
            : indent;
      // A quote takes a space behind its mark, if there is one.
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
          // Of a fence, the prefix of the first line and the end of the last stay.
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

/** What stays stands in the text in this order, the first at its beginning and the last at its end. */
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
  it('stays as it is outside its regions, is stable, and holds the samples', async () => {
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

        // A parser that is not ours finds each sample whole.
        const codes = markdown
          .parse(once.content.replace(/^\uFEFF?(?:(---|\+\+\+)\r?\n[\s\S]*?\n\1\r?\n)?/, ''), {})
          .filter(({ type }) => type === 'fence')
          .map(({ content }) => content);
        const samples = once.operations.flatMap(({ samples }) => samples.map(({ code }) => code));
        expect(codes.filter((code) => samples.includes(code))).toEqual(samples);

        // What is kept is there as it was.
        const end = text.includes('\r\n') ? '\r\n' : '\n';
        for (const keep of keeps) expect(once.content).toContain(keep);
        if (once.content.includes('\n'))
          expect(once.content.replaceAll(end, '')).not.toMatch(end === '\n' ? /\r/ : /\n/);

        // Descriptions come out of the page as they were typed into it.
        const sources = blocks.flatMap(({ source }) => source ?? []);
        const extracted = await fill(once.content, 'calls');
        expect(extracted.extracted.map(({ content }) => content)).toEqual(sources);
        expectStays(extracted.content, stays);
      }),
      { numRuns: Number(process.env['RUNS'] ?? 40) },
    );
  });
});
