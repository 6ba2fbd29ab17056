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
import { Progress, reportDiagnostics, type Terminal } from '../terminal/terminal.ts';
import { inputReader, selectionOf, splitList, type SelectionArguments } from './inputs.ts';

export interface CodeSamplesArguments extends SelectionArguments {
  readonly input: string;
  readonly language?: readonly string[] | undefined;
  readonly client?: readonly string[] | undefined;
  readonly out?: string | undefined;
  readonly quiet: boolean;
  readonly redact?: boolean | undefined;
  readonly allowSecret?: readonly string[] | undefined;
}

const IN_PLACE = 'write it, or give another file with --out and let --redact do so there';

/** `gen-snippets x-code-samples`: puts samples into an OpenAPI description, in place or into another file. */
export async function runCodeSamples(options: CodeSamplesArguments, terminal: Terminal): Promise<ExitCode> {
  const file = options.input;
  const path = options.out ?? file;
  const told: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => void told.push(diagnostic);
  const allowSecrets = splitList(options.allowSecret) ?? [];
  const bytes = await inputReader(terminal)(file);
  // The whole description is published, with what no sample shows.
  const clean = await screenText(file, bytes, report, {
    allowSecrets,
    // --redact never changes the input itself.
    ...(file === STDIN || resolve(path) !== resolve(file)
      ? { redact: options.redact === true }
      : { remedy: IN_PLACE }),
  });
  if (clean === undefined) return reportDiagnostics(told, { ...options, strict: false }, terminal);
  const select = selectionOf(options);
  const progress = new Progress(terminal);
  const started = performance.now();
  const languages = splitList(options.language);
  const clients = splitList(options.client);
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
  told.push(...diagnostics);
  const described = operations.flatMap(samplesOf);
  if (described.length === 0 && operations.length > 0) {
    told.push(
      new Diagnostic('openapi-version', `${file} is no OpenAPI description`, {
        expected: 'OpenAPI 3.0, 3.1 or 3.2',
        hint: 'x-codeSamples are part of OpenAPI; pages are made by gen-snippets generate',
      }),
    );
  }
  const stops = told.some(({ severity, operation }) => severity === 'error' && operation === undefined);
  if (stops || described.length === 0)
    return reportDiagnostics(told, { ...options, strict: false }, terminal);
  const { writeCodeSamples } = await import('../../x-code-samples/index.ts');
  const content = await writeCodeSamples(file, clean, described, report);
  const exitCode = reportDiagnostics(told, { ...options, strict: false }, terminal);
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
