import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Language, RunData } from '../../language/index.ts';

/** The folder for libraries and compilers that `toolchains/install` writes. */
export function toolchainsFolder(): string {
  return process.env['GEN_SNIPPETS_TOOLCHAINS'] ?? join(homedir(), '.local/share/gen-snippets/toolchains');
}

/** `run` of the language, changed by that of the client and by that of this machine. */
export function runOf(language: Language, client: string, override: Partial<RunData> = {}): RunData {
  const { run } = language.data;
  return [language.client(client).run ?? {}, override].reduce<RunData>(withChanges, run);
}

/** A `batch` builds what `steps` of the same object would build, so other steps or another file invalidate it. */
function withChanges({ batch, ...run }: RunData, changes: Partial<RunData>): RunData {
  const isBatchValid = batch !== undefined && changes.steps === undefined && changes.file === undefined;
  return { ...run, ...(isBatchValid ? { batch } : {}), ...changes };
}

/** The first program or file that a client needs and this machine lacks, with how to install it. */
export function missingToolchain(
  language: Language,
  client: string,
  override: Partial<RunData> = {},
): string | undefined {
  return missingOf(runOf(language, client, override).needs);
}

export function missingOf(needs: RunData['needs']): string | undefined {
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

function readVersion([program, ...parameters]: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(program!, parameters, { cwd: tmpdir(), stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (chunk: Buffer): void => void (output += chunk.toString('utf8'));
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', () => resolve('unknown'));
    child.on('close', () => {
      // Java prints the options of the environment first: `Picked up JAVA_TOOL_OPTIONS: …`.
      const line = output.split('\n').find((text) => /\d/.test(text) && !text.startsWith('Picked up'));
      resolve(line?.trim() ?? 'unknown');
    });
  });
}
