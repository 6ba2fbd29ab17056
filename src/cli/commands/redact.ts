import { EXIT, type ExitCode } from '../terminal/exit-code.ts';
import { writeOutput } from '../../project/output/index.ts';
import { screenText } from '../../input/index.ts';
import type { Diagnostic } from '../../base/diagnostic/index.ts';
import { reportDiagnostics } from '../terminal/reporter.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { inputReader } from './inputs.ts';

export interface RedactArguments {
  readonly input: string;
  readonly out?: string | undefined;
  readonly allowSecret?: readonly string[] | undefined;
  readonly quiet: boolean;
}

/** `gen-snippets redact`: prints a copy of a HAR with placeholders in place of its secrets. */
export async function runRedact(options: RedactArguments, terminal: Terminal): Promise<ExitCode> {
  const content = await inputReader(terminal)(options.input);
  const diagnostics: Diagnostic[] = [];
  const allowSecrets = options.allowSecret ?? [];
  const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  const copy = (await screenText(options.input, content, report, { redact: true, allowSecrets }))!;
  reportDiagnostics(diagnostics, { quiet: options.quiet, strict: false }, terminal);
  if (options.out === undefined) terminal.stdout.write(copy);
  else terminal.stderr.write(`${await writeOutput({ path: options.out, content: copy })} ${options.out}\n`);
  return EXIT.ok;
}
