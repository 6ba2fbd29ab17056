import { dirname } from 'node:path';
import { Diagnostic } from '../../base/diagnostic/index.ts';
import { filesWithin, listOperations, type ListedOperation } from '../../input/index.ts';
import { urlAuthority } from '../../request/index.ts';
import { columns } from '../terminal/columns.ts';
import type { ExitCode } from '../terminal/exit-code.ts';
import { reportDiagnostics } from '../terminal/reporter.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { inputReader, type SelectionArguments } from './inputs.ts';
import { openProjects } from './project.ts';

export interface ListArguments extends SelectionArguments {
  readonly inputs: readonly string[];
  readonly json: boolean;
  readonly quiet: boolean;
}

/** An operation as the list shows it. */
interface Row {
  readonly file: string;
  readonly method: string;
  readonly host: string;
  readonly path: string;
  /** Status codes of the described or recorded answers. */
  readonly status: readonly (number | string)[];
  /** Bytes of the recorded answer; null if the input does not say. */
  readonly size: number | null;
  readonly id: string;
  readonly title: string | null;
}

/** `gen-snippets list`: shows what is in inputs, so that a writer can choose from it. */
export async function runList(options: ListArguments, terminal: Terminal): Promise<ExitCode> {
  const diagnostics: Diagnostic[] = [];
  const rows: Row[] = [];
  for (const project of await openProjects(options, terminal)) {
    const { select, asRecorded } = project.settings;
    diagnostics.push(...project.diagnostics);
    for (const { file } of project.sources) {
      try {
        const bytes = await inputReader(terminal)(file, project.settings.projectFolders);
        const listed = await listOperations(file, bytes, (diagnostic) => void diagnostics.push(diagnostic), {
          select,
          asRecorded,
          // A list says nothing about secrets, and shows none.
          redact: true,
          readFile: filesWithin(['.', dirname(file)]),
        });
        rows.push(...listed.map((operation) => toRow(file, operation)));
      } catch (error) {
        if (!(error instanceof Diagnostic)) throw error;
        diagnostics.push(error);
      }
    }
  }
  const exitCode = reportDiagnostics(
    diagnostics.filter(isAboutList),
    { ...options, strict: false },
    terminal,
  );
  if (options.json) terminal.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
  else if (rows.length > 0) terminal.stdout.write(`${columns([HEADINGS, ...rows.map(toCells)])}\n`);
  return exitCode;
}

/** Warnings about a single call are for whoever prints its page. */
const isAboutList = ({ severity, code }: Diagnostic): boolean =>
  severity === 'error' || code === 'har-left-out' || code === 'har-ignored-field';

const HEADINGS = ['METHOD', 'HOST', 'PATH', 'STATUS', 'SIZE', 'ID'];

const toCells = ({ method, host, path, status, size, id }: Row): string[] => [
  method,
  host,
  path,
  status.join(', '),
  size === null ? '' : String(size),
  id,
];

function toRow(file: string, { operation, size }: ListedOperation): Row {
  const { id, title, path, request, responses } = operation;
  return {
    file,
    method: request.method,
    host: urlAuthority(request.url),
    path: path ?? request.url.path,
    status: [...new Set(responses.map((response) => response.status))],
    size: size ?? null,
    id,
    title: title ?? null,
  };
}
