import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Language, RunData } from '../../language/index.ts';

/** Folder that `toolchains/install` fills: libraries and compilers that no package brings. */
export function toolchainsFolder(): string {
  return process.env['GEN_SNIPPETS_TOOLCHAINS'] ?? join(homedir(), '.local/share/gen-snippets/toolchains');
}

/** How a client is run: what its language says, what it says itself, and what this machine says. */
export function runOf(language: Language, client: string, override: Partial<RunData> = {}): RunData {
  const { run } = language.data;
  return [language.client(client).run ?? {}, override].reduce<RunData>(withChanges, run);
}

/** A batch builds what the steps beside it would build: it does not outlive them. */
function withChanges({ batch, ...run }: RunData, changes: Partial<RunData>): RunData {
  const keepsBatch = batch !== undefined && changes.steps === undefined && changes.file === undefined;
  return { ...run, ...(keepsBatch ? { batch } : {}), ...changes };
}

/** What a client needs to be run and this machine lacks; undefined if all is there. */
export function missingToolchain(
  language: Language,
  client: string,
  override: Partial<RunData> = {},
): string | undefined {
  return missingOf(runOf(language, client, override).needs);
}

/** The first need that is not met, with what meets it. */
export function missingOf(needs: RunData['needs']): string | undefined {
  const path = (process.env['PATH'] ?? '').split(delimiter);
  const missing = needs.find(({ program, file }) => {
    const candidates = program === undefined ? [] : path.map((folder) => join(folder, program));
    if (file !== undefined) candidates.push(file.replaceAll('{toolchains}', toolchainsFolder()));
    return !candidates.some((candidate) => existsSync(candidate));
  });
  return missing && `${missing.program ?? missing.file} is missing: ${missing.install}`;
}
