import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { micromark } from 'micromark';
import { ROOT, runCli } from '../../support/cli.ts';
import type { Site, Written } from './site.ts';

/** A page that every site has: a file of calls, and the arguments of the command line. */
interface PageSource {
  readonly name: string;
  readonly input: string;
  readonly options: readonly string[];
}

/** What a reader of the page must see. */
export interface ExpectedPage {
  readonly name: string;
  readonly titles: readonly string[];
  /** Text of the descriptions, with white space collapsed. */
  readonly descriptions: readonly string[];
  /** The samples of each operation, in order. */
  readonly groups: readonly (readonly ExpectedSample[])[];
  /** Each table as rows of cells, with its header. */
  readonly tables: readonly (readonly (readonly string[])[])[];
}

export interface ExpectedSample {
  readonly label: string;
  readonly code: string;
}

const PAGES: readonly PageSource[] = [
  { name: 'delete-organization', input: 'examples/delete-organization.har', options: [] },
  { name: 'two-operations', input: 'test/cases/page-two-operations.har.json', options: [] },
  { name: 'hostile-markdown', input: 'test/cases/page-hostile-markdown.har.json', options: [] },
  { name: 'hostile-data', input: 'test/sites/pages/hostile-data.har.json', options: ['-c', 'all'] },
  { name: 'hostile-code', input: 'test/sites/pages/hostile-code.har.json', options: ['-c', 'all'] },
  { name: 'hostile-lines', input: 'test/sites/pages/hostile-lines.har.json', options: ['-c', 'all'] },
];

/** The hand-written page. */
const WRITTEN = 'written';

/** The pages of a site. */
export const pageNames = ({ isPluginAlone, written }: Site): string[] => [
  ...(isPluginAlone === true ? [] : PAGES.map(({ name }) => name)),
  ...(written === undefined ? [] : [WRITTEN]),
];

/** Writes every page into a folder, in one dialect: the generated pages and the hand-written one. */
export async function writePages(
  { dialect, dialectOptions = [], isPluginAlone, written }: Site,
  folder: string,
): Promise<void> {
  const options = ['-q', '-d', dialect, ...dialectOptions.flatMap((option) => ['--dialect-option', option])];
  const extension = await extensionOf(dialect);
  const pages = isPluginAlone === true ? [] : PAGES;
  await Promise.all(
    pages.map(({ name, input, options: own }) =>
      run([input, ...own, ...options, '-o', join(folder, `${name}.${extension}`)]),
    ),
  );
  if (written !== undefined) {
    await writePage(written, options, folder, join(folder, `${WRITTEN}.${extension}`));
  }
}

/** Calls of the hand-written page, in order: a fence, a file that a comment names, and a region. */
const FENCE = 'examples/delete-organization.har';
const COMMENT = 'test/sites/pages/hostile-data.har.json';
const REGION = 'test/sites/pages/hostile-code.har.json';

/** Tabs of the writer: before all samples, and after those of a language. */
const FIRST: ExpectedSample = { label: 'Widget CLI', code: 'widget delete --all\n' };
const BESIDE: ExpectedSample = { label: 'Widget SDK', code: 'sdk.delete("all");\n' };
const LANGUAGE = { id: 'go', label: 'Go' };

/**
 * A hand-written page: a region that is filled in place, with tabs of the writer, and for the plugin a fence and a
 * comment that names a file.
 */
async function writePage(
  { plugin, tab, inTab = fence, prefix = '', hasHtmlComments = false }: Written,
  options: readonly string[],
  folder: string,
  file: string,
): Promise<void> {
  const [open, close] = file.endsWith('.adoc')
    ? ['//', '']
    : file.endsWith('.mdx') && !hasHtmlComments
      ? ['{/*', '*/}']
      : ['<!--', '-->'];
  const marker = (text: string): string => `${open} ${text} ${close}\n`;
  await Promise.all(
    [COMMENT, REGION].map((call) => copyFile(join(ROOT, call), join(folder, basename(call)))),
  );
  const keep = (attributes: string, text: string): string[] => [
    marker(`gen-snippets:keep ${attributes}`),
    text,
    marker('gen-snippets:end-keep'),
  ];
  const labelled = (where: string, { label, code }: ExpectedSample): string[] =>
    keep(`${where} label="${label}"`, inTab(label, code)).map((lines) =>
      lines.replaceAll(/^(?=.)/gm, prefix),
    );
  const region = [
    marker(`gen-snippets:start src="${basename(REGION)}"`),
    ...(tab === undefined
      ? labelled(`after="${LANGUAGE.id}"`, BESIDE)
      : keep(`after="${LANGUAGE.id}"`, tab(BESIDE.label, BESIDE.code))),
    ...labelled('before="all"', FIRST),
    marker('gen-snippets:end'),
  ];
  await writeFile(file, `\n## A region\n\n${region.join('\n')}`);
  await run([basename(file), ...options], folder);
  const filled = await readFile(file, 'utf8');
  const call = `## A fence\n\n\`\`\`har\n${await readFile(join(ROOT, FENCE), 'utf8')}\`\`\`\n`;
  const comment = `## A comment\n\n${marker(`gen-snippets src="${basename(COMMENT)}" client="all"`)}`;
  const before = plugin ? `${call}\n${comment}` : '';
  await writeFile(file, `${frontMatter(file)}${before}${filled}`);
}

const fence = (_label: string, code: string): string => `\`\`\`sh\n${code}\`\`\`\n`;

