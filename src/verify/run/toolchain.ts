import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Language, RunChanges, RunData } from '../../language/index.ts';
import { NOT_FOUND, runProcess } from './process.ts';

/** The folder for libraries and compilers that `toolchains/install` writes. */
export function toolchainsFolder(): string {
  return process.env['GEN_SNIPPETS_TOOLCHAINS'] ?? join(homedir(), '.local/share/gen-snippets/toolchains');
}

/**
 * How a client is run: `run` of the language, changed by that of the client and by that of this machine. Undefined if
 * none of them gives the steps.
 */
export function runOf(language: Language, client: string, override: RunChanges = {}): RunData | undefined {
  const changes = [language.data.run ?? {}, language.client(client).run ?? {}, override];
  const { file, steps, ...rest } = changes.reduce(withChanges);
  return file === undefined || steps === undefined ? undefined : { ...rest, file, steps };
}

/** A `batch` builds what `steps` of the same object would build, so other steps or another file invalidate it. */
function withChanges({ batch, ...run }: RunChanges, changes: RunChanges): RunChanges {
  const isBatchValid = batch !== undefined && changes.steps === undefined && changes.file === undefined;
  return { ...run, ...(isBatchValid ? { batch } : {}), ...changes };
}

/** The first program or file that a client needs and this machine lacks, with how to install it. */
export function missingToolchain(
  language: Language,
  client: string,
  override: RunChanges = {},
): string | undefined {
  const run = runOf(language, client, override);
  return run === undefined ? noRun(language) : missingOf(run.needs);
}

/** Why a client without steps is not run, and what to add. */
export const noRun = ({ folder }: Language): string =>
  `${join(folder, 'language.json')} does not say how samples are run: add "run" with "file", "steps" and "needs"`;

/** The first need that is not met, with what meets it. */
export function missingOf(needs: RunData['needs'] = []): string | undefined {
  const path = (process.env['PATH'] ?? '').split(delimiter);
  const missing = needs.find(({ program, file }) => {
    const candidates = program === undefined ? [] : path.map((folder) => join(folder, program));
    if (file !== undefined) candidates.push(file.replaceAll('{toolchains}', toolchainsFolder()));
    return !candidates.some((candidate) => existsSync(candidate));
  });
  return missing && `${missing.program ?? missing.file} is missing: ${missing.install}`;
}

const versions = new Map<string, Promise<string>>();

/** The first line with a digit that a version command prints; `unknown` if there is none. Each command runs once. */
export function toolchainVersion(command: readonly string[] | undefined): Promise<string> {
  if (command === undefined) return Promise.resolve('unknown');
  const key = command.join('\0');
  let version = versions.get(key);
  if (version === undefined) {
    version = readVersion(command.map((argument) => argument.replaceAll('{toolchains}', toolchainsFolder())));
    versions.set(key, version);
  }
  return version;
}

async function readVersion(command: readonly string[]): Promise<string> {
  const { exitCode, output } = await runProcess(command);
  if (exitCode === NOT_FOUND) return 'unknown';
  // Java prints the options of the environment first: `Picked up JAVA_TOOL_OPTIONS: …`.
  const line = output.split('\n').find((text) => /\d/.test(text) && !text.startsWith('Picked up'));
  return line?.trim() ?? 'unknown';
}
