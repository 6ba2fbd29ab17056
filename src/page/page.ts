import { printJsonString } from '../base/json/index.ts';
import type { Sample } from '../language/index.ts';
import {
  completeWords,
  interpolate,
  type GivenWords,
  type Operation,
  type Parameter,
  type Response,
  type Words,
} from '../operation/index.ts';
import type { View } from '../template/index.ts';
import type { DialectData } from './dialect/dialect-data.ts';
import type { Dialect } from './dialect.ts';
import { hasOtherClient, sampleLabel } from './label.ts';
import { attribute, MarkupLeaf, oneLine } from './dialect/leaf.ts';
import { longestRun } from './markup/longest-run.ts';
import type { CellPiece, TableCell } from './markup/table-cell.ts';
import type { Markup } from './markup/types.ts';
import type { PAGE_SHAPE } from './shape.ts';

/** The parts that can be printed alone. */
export const PARTS = ['samples', 'parameters', 'responses'] as const;
export type PagePart = (typeof PARTS)[number];

/** An operation with its samples, ready to be printed. */
export interface DocumentedOperation {
  readonly operation: Operation;
  readonly samples: readonly Sample[];
}

export interface PageOptions {
  /** Only these parts, without title and description; the whole page if left out. */
  readonly parts?: readonly PagePart[];
  /** Level of the title, from 1. All other headings are below it. */
  readonly headingLevel?: number;
  /** The import lines to print at the top, instead of those of the dialect. Printed only with samples. */
  readonly imports?: readonly string[];
  /** The fixed texts of a page in another language: `{ parameters: 'Paramètres' }`; the others are English. */
  readonly words?: GivenWords | undefined;
}

/** Changes the code block of a sample before the template prints it. */
export type EditCodeBlock = (codeBlock: string, operation: number, sample: number) => string;

/**
 * Prints operations as one page.
 *
 * @returns text that ends with one line break; empty if there is nothing to print
 */
export function printPage(
  operations: readonly DocumentedOperation[],
  dialect: Dialect,
  options: PageOptions = {},
  editCodeBlock: EditCodeBlock = (codeBlock) => codeBlock,
): string {
  const { data, markup } = dialect;
  const words = completeWords(options.words);
  const { parts, headingLevel = 1, imports = data.imports.map(({ line }) => line) } = options;
  // Parts, and a page below the top level, are inserted into another page, which has its own title.
  const isWhole = parts === undefined && headingLevel === 1;
  const titles = placeTitles(operations, data, isWhole, headingLevel);
  const context: PageContext = { dialect, parts, titles, words, editCodeBlock };
  const views = operations.map((documented, index) => operationView(documented, index, context));
  const hasSamples = views.some(({ samples }) => samples.length > 0);
  const title = isWhole ? pageTitle(operations) : undefined;
  const text = dialect.print({
    pageTitle: title === undefined ? undefined : new MarkupLeaf(markup.text(title)),
    frontMatterTitle:
      title !== undefined && data.titles === 'front-matter'
        ? new MarkupLeaf(printJsonString(oneLine(title)))
        : undefined,
    imports: hasSamples && imports.length > 0 ? new MarkupLeaf(imports.join('\n')) : undefined,
    options: dialect.options,
    words: {
      lang: new MarkupLeaf(attribute(words.lang)),
      request: new MarkupLeaf(markup.text(words.request)),
      parameters: new MarkupLeaf(markup.text(words.parameters)),
      responses: new MarkupLeaf(markup.text(words.responses)),
    },
    operations: views,
  });
  const trimmed = text.trimEnd();
  return trimmed === '' ? '' : `${trimmed}\n`;
}

/** The titles of all operations; the id for one without a title, because front matter needs a title. */
const pageTitle = (operations: readonly DocumentedOperation[]): string =>
  operations.map(({ operation: { title, id } }) => title ?? id).join(', ');

interface Titles {
  /** Heading level of the titles of operations. */
  readonly level: number;
  /** Is the title in the front matter only, and so not printed as a heading? */
  readonly inFrontMatter: boolean;
}

function placeTitles(
  operations: readonly DocumentedOperation[],
  { titles }: DialectData,
  isWhole: boolean,
  headingLevel: number,
): Titles {
  // The page has one title of its own, so those of its operations are one level below.
  const isBelowPageTitle = isWhole && titles !== 'each' && operations.length > 1;
  return {
    level: headingLevel + (isBelowPageTitle ? 1 : 0),
    inFrontMatter: isWhole && titles === 'front-matter' && !isBelowPageTitle,
  };
}

/** Settings shared by all operations of a page. */
interface PageContext {
  readonly dialect: Dialect;
  readonly parts: readonly PagePart[] | undefined;
  readonly titles: Titles;
  readonly words: Words;
  readonly editCodeBlock: EditCodeBlock;
}

type PageView = View<typeof PAGE_SHAPE>;
type OperationView = PageView['operations'][number];
type SampleView = OperationView['samples'][number];

