import { stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Diagnostic } from '../diagnostic/index.ts';
import type { ExitCode } from '../exit-code.ts';
import {
  generate,
  sharedRegistry,
  toJson,
  type DocumentedOperation,
  type GenerateResult,
  type Request,
  type Sample,
} from '../index.ts';
import { formatWithPrettier, writeOutput, type OutputFile } from '../output/index.ts';
import { Dialect, printPage, type PageOptions, type PagePart } from '../page/index.ts';
import { Progress, reportDiagnostics, type Terminal } from '../terminal.ts';
import { dialectOptions } from './dialect-options.ts';
import { descriptionOptions, readInputs, splitList, type SelectionArguments } from './inputs.ts';
import { defaultLedger } from './ledger-file.ts';

export interface GenerateArguments extends SelectionArguments {
  readonly inputs: readonly string[];
  readonly language?: readonly string[] | undefined;
  readonly client?: readonly string[] | undefined;
  readonly dialect: string;
  readonly dialectOption?: readonly string[] | undefined;
  readonly out?: string | undefined;
  readonly only?: PagePart | undefined;
  readonly json: boolean;
  readonly prettier: boolean;
  readonly strict: boolean;
  readonly quiet: boolean;
  readonly verified: boolean;
  readonly redact: boolean;
  readonly allowSecret?: readonly string[] | undefined;
  readonly ledger?: string | undefined;
}

/** `gen-snippets generate`: reads, prints, and writes only if nothing is wrong. */
export async function runGenerate(options: GenerateArguments, terminal: Terminal): Promise<ExitCode> {
  const dialect = Dialect.load(options.dialect, [], dialectOptions(options.dialectOption));
  const progress = new Progress(terminal);
  const { inputs, unreadable } = await readInputs(options.inputs, terminal);
  const languages = splitList(options.language);
  const clients = splitList(options.client);
  const generated = await generate(inputs, {
    ...descriptionOptions(options, inputs),
    ...(languages === undefined ? {} : { languages }),
    ...(clients === undefined ? {} : { clients: clients.includes('all') ? ('all' as const) : clients }),
    redact: options.redact,
    allowSecrets: splitList(options.allowSecret) ?? [],
    onOperation: (done) => progress.show(`${done} operations`),
  });
  progress.clear();
  const result = {
    operations: options.verified
      ? await withVerdicts(generated.operations, options, terminal)
      : generated.operations,
    diagnostics: [...unreadable, ...generated.diagnostics],
  };
  const exitCode = reportDiagnostics(result.diagnostics, options, terminal);
  if (options.json && options.out === undefined) {
    terminal.stdout.write(`${JSON.stringify(toJson(result), null, 2)}\n`);
    return exitCode;
  }
  // What is wrong with one operation of a description leaves the pages of the others as they should be.
  const stops = ({ severity, operation }: Diagnostic): boolean =>
    severity === 'error' ? operation === undefined : options.strict;
  if (result.operations.length === 0 || result.diagnostics.some(stops)) return exitCode;
  if (options.out === undefined) {
    await printToStdout(result, dialect, options, terminal);
  } else {
    await writeFiles(await outputFiles(result, dialect, options, options.out), options, terminal);
  }
  return exitCode;
}

/** The operations, and beside each sample what it was verified with, if the ledger knows. */
async function withVerdicts(
  operations: readonly DocumentedOperation[],
  options: GenerateArguments,
  terminal: Terminal,
): Promise<DocumentedOperation[]> {
  const { Ledger, verifiedWith } = await import('../verify/index.ts');
  const ledger = await Ledger.open(options.ledger ?? defaultLedger(terminal));
  const annotate = async (sample: Sample, request: Request): Promise<Sample> => {
    if (sample.unverified) return sample;
    const choice = sharedRegistry().choice(sample.language, sample.client);
    const verified = await verifiedWith(sample.code, request, choice, ledger);
    return verified === undefined ? sample : { ...sample, verified };
  };
  return Promise.all(
    operations.map(async ({ operation, samples }) => ({
      operation,
      samples: await Promise.all(samples.map((sample) => annotate(sample, operation.request))),
    })),
  );
}

async function printToStdout(
  { operations }: GenerateResult,
  dialect: Dialect,
  options: GenerateArguments,
  terminal: Terminal,
): Promise<void> {
  const page = {
    path: `page.${dialect.data.extension}`,
    content: printPage(operations, dialect, pageOptions(options)),
  };
  const { content } = options.prettier ? await formatWithPrettier(page) : page;
  terminal.stdout.write(content);
}

/** A file name gets everything; a folder gets a page for each operation. */
async function outputFiles(
  result: GenerateResult,
  dialect: Dialect,
  options: GenerateArguments,
  out: string,
): Promise<OutputFile[]> {
  const isFolder = /[/\\]$/.test(out) || extname(out) === '' || (await isDirectory(out));
  if (options.json) {
    const path = isFolder ? join(out, 'gen-snippets.json') : out;
    return [{ path, content: `${JSON.stringify(toJson(result), null, 2)}\n` }];
  }
  if (!isFolder) return [{ path: out, content: printPage(result.operations, dialect, pageOptions(options)) }];
  const taken = new Set<string>();
  return result.operations.map((documented) => {
    const { id } = documented.operation;
    let name = id;
    for (let number = 2; taken.has(name); number++) name = `${id}-${number}`;
    taken.add(name);
    return {
      path: join(out, `${name}.${dialect.data.extension}`),
      content: printPage([documented], dialect, pageOptions(options)),
    };
  });
}

function pageOptions({ only }: GenerateArguments): PageOptions {
  return only === undefined ? {} : { parts: [only] };
}

async function isDirectory(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

async function writeFiles(
  files: readonly OutputFile[],
  options: GenerateArguments,
  terminal: Terminal,
): Promise<void> {
  for (const file of files) {
    const isPage = options.prettier && !options.json;
    const result = await writeOutput(isPage ? await formatWithPrettier(file) : file);
    if (!options.quiet) terminal.stderr.write(`${result} ${file.path}\n`);
  }
}
