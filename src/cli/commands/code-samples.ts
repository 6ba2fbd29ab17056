import { sampleLabel, type DocumentedOperation } from '../../page/index.ts';
import { dirname, resolve } from 'node:path';
import type { OperationSamples } from '../../x-code-samples/index.ts';
import { Diagnostic } from '../../base/diagnostic/index.ts';
import type { ExitCode } from '../terminal/exit-code.ts';
import { generate } from '../../generate/index.ts';
import { writeOutput } from '../../project/output/index.ts';
import { screenText, filesWithin } from '../../input/index.ts';
import { operationKeys } from '../../input/openapi/index.ts';
import { STDIN } from '../terminal/stdin.ts';
import { progressLine } from '../terminal/progress.ts';
import { reportDiagnostics } from '../terminal/reporter.ts';
import { Progress, type Terminal } from '../terminal/terminal.ts';
import { inputReader, selectionOf, type SelectionArguments } from './inputs.ts';

export interface CodeSamplesArguments extends SelectionArguments {
  readonly input: string;
  readonly language?: readonly string[] | undefined;
  readonly client?: readonly string[] | undefined;
  readonly out?: string | undefined;
  readonly quiet: boolean;
  readonly redact?: boolean | undefined;
  readonly allowSecret?: readonly string[] | undefined;
}

/** Hint about secrets where the input itself would be written. */
const HINT_IN_PLACE = 'write it, or give another file with --out and let --redact do so there';

/** `gen-snippets x-code-samples`: puts samples into an OpenAPI description, in place or in a copy. */
export async function runCodeSamples(options: CodeSamplesArguments, terminal: Terminal): Promise<ExitCode> {
  const file = options.input;
  const path = options.out ?? file;
  const found: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => void found.push(diagnostic);
  const allowSecrets = options.allowSecret ?? [];
  const bytes = await inputReader(terminal)(file);
  // The whole description is published, so secrets matter also where no sample shows them.
  const clean = await screenText(file, bytes, report, {
    allowSecrets,
    // --redact never changes the input file.
    ...(file === STDIN || resolve(path) !== resolve(file)
      ? { redact: options.redact === true }
      : { remedy: HINT_IN_PLACE }),
  });
  const reportFound = (): ExitCode => reportDiagnostics(found, { ...options, strict: false }, terminal);
  if (clean === undefined) return reportFound();
  const select = selectionOf(options);
  const progress = new Progress(terminal);
  const started = performance.now();
  const { language: languages, client: clients } = options;
  const { operations, diagnostics } = await generate([{ file, content: clean }], {
    readFile: filesWithin(file === STDIN ? ['.'] : ['.', dirname(file)]),
    ...(select === undefined ? {} : { select }),
    ...(languages === undefined ? {} : { languages }),
    ...(clients === undefined ? {} : { clients: clients.includes('all') ? ('all' as const) : clients }),
    redact: options.redact === true,
    allowSecrets,
    onOperation: (done, total) =>
      progress.show(() => [progressLine({ done, total, elapsed: performance.now() - started })]),
  });
  progress.clear();
  found.push(...diagnostics);
  const described = operations.flatMap(samplesOf);
  if (described.length === 0 && operations.length > 0) {
    found.push(
      new Diagnostic('openapi-version', `${file} is not an OpenAPI description`, {
        expected: 'OpenAPI 3.0, 3.1 or 3.2',
        hint: 'only OpenAPI has x-codeSamples; gen-snippets generate makes pages of other inputs',
      }),
    );
  }
  const stops = found.some(({ severity, operation }) => severity === 'error' && operation === undefined);
  if (stops || described.length === 0) return reportFound();
  const { writeCodeSamples } = await import('../../x-code-samples/index.ts');
  const content = await writeCodeSamples(file, clean, described, report);
  const exitCode = reportFound();
  if (path === STDIN) {
    terminal.stdout.write(content);
    return exitCode;
  }
  const result = await writeOutput({ path, content });
  if (!options.quiet) terminal.stderr.write(`${result} ${path}\n`);
  return exitCode;
}

function samplesOf({ operation, samples }: DocumentedOperation): OperationSamples[] {
  if (operation.path === undefined) return [];
  return [
    {
      name: `${operation.request.method} ${operation.path}`,
      keys: operationKeys(operation.path, operation.request.method),
      samples: samples.map((sample) => ({
        lang: sample.fence,
        label: sampleLabel(sample, samples),
        source: sample.code,
        client: `${sample.language}:${sample.client}`,
      })),
    },
  ];
}