function operationView(
  { operation, samples: allSamples }: DocumentedOperation,
  index: number,
  context: PageContext,
): OperationView {
  const { parts, words, titles } = context;
  const { data, markup } = context.dialect;
  const isPrinted = (part: PagePart): boolean => parts === undefined || parts.includes(part);
  const headingMark = (depth: number): MarkupLeaf => new MarkupLeaf(markup.headingMark(titles.level + depth));
  const { id, title, description, parameters, responses } = operation;
  const samples = isPrinted('samples') ? allSamples : [];
  const [container, outerContainer] = containers(samples, data);
  return {
    h1: headingMark(0),
    h2: headingMark(1),
    title:
      parts === undefined && !titles.inFrontMatter && title ? new MarkupLeaf(markup.text(title)) : undefined,
    description: parts === undefined && description ? new MarkupLeaf(markup.prose(description)) : undefined,
    group: new MarkupLeaf(attribute(`samples-${id}`)),
    container,
    outerContainer,
    labels: new MarkupLeaf(
      `{[${samples.map((sample) => JSON.stringify(sampleLabel(sample, samples))).join(', ')}]}`,
    ),
    hasVerified: samples.some(({ verified }) => verified !== undefined),
    samples: samples.map((sample, position) => ({
      h3: headingMark(2),
      ...sampleView(sample, samples, context, (codeBlock) =>
        context.editCodeBlock(codeBlock, index, position),
      ),
    })),
    parameters: isPrinted('parameters') ? parameterTable(parameters, markup, words) : undefined,
    responses: isPrinted('responses') ? responseTable(responses, markup, words) : undefined,
  };
}

/** Delimiters longer than any run of their character in the code; the second is one character longer. */
function containers(samples: readonly Sample[], { container }: DialectData): (MarkupLeaf | undefined)[] {
  if (container === undefined) return [];
  const { character, minimum } = container;
  const length = Math.max(minimum, ...samples.map(({ code }) => longestRun(code, character) + 1));
  return [length, length + 1].map((size) => new MarkupLeaf(character.repeat(size)));
}

function sampleView(
  sample: Sample,
  samples: readonly Sample[],
  { dialect: { markup }, words }: PageContext,
  edit: (codeBlock: string) => string,
): Omit<SampleView, 'h3'> {
  const label = sampleLabel(sample, samples);
  const key = hasOtherClient(sample, samples) ? `${sample.language}-${sample.client}` : sample.language;
  const text = markup.text(label);
  const { verified } = sample;
  return {
    key: new MarkupLeaf(key),
    id: new MarkupLeaf(attribute(key)),
    label: new MarkupLeaf(text),
    labelAttribute: new MarkupLeaf(attribute(label)),
    labelHtml: new MarkupLeaf(attribute(label).slice(1, -1)),
    quotedLabel: new MarkupLeaf(`"${text}"`),
    code: new MarkupLeaf(edit(markup.codeBlock({ code: sample.code, language: sample.fence, label }))),
    verified: verified === undefined ? undefined : new MarkupLeaf(markup.text(verified)),
    verifiedSentence:
      verified === undefined
        ? undefined
        : new MarkupLeaf(markup.text(interpolate(words.verified, { tools: verified }))),
  };
}

function parameterTable(
  parameters: readonly Parameter[],
  markup: Markup,
  words: Words,
): MarkupLeaf | undefined {
  return table(
    markup,
    [words.value, words.description],
    parameters.map(({ name, description, required, example }) => [
      code(name),
      [
        ...prose(description),
        ...(required === false && !mentions(description, words.optional) ? text(words.optional) : []),
        ...(example === undefined ? [] : exampleCell(words.example, example)),
      ],
    ]),
  );
}

function responseTable(responses: readonly Response[], markup: Markup, words: Words): MarkupLeaf | undefined {
  return table(
    markup,
    [words.statusCode, words.errorCode, words.message, words.cause],
    responses.map(({ status, errorCode, message, description, cause }) => [
      code(String(status)),
      code(errorCode),
      [...text(message), ...prose(description)],
      prose(cause),
    ]),
  );
}

const piece =
  (kind: CellPiece['kind']) =>
  (value: string | undefined): TableCell =>
    value === undefined || value.trim() === '' ? [] : [{ kind, value }];
const text = piece('text');
const prose = piece('prose');
const code = piece('code');

/** Writers often mention that a value is optional. */
const mentions = (description: string | undefined, word: string): boolean =>
  description?.toLowerCase().includes(word.toLowerCase().replace(/\.$/, '')) === true;

/** Puts the example, as code, in place of `{value}`. */
function exampleCell(template: string, example: string): TableCell {
  const [before, ...after] = template.split('{value}');
  return [...text(before), ...code(example), ...text(after.join(''))];
}

/** A table without columns that have no content; undefined without rows. */
function table(
  markup: Markup,
  header: readonly string[],
  rows: readonly (readonly TableCell[])[],
): MarkupLeaf | undefined {
  if (rows.length === 0) return undefined;
  const isUsed = header.map((_, column) => rows.some((row) => row[column]!.length > 0));
  const used = <T>(row: readonly T[]): T[] => row.filter((_, column) => isUsed[column]);
  return new MarkupLeaf(markup.table(used(header), rows.map(used)));
}
