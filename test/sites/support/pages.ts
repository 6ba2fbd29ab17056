import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { micromark } from 'micromark';
import { ROOT, runCli } from '../../support/cli.ts';

/** A page that every site has: one file of calls, and what the command line is told. */
interface PageSource {
  readonly name: string;
  readonly input: string;
  readonly options: readonly string[];
}

/** What a reader of the page has to see. */
export interface ExpectedPage {
  readonly name: string;
  readonly titles: readonly string[];
  /** Text of the descriptions, with white space collapsed. */
  readonly descriptions: readonly string[];
  /** The samples of each operation, in order. */
  readonly groups: readonly (readonly ExpectedSample[])[];
  /** Each table with its header; rows of cells. */
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

export const PAGE_NAMES = PAGES.map(({ name }) => name);

/** Has the command line write every page into a folder, in one dialect. */
export async function writePages(dialect: string, folder: string): Promise<void> {
  const extension = await extensionOf(dialect);
  await Promise.all(
    PAGES.map(async ({ name, input, options }) => {
      const args = [input, ...options, '-q', '-d', dialect, '-o', join(folder, `${name}.${extension}`)];
      const { exitCode, stderr } = await runCli(args);
      if (exitCode !== 0) throw new Error(stderr);
    }),
  );
}

async function extensionOf(dialect: string): Promise<string> {
  const file = join(ROOT, 'templates/pages', dialect, 'dialect.json');
  return (JSON.parse(await readFile(file, 'utf8')) as { extension: string }).extension;
}

/** What `--json` prints, as far as a page shows it. */
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

/** What a page has to show, from the structured result. */
export async function expectedPage(name: string, takesHtml: boolean): Promise<ExpectedPage> {
  const { input, options } = PAGES.find((page) => page.name === name)!;
  const { stdout } = await runCli([input, ...options, '-q', '--json']);
  const { operations } = JSON.parse(stdout) as JsonResult;
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
        responses.map(({ status, errorCode = '', message = '', cause = '' }) => [
          String(status),
          errorCode,
          message,
          cellOf(cause, takesHtml),
        ]),
      ),
    ]),
  };
}

/** One table, without the columns that say nothing; none if there is no row. */
function tableOf(header: string[], rows: string[][]): string[][][] {
  if (rows.length === 0) return [];
  const isSaid = header.map((_, index) => rows.some((row) => row[index] !== ''));
  return [[header, ...rows].map((row) => row.filter((_, index) => isSaid[index]).map(collapse))];
}

const REFERENCES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };

/** Whatever makes a block: a cell has none. */
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

/** The text of a writer's Markdown; HTML in it is text as well, or it is HTML. */
function textOf(markdown: string, options: { takesHtml: boolean; without?: string[] }): string {
  const html = micromark(markdown, {
    allowDangerousHtml: options.takesHtml,
    extensions: [{ disable: { null: options.without ?? [] } }],
  });
  return collapse(
    html.replace(/<[^>]*>/g, '').replace(/&(lt|gt|quot|amp);/g, (_, name: string) => REFERENCES[name]!),
  );
}

/** As HTML shows text outside code; a zero-width space is no difference that a reader sees. */
export function collapse(text: string): string {
  return text.replaceAll('\u200B', '').replace(/\s+/g, ' ').trim();
}
