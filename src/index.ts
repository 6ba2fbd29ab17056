/**
 * The library: `generate` turns descriptions into samples and tables, `renderPage`
 * turns those into a page. It reads and writes no files but its own templates.
 */
import { chooseClients, type ClientChoice } from './choices.ts';
import { Diagnostic } from './diagnostic/index.ts';
import type { FilledDocument, FillOptions } from './document/index.ts';
import { Registry, type Sample } from './language/index.ts';
import type { Operation, Parameter } from './operation/index.ts';
import { Dialect, printPage, type DocumentedOperation, type PageOptions } from './page/index.ts';
import { readOperations } from './source/index.ts';

export { Diagnostic, type DiagnosticCode, type Place, type Severity } from './diagnostic/index.ts';
export type { ExtractedFile, FilledDocument } from './document/index.ts';
export { Registry, type Sample } from './language/index.ts';
export type { Operation, Parameter, Response } from './operation/index.ts';
export type { DocumentedOperation, PageOptions, PagePart } from './page/index.ts';
export type { Request } from './request/index.ts';

/** A description: its text, and the name that diagnostics give it. */
export interface Input {
  /** File name; its extension tells JSON from YAML, and its stem names the page. */
  readonly file: string;
  /** Text, or its bytes in UTF-8. */
  readonly content: string | Uint8Array;
}

export interface GenerateOptions extends ClientChoice {
  /** Languages and templates of one's own; those of the package if left out. */
  readonly registry?: Registry;
  /** Described for every input: rows of the table of each operation that uses them. */
  readonly placeholders?: readonly Parameter[];
  /** Called after each operation, for progress. */
  readonly onOperation?: (done: number) => void;
}

export interface GenerateResult {
  readonly operations: readonly DocumentedOperation[];
  /** Errors and warnings, in the order of the inputs. An input with an error gives no operation. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads descriptions and prints their samples.
 *
 * @throws Diagnostic if the options name a language or client that is not there
 */
export async function generate(
  inputs: readonly Input[],
  options: GenerateOptions = {},
): Promise<GenerateResult> {
  const registry = options.registry ?? sharedRegistry();
  const { Snippet, registerClients, findBuiltIn } = await import('./language/httpsnippet.ts');
  registerClients(registry);
  const choices = chooseClients(registry, options, findBuiltIn);
  const diagnostics: Diagnostic[] = [];
  const operations: DocumentedOperation[] = [];
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  for (const { file, content } of inputs) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    try {
      for (const operation of await readOperations(file, bytes, report, options)) {
        const snippet = new Snippet(operation.request);
        const samples = choices.flatMap((choice): Sample[] => {
          if (!('language' in choice)) return [labelled(snippet.convertBuiltIn(choice), choice)];
          const sample = snippet.convert(choice, report);
          return sample === undefined ? [] : [labelled(sample, choice)];
        });
        operations.push({ operation, samples });
        options.onOperation?.(operations.length);
      }
    } catch (error) {
      if (!(error instanceof Diagnostic)) throw error;
      report(error);
    }
  }
  return { operations, diagnostics };
}

const labelled = (sample: Sample, { label }: { readonly label?: string }): Sample =>
  label === undefined ? sample : { ...sample, label };

/** What `fillDocument` is told: the page, its dialect, how files are read, and which samples are wanted. */
export interface FillDocumentOptions
  extends Omit<FillOptions, 'dialect' | keyof ClientChoice>, GenerateOptions {
  /** Id of the page dialect, or the dialect itself; `github` if left out. */
  readonly dialect?: string | Dialect;
}

/**
 * Fills the fences and regions of a page that a writer wrote, and leaves the rest as it is. It writes
 * nothing; files are read by the function that it is given.
 *
 * @throws Diagnostic if there is no such dialect
 */
export async function fillDocument(options: FillDocumentOptions): Promise<FilledDocument> {
  const { fillDocument: fill } = await import('./document/index.ts');
  const dialect = options.dialect ?? 'github';
  return fill(
    { ...options, dialect: typeof dialect === 'string' ? Dialect.load(dialect) : dialect },
    (inputs, choice) => generate(inputs, { ...options, ...choice }),
  );
}

export interface RenderOptions extends PageOptions {
  /** Id of the page dialect; `github` if left out. */
  readonly dialect?: string;
}

/**
 * Prints operations as one page of Markdown.
 *
 * @throws Diagnostic if there is no such dialect
 */
export function renderPage(operations: readonly DocumentedOperation[], options: RenderOptions = {}): string {
  return printPage(operations, Dialect.load(options.dialect ?? 'github'), options);
}

/** The structured result, ready for `JSON.stringify`: what `--json` prints. */
export function toJson({ operations, diagnostics }: GenerateResult): object {
  return {
    operations: operations.map(({ operation, samples }) => ({ ...describeOperation(operation), samples })),
    diagnostics,
  };
}

function describeOperation({
  id,
  file,
  title,
  description,
  request,
  parameters,
  responses,
}: Operation): object {
  return { id, file, title, description, request, parameters, responses };
}

let registry: Registry | undefined;

/** The languages that the package brings, read once. */
export function sharedRegistry(): Registry {
  return (registry ??= new Registry());
}
