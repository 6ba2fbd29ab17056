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
import { attribute, MarkupLeaf, oneLine } from './dialect/leaf.ts';
import { longestRun } from './markup/markdown.ts';
import type { Cell, Markup } from './markup/types.ts';
import type { PAGE_SHAPE } from './shape.ts';

/** The parts that a page can be cut down to. */
export const PARTS = ['samples', 'parameters', 'responses'] as const;
export type PagePart = (typeof PARTS)[number];

/** An operation with its samples, ready to be printed. */
export interface DocumentedOperation {
  readonly operation: Operation;
  readonly samples: readonly Sample[];
}

/** What of a page is printed, and as part of which page. */
export interface PageOptions {
  /** Only these parts, without title and description; the whole page if left out. */
  readonly parts?: readonly PagePart[];
  /** Level of the title, from 1; all other headings follow from it. */
  readonly headingLevel?: number;
  /** The import lines to print at the top, in place of all that the dialect has. They stand only above samples. */
  readonly imports?: readonly string[];
  /** What pages say of their own, in another language: `{ parameters: 'Paramètres' }`; the rest is English. */
  readonly words?: GivenWords | undefined;
}

/**
 * Prints operations as one page.
 *
 * @returns text that ends with one line break; empty if there is nothing to print
 */
export function printPage(
  operations: readonly DocumentedOperation[],
  dialect: Dialect,
  options: PageOptions = {},
): string {
  const { data, markup } = dialect;
  const words = completeWords(options.words);
  const { parts, headingLevel = 1, imports = data.imports.map(({ line }) => line) } = options;
  // A part, or a page below a heading of another, stands in somebody else's page.
  const isWhole = parts === undefined && headingLevel === 1;
  const layout = layOut(operations, data, isWhole, headingLevel);
  const views = operations.map((documented) => operationView(documented, dialect, { parts, layout, words }));
  const hasSamples = views.some(({ samples }) => samples.length > 0);
  const title = isWhole ? pageTitle(operations) : undefined;
  const text = dialect.template({
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

/** The titles of all operations; a page without any still needs one, and its file has a name. */
const pageTitle = (operations: readonly DocumentedOperation[]): string =>
  operations.map(({ operation: { title, id } }) => title ?? id).join(', ');

interface Layout {
  /** Level of the titles of operations. */
  readonly level: number;
  /** Does the front matter hold the only title? */
  readonly hidesTitle: boolean;
}

function layOut(
  operations: readonly DocumentedOperation[],
  { titles }: DialectData,
  isWhole: boolean,
  headingLevel: number,
): Layout {
  const isShared = isWhole && titles !== 'each' && operations.length > 1;
  return {
    level: headingLevel + (isShared ? 1 : 0),
    hidesTitle: isWhole && titles === 'front-matter' && !isShared,
  };
}

/** How the operations of a page are printed. */
interface Plan {
  readonly parts: readonly PagePart[] | undefined;
  readonly layout: Layout;
  readonly words: Words;
}

type PageView = View<typeof PAGE_SHAPE>;
type OperationView = PageView['operations'][number];
type SampleView = OperationView['samples'][number];

function operationView(
  { operation, samples: all }: DocumentedOperation,
  { data, markup }: Dialect,
  { parts, words, layout: { level, hidesTitle } }: Plan,
): OperationView {
  const wants = (part: PagePart): boolean => parts === undefined || parts.includes(part);
  const mark = (depth: number): MarkupLeaf => new MarkupLeaf(markup.headingMark(level + depth));
  const { id, title, description, parameters, responses } = operation;
  const samples = wants('samples') ? all : [];
  const [container, outerContainer] = containers(samples, data);
  return {
    h1: mark(0),
    h2: mark(1),
    title: parts === undefined && !hidesTitle && title ? new MarkupLeaf(markup.text(title)) : undefined,
    description: parts === undefined && description ? new MarkupLeaf(markup.prose(description)) : undefined,
    group: new MarkupLeaf(attribute(`samples-${id}`)),
    container,
    outerContainer,
    labels: new MarkupLeaf(`{[${samples.map((sample) => JSON.stringify(labelOf(sample, all))).join(', ')}]}`),
    hasVerified: samples.some(({ verified }) => verified !== undefined),
    samples: samples.map((sample) => ({ h3: mark(2), ...sampleView(sample, all, markup, words) })),
    parameters: wants('parameters') ? parameterTable(parameters, markup, words) : undefined,
    responses: wants('responses') ? responseTable(responses, markup, words) : undefined,
  };
}

/** Delimiters that no run of their character in the code can end, the second longer than the first. */
function containers(samples: readonly Sample[], { container }: DialectData): (MarkupLeaf | undefined)[] {
  if (container === undefined) return [];
  const { character, minimum } = container;
  const length = Math.max(minimum, ...samples.map(({ code }) => longestRun(code, character) + 1));
  return [length, length + 1].map((size) => new MarkupLeaf(character.repeat(size)));
}

const isOneOfSeveral = ({ language }: Sample, all: readonly Sample[]): boolean =>
  all.filter((sample) => sample.language === language).length > 1;

const labelOf = (sample: Sample, all: readonly Sample[]): string =>
  sample.label ?? (isOneOfSeveral(sample, all) ? `${sample.title} (${sample.clientTitle})` : sample.title);

function sampleView(
  sample: Sample,
  all: readonly Sample[],
  markup: Markup,
  words: Words,
): Omit<SampleView, 'h3'> {
  const label = labelOf(sample, all);
  const key = isOneOfSeveral(sample, all) ? `${sample.language}-${sample.client}` : sample.language;
  const text = markup.text(label);
  const { verified } = sample;
  return {
    key: new MarkupLeaf(key),
    id: new MarkupLeaf(attribute(key)),
    label: new MarkupLeaf(text),
    labelAttribute: new MarkupLeaf(attribute(label)),
    labelHtml: new MarkupLeaf(attribute(label).slice(1, -1)),
    quotedLabel: new MarkupLeaf(`"${text}"`),
    code: new MarkupLeaf(markup.codeBlock({ code: sample.code, language: sample.fence, label })),
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
        ...(required === false && !saysAlready(description, words.optional) ? text(words.optional) : []),
        ...(example === undefined ? [] : exampleCell(words.example, example)),
      ],
    ]),
  );
}