/** A title, in the form that the tool reads. */
const frontMatter = (file: string): string =>
  file.endsWith('.mdx') ? '---\ntitle: Written\n---\n\n' : '# Written\n\n';

async function run(args: readonly string[], cwd = ROOT): Promise<string> {
  const { exitCode, stdout, stderr } = await runCli(args, { cwd });
  if (exitCode !== 0) throw new Error(stderr);
  return stdout;
}

async function extensionOf(dialect: string): Promise<string> {
  const file = join(ROOT, 'templates/pages', dialect, 'dialect.json');
  return (JSON.parse(await readFile(file, 'utf8')) as { extension: string }).extension;
}

/** The output of `--json`, as far as a page shows it. */
interface JsonResult {
  readonly operations: readonly {
    readonly title?: string;
    readonly description?: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly description?: string;
      readonly required?: boolean;
      readonly example?: string;
    }[];
    readonly responses: readonly {
      readonly status: number;
      readonly errorCode?: string;
      readonly message?: string;
      readonly description?: string;
      readonly cause?: string;
    }[];
    readonly samples: readonly {
      readonly language: string;
      readonly title: string;
      readonly clientTitle: string;
      readonly code: string;
    }[];
  }[];
}

/** The expected page, from the structured result. */
export async function expectedPage(
  name: string,
  { takesHtml = false, written }: Site,
): Promise<ExpectedPage> {
  if (name === WRITTEN) return expectedOfWritten(written!, takesHtml);
  const { input, options } = PAGES.find((page) => page.name === name)!;
  return expectedOf(name, input, options, takesHtml);
}

async function expectedOfWritten({ plugin }: Written, takesHtml: boolean): Promise<ExpectedPage> {
  const parts = [
    ...(plugin ? [await expectedOf('A fence', FENCE, [], takesHtml)] : []),
    ...(plugin ? [await expectedOf('A comment', COMMENT, ['-c', 'all'], takesHtml)] : []),
  ];
  const region = await expectedOf('A region', REGION, [], takesHtml);
  const groups = region.groups.map((group) => {
    const position = group.findIndex(({ label }) => label === LANGUAGE.label) + 1;
    return [FIRST, ...group.slice(0, position), BESIDE, ...group.slice(position)];
  });
  const all = [...parts, { ...region, groups }];
  return {
    name: WRITTEN,
    titles: all.map(({ name }) => name),
    descriptions: [],
    groups: all.flatMap((part) => part.groups),
    tables: all.flatMap(({ tables }) => tables),
  };
}

async function expectedOf(
  name: string,
  input: string,
  options: readonly string[],
  takesHtml: boolean,
): Promise<ExpectedPage> {
  const { operations } = JSON.parse(await run([input, ...options, '-q', '--json'])) as JsonResult;
  return {
    name,
    titles: operations.flatMap(({ title }) => (title === undefined ? [] : [collapse(title)])),
    descriptions: operations.flatMap(({ description }) =>
      description === undefined ? [] : [textOf(description, { takesHtml })],
    ),
    groups: operations.map(({ samples }) =>
      samples.map(({ language, title, clientTitle, code }) => {
        const hasSeveral = samples.filter((other) => other.language === language).length > 1;
        return { label: hasSeveral ? `${title} (${clientTitle})` : title, code };
      }),
    ),
    tables: operations.flatMap(({ parameters, responses }) => [
      ...tableOf(
        ['Value', 'Description'],
        parameters.map(({ name, description = '', required, example }) => [
          name,
          [
            cellOf(description, takesHtml),
            required === false ? 'Optional.' : '',
            example === undefined ? '' : `Example: ${example}`,
          ].join(' '),
        ]),
      ),
      ...tableOf(
        ['Status code', 'Error code', 'Message', 'Cause'],
        responses.map(({ status, errorCode = '', message, description = '', cause = '' }) => [
          String(status),
          errorCode,
          message ?? cellOf(description, takesHtml),
          cellOf(cause, takesHtml),
        ]),
      ),
    ]),
  };
}

/** One table, without empty columns; no table without rows. */
function tableOf(header: string[], rows: string[][]): string[][][] {
  if (rows.length === 0) return [];
  const isUsed = header.map((_, index) => rows.some((row) => row[index] !== ''));
  return [[header, ...rows].map((row) => row.filter((_, index) => isUsed[index]).map(collapse))];
}

const REFERENCES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };

/** Constructs that make blocks, which a table cell cannot contain. */
const BLOCKS = [
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'definition',
  'headingAtx',
  'htmlFlow',
  'list',
  'setextUnderline',
  'thematicBreak',
];

/** The text of a writer's Markdown in a cell. */
const cellOf = (markdown: string, takesHtml: boolean): string =>
  textOf(markdown.replace(/\s+/g, ' '), { takesHtml, without: BLOCKS });

/** The text of a writer's Markdown, with HTML in it as text or as HTML. */
function textOf(markdown: string, options: { takesHtml: boolean; without?: string[] }): string {
  const html = micromark(markdown, {
    allowDangerousHtml: options.takesHtml,
    extensions: [{ disable: { null: options.without ?? [] } }],
  });
  return collapse(
    html.replace(/<[^>]*>/g, '').replace(/&(lt|gt|quot|amp);/g, (_, name: string) => REFERENCES[name]!),
  );
}

/** Text as HTML shows it outside code, without zero-width spaces, which a reader does not see. */
export function collapse(text: string): string {
  return text.replaceAll('\u200B', '').replace(/\s+/g, ' ').trim();
}
