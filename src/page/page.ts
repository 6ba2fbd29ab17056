import type { Sample } from '../language/index.ts';
import type { Operation, Parameter, Response } from '../operation/index.ts';
import type { View } from '../template/index.ts';
import { attribute, fencedCode, headingMark, MarkdownLeaf, table, type Markdown } from './markdown.ts';
import type { Dialect } from './dialect.ts';
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
}

/**
 * Prints operations as one page.
 *
 * @returns Markdown that ends with one line break; empty if there is nothing to print
 */
export function printPage(
  operations: readonly DocumentedOperation[],
  dialect: Dialect,
  options: PageOptions = {},
): string {
  const views = operations.map((documented) => operationView(documented, dialect.markdown, options));
  const imports = options.imports ?? dialect.data.imports?.map(({ line }) => line) ?? [];
  const hasSamples = views.some(({ samples }) => samples.length > 0);
  const markdown = dialect.template({
    imports: hasSamples && imports.length > 0 ? new MarkdownLeaf(imports.join('\n')) : undefined,
    operations: views,
  });
  const trimmed = markdown.trimEnd();
  return trimmed === '' ? '' : `${trimmed}\n`;
}

type OperationView = View<typeof PAGE_SHAPE>['operations'][number];

function operationView(
  { operation, samples }: DocumentedOperation,
  markdown: Markdown,
  { parts, headingLevel = 1 }: PageOptions,
): OperationView {
  const wants = (part: PagePart): boolean => parts === undefined || parts.includes(part);
  const mark = (depth: number): MarkdownLeaf => new MarkdownLeaf(headingMark(headingLevel + depth));
  const { title, description, parameters, responses } = operation;
  const optional = (value: string | undefined): MarkdownLeaf | undefined =>
    value === undefined || value === '' ? undefined : new MarkdownLeaf(value);
  return {
    h1: mark(0),
    h2: mark(1),
    title: parts === undefined && title !== undefined ? optional(markdown.text(title)) : undefined,
    description:
      parts === undefined && description !== undefined ? optional(markdown.prose(description)) : undefined,
    samples: wants('samples')
      ? samples.map((sample) => ({ h3: mark(2), ...sampleView(sample, samples, markdown) }))
      : [],
    parameters: wants('parameters') ? optional(parameterTable(parameters, markdown)) : undefined,
    responses: wants('responses') ? optional(responseTable(responses, markdown)) : undefined,
  };
}

function sampleView(
  sample: Sample,
  all: readonly Sample[],
  markdown: Markdown,
): Omit<OperationView['samples'][number], 'h3'> {
  const hasSeveral = all.filter(({ language }) => language === sample.language).length > 1;
  const label = sample.label ?? (hasSeveral ? `${sample.title} (${sample.clientTitle})` : sample.title);
  return {
    id: new MarkdownLeaf(attribute(hasSeveral ? `${sample.language}-${sample.client}` : sample.language)),
    label: new MarkdownLeaf(markdown.text(label)),
    labelAttribute: new MarkdownLeaf(attribute(label)),
    code: new MarkdownLeaf(fencedCode(sample.code, sample.fence)),
    verified: sample.verified === undefined ? undefined : new MarkdownLeaf(markdown.text(sample.verified)),
  };
}

function parameterTable(parameters: readonly Parameter[], markdown: Markdown): string {
  if (parameters.length === 0) return '';
  return table(
    ['Value', 'Description'],
    parameters.map(({ name, description = '', required, example }) => [
      markdown.codeCell(name),
      [
        markdown.proseCell(description),
        required === false ? 'Optional.' : '',
        example === undefined ? '' : `Example: ${markdown.codeCell(example)}`,
      ]
        .filter((sentence) => sentence !== '')
        .join(' '),
    ]),
  );
}

function responseTable(responses: readonly Response[], markdown: Markdown): string {
  if (responses.length === 0) return '';
  return table(
    ['Status code', 'Error code', 'Message', 'Cause'],
    responses.map(({ status, errorCode, message = '', cause = '' }) => [
      markdown.codeCell(String(status)),
      errorCode === undefined ? '' : markdown.codeCell(errorCode),
      markdown.textCell(message),
      markdown.proseCell(cause),
    ]),
  );
}
