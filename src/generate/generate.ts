import { Diagnostic, internalError, type Report } from '../base/diagnostic/index.ts';
import { readOperations, type ReadFile, type Selection } from '../input/index.ts';
import { fallbackFor, Registry, type Choice, type Sample } from '../language/index.ts';
import type { GivenWords, Operation, Parameter } from '../operation/index.ts';
import type { DocumentedOperation, PagePart } from '../page/index.ts';
import type { Request } from '../request/index.ts';
import type { SecretOptions } from '../secret/index.ts';
import { chooseClients, type ChosenClient, type ClientChoice } from './choices.ts';

/** A description: its content, and its name in diagnostics. */
export interface Input {
  /** File name; its extension decides between JSON and YAML, and its stem names the page. */
  readonly file: string;
  /** Text, or its bytes in UTF-8. */
  readonly content: string | Uint8Array;
}

export interface GenerateOptions extends ClientChoice, SecretOptions {
  /** Languages and templates; those of the package if left out. */
  readonly registry?: Registry;
  /** Descriptions of placeholders for all inputs: rows in the table of each operation that uses them. */
  readonly placeholders?: readonly Parameter[];
  /** Selects operations; all if left out. */
  readonly select?: Selection;
  /** Keeps all calls of a recording of a browser, with its headers and cookies; if left out, only calls of the API. */
  readonly asRecorded?: boolean;
  /** Translations of the fixed text in tables; give the same to `renderPage`. */
  readonly words?: GivenWords | undefined;
  /** The parts of the page that are printed; without `parameters` there are no warnings about that table. */
  readonly parts?: readonly PagePart[];
  /** Reads the files that an OpenAPI description refers to; without it none are read. */
  readonly readFile?: ReadFile;
  /** Called after each operation, for progress, with the number of operations found so far. */
  readonly onOperation?: (done: number, found: number) => void;
}

export interface GenerateResult {
  readonly operations: readonly DocumentedOperation[];
  /** Errors and warnings, in the order of the inputs. An input that cannot be read gives no operations. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads descriptions and prints their samples.
 *
 * @throws Diagnostic if the options name a language or client that does not exist
 */
export async function generate(
  inputs: readonly Input[],
  options: GenerateOptions = {},
): Promise<GenerateResult> {
  const diagnostics: Diagnostic[] = [];
  const operations: DocumentedOperation[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  let found = 0;
  const onFound = (ids: readonly string[]): void => void (found += ids.length);
  for await (const documented of generateEach(inputs, report, { ...options, onFound })) {
    operations.push(documented);
    options.onOperation?.(operations.length, found);
  }
  return { operations, diagnostics };
}

export interface EachOptions extends Omit<GenerateOptions, 'onOperation'> {
  /** Called with the ids of the operations of an input, in order, before they are read. */
  readonly onFound?: (ids: readonly string[]) => void;
  /** Skips an operation whose samples are not needed, because its page is up to date. */
  readonly isUpToDate?: (operation: Operation) => boolean;
}

/**
 * Like `generate`, but gives the operations one by one, so that their samples are not in memory all at once.
 *
 * @param reportAll receives errors and warnings as they are found
 * @throws Diagnostic if the options name a language or client that does not exist
 */
export async function* generateEach(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  reportAll: Report,
  options: EachOptions = {},
): AsyncGenerator<DocumentedOperation, void> {
  const { parts } = options;
  const report: Report = (diagnostic) => {
    const isAboutTable = /^placeholder-un(?:described|used)$/.test(diagnostic.code);
    if (!isAboutTable || parts === undefined || parts.includes('parameters')) reportAll(diagnostic);
  };
  const registry = options.registry ?? sharedRegistry();
  const print = await samplePrinter(registry, chooseClients(registry, options));
  for await (const { file, content } of inputs) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    try {
      const operations = await readOperations(file, bytes, report, options);
      for (const operation of operations) {
        if (options.isUpToDate?.(operation) === true) continue;
        const samples = printAll(operation);
        if (samples !== undefined) yield { operation, samples };
      }
    } catch (error) {
      report(
        error instanceof Diagnostic ? error : internalError(error, { file, line: 1, column: 1, excerpt: '' }),
      );
    }
  }

  /** The samples of an operation; undefined after an unexpected error, which costs this operation alone. */
  function printAll(operation: Operation): Sample[] | undefined {
    const tell: Report = (diagnostic) => report(diagnostic.at(operation.locate()));
    try {
      return print(operation.request, tell);
    } catch (error) {
      if (error instanceof Diagnostic) throw error;
      report(internalError(error, operation.locate(), operation.id));
      return undefined;
    }
  }
}

type PrintSample = (request: Request, report: Report) => Sample | undefined;

/** Makes the function that prints all samples of a request. */
async function samplePrinter(
  registry: Registry,
  choices: readonly ChosenClient[],
): Promise<(request: Request, report: Report) => Sample[]> {
  const samples = await import('../language/samples.ts');
  const printers = choices.map((choice): PrintSample => {
    const print = printerOf(choice);
    const { label } = choice;
    return (request, report) => {
      const sample = print(request, report);
      return sample === undefined || label === undefined ? sample : { ...sample, label };
    };
  });
  return (request, report) => printers.flatMap((print) => print(request, report) ?? []);

  function printerOf(choice: ChosenClient): PrintSample {
    if (!('language' in choice)) return foreignPrinter(choice.target, choice.client);
    const { language, client, isDefault } = choice;
    samples.registerClient(language, client);
    if (samples.isReplaced(language, client)) return foreignPrinter(language.data.httpsnippet, client);
    return (request, report) =>
      isDefault === true
        ? printDefault(request, choice, samples.printSample, report)
        : samples.printSample(request, choice, report);
  }

  function foreignPrinter(target: string, client: string | undefined): PrintSample {
    const found = samples.findForeign(registry, target, client);
    return (request, report) => samples.printForeign(request, found, report);
  }
}

/** Prints the sample of the default client, or of another client of the language if that cannot send the request. */
function printDefault(
  request: Request,
  choice: Choice,
  print: (request: Request, choice: Choice, report: Report) => Sample | undefined,
  report: Report,
): Sample | undefined {
  let refusal: Diagnostic | undefined;
  const sample = print(request, choice, (diagnostic) => (refusal = diagnostic));
  if (refusal === undefined) return sample;
  const fallback = fallbackFor(request, choice);
  const other = fallback && print(request, fallback, () => undefined);
  const hint = other && `${other.language}:${other.client} is shown instead`;
  report(hint === undefined ? refusal : new Diagnostic(refusal.code, refusal.message, { hint }));
  return other;
}

/**
 * Registers our clients with httpsnippet, so that `new HTTPSnippet(har).convert('python', 'requests')` prints what
 * `generate` prints.
 */
export async function registerClients(registry: Registry = sharedRegistry()): Promise<void> {
  const samples = await import('../language/samples.ts');
  samples.registerClients(registry);
}

let registry: Registry | undefined;

/** The languages that the package brings, read once. */
export function sharedRegistry(): Registry {
  return (registry ??= new Registry());
}
