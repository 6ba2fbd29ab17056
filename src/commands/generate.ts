import { readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { Diagnostic } from '../diagnostic/index.ts';
import { EXIT, exitCodeOf, type ExitCode } from '../exit-code.ts';
import { generate, toJson, type GenerateResult, type Input } from '../index.ts';
import { formatWithPrettier, writeOutput, type OutputFile } from '../output/index.ts';
import { Dialect, printPage, type PagePart } from '../page/index.ts';
import { MAX_BYTES, tooLarge } from '../source/index.ts';
import { STDIN } from '../stdin.ts';
import { colorsFor, formatDiagnostic, Progress, type Terminal } from '../terminal.ts';

export interface GenerateArguments {
  readonly inputs: readonly string[];
  readonly language?: readonly string[] | undefined;
  readonly client?: readonly string[] | undefined;
  readonly dialect: string;
  readonly out?: string | undefined;
  readonly only?: PagePart | undefined;
  readonly json: boolean;
  readonly prettier: boolean;
  readonly strict: boolean;
  readonly quiet: boolean;
}

/** `gen-snippets generate`: reads, prints, and writes only if nothing is wrong. */
export async function runGenerate(options: GenerateArguments, terminal: Terminal): Promise<ExitCode> {
  const dialect = Dialect.load(options.dialect);
  const progress = new Progress(terminal);
  const { inputs, unreadable } = await readInputs(options.inputs, terminal);
  const languages = splitList(options.language);
  const clients = splitList(options.client);
  const generated = await generate(inputs, {
    ...(languages === undefined ? {} : { languages }),
    ...(clients === undefined ? {} : { clients: clients.includes('all') ? ('all' as const) : clients }),
    onOperation: (done) => progress.show(`${done} operations`),
  });
  progress.clear();
  const result = { ...generated, diagnostics: [...unreadable, ...generated.diagnostics] };
  const exitCode = reportDiagnostics(result.diagnostics, options, terminal);
  if (options.json && options.out === undefined) {
    terminal.stdout.write(`${JSON.stringify(toJson(result), null, 2)}\n`);
    return exitCode;
  }
  if (exitCode !== EXIT.ok) return exitCode;
  if (options.out === undefined) {
    await printToStdout(result, dialect, options, terminal);
  } else {
    await writeFiles(await outputFiles(result, dialect, options, options.out), options, terminal);
  }
  return EXIT.ok;
}

/** `--language python,go --language ruby` is one list. */
function splitList(values: readonly string[] | undefined): string[] | undefined {
  const items = values
    ?.flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter(Boolean);
  return items === undefined || items.length === 0 ? undefined : items;
}

async function readInputs(
  paths: readonly string[],
  terminal: Terminal,
): Promise<{ inputs: Input[]; unreadable: Diagnostic[] }> {
  const inputs: Input[] = [];
  const unreadable: Diagnostic[] = [];
  for (const path of paths) {
    try {
      inputs.push(path === STDIN ? await readStdin(terminal) : await readInput(path));
    } catch (error) {
      if (!(error instanceof Diagnostic)) throw error;
      unreadable.push(error);
    }
  }
  return { inputs, unreadable };
}

async function readInput(file: string): Promise<Input> {
  try {
    const { size } = await stat(file);
    // Before it is read: such a file may not fit into memory.
    if (size > MAX_BYTES) throw tooLarge(file, size);
    return { file, content: await readFile(file) };
  } catch (error) {
    if (error instanceof Diagnostic) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new Diagnostic('input-not-found', `there is no file ${file}`, {
        hint: 'paths are taken from the current folder',
      });
    }
    if (code === 'EISDIR') {
      throw new Diagnostic('input-directory', `${file} is a folder`, {
        expected: 'files',
        hint: `name the files in it: ${join(file, '*.har')}`,
      });
    }
    throw new Diagnostic('input-unreadable', `${file} cannot be read (${code ?? String(error)})`);
  }
}

async function readStdin({ stdin }: Terminal): Promise<Input> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    // Read to its end all the same: leaving a pipe half-read would end its writer with an error.
    if (size <= MAX_BYTES) chunks.push(bytes);
  }
  if (size > MAX_BYTES) throw tooLarge(STDIN, size);
  return { file: STDIN, content: Buffer.concat(chunks) };
}

/** Prints the diagnostics; the exit code is that of the first error. */
function reportDiagnostics(
  diagnostics: readonly Diagnostic[],
  { quiet, strict }: GenerateArguments,
  terminal: Terminal,
): ExitCode {
  const colors = colorsFor(terminal);
  for (const diagnostic of diagnostics) {
    if (diagnostic.severity === 'error' || !quiet || strict) {
      terminal.stderr.write(formatDiagnostic(diagnostic, colors));
    }
  }
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return exitCodeOf(errors[0]!);
  return strict && diagnostics.length > 0 ? EXIT.input : EXIT.ok;
}

async function printToStdout(
  { operations }: GenerateResult,
  dialect: Dialect,
  options: GenerateArguments,
  terminal: Terminal,
): Promise<void> {
  const page = {
    path: `page.${dialect.data.extension}`,
    content: printPage(operations, dialect, options.only),
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
  if (!isFolder) return [{ path: out, content: printPage(result.operations, dialect, options.only) }];
  const taken = new Set<string>();
  return result.operations.map((documented) => {
    const { id } = documented.operation;
    let name = id;
    for (let number = 2; taken.has(name); number++) name = `${id}-${number}`;
    taken.add(name);
    return {
      path: join(out, `${name}.${dialect.data.extension}`),
      content: printPage([documented], dialect, options.only),
    };
  });
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