function responseTable(responses: readonly Response[], markup: Markup, words: Words): MarkupLeaf | undefined {
  return table(
    markup,
    [words.statusCode, words.errorCode, words.message, words.cause],
    responses.map(({ status, errorCode, message, cause }) => [
      code(String(status)),
      code(errorCode),
      text(message),
      prose(cause),
    ]),
  );
}

const piece =
  (kind: Cell[number]['kind']) =>
  (value: string | undefined): Cell =>
    value === undefined || value.trim() === '' ? [] : [{ kind, value }];
const text = piece('text');
const prose = piece('prose');
const code = piece('code');

/** Writers often say themselves that a value is optional. */
const saysAlready = (description: string | undefined, word: string): boolean =>
  description?.toLowerCase().includes(word.toLowerCase().replace(/\.$/, '')) === true;

/** The word with the example, as code, in its place. */
function exampleCell(word: string, example: string): Cell {
  const [before, ...after] = word.split('{value}');
  return [...text(before), ...code(example), ...text(after.join(''))];
}

/** A table without the columns that are empty throughout; none at all without rows. */
function table(
  markup: Markup,
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
): MarkupLeaf | undefined {
  if (rows.length === 0) return undefined;
  const isUsed = header.map((_, column) => rows.some((row) => row[column]!.length > 0));
  const used = <T>(row: readonly T[]): T[] => row.filter((_, column) => isUsed[column]);
  return new MarkupLeaf(markup.table(used(header), rows.map(used)));
}
