import type { Sample } from '../language/index.ts';
import type { Operation, Parameter, Response } from '../operation/index.ts';
import type { View } from '../template/index.ts';
import { attribute, fencedCode, MarkdownLeaf, table, type Markdown } from './markdown.ts';
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

/**
 * Prints operations as one page.
 *
 * @param only the one part to print, without title and description
 * @returns Markdown that ends with one line break; empty if there is nothing to print
 */
export function printPage(
  operations: readonly DocumentedOperation[],
  dialect: Dialect,
  only?: PagePart,
): string {
  const views = operations.map((documented) => operationView(documented, dialect.markdown, only));
  const markdown = dialect.template({
    hasSamples: views.some(({ samples }) => samples.length > 0),
    operations: views,
  });
  const trimmed = markdown.trimEnd();
  return trimmed === '' ? '' : `${trimmed}\n`;
}

type OperationView = View<typeof PAGE_SHAPE>['operations'][number];

function operationView(
  { operation, samples }: DocumentedOperation,
  markdown: Markdown,
  only: PagePart | undefined,
): OperationView {
  const wants = (part: PagePart): boolean => only === undefined || only === part;
  const { title, description, parameters, responses } = operation;
  const optional = (value: string | undefined): MarkdownLeaf | undefined =>
    value === undefined || value === '' ? undefined : new MarkdownLeaf(value);
  return {
    title: only === undefined && title !== undefined ? optional(markdown.text(title)) : undefined,
    description:
      only === undefined && description !== undefined ? optional(markdown.prose(description)) : undefined,
    samples: wants('samples') ? samples.map((sample) => sampleView(sample, samples, markdown)) : [],
    parameters: wants('parameters') ? optional(parameterTable(parameters, markdown)) : undefined,
    responses: wants('responses') ? optional(responseTable(responses, markdown)) : undefined,
  };
}

function sampleView(
  sample: Sample,
  all: readonly Sample[],
  markdown: Markdown,
): OperationView['samples'][number] {
  const hasSeveral = all.filter(({ language }) => language === sample.language).length > 1;
  const label = hasSeveral ? `${sample.title} (${sample.clientTitle})` : sample.title;
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
