import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Language, RunChanges, RunData } from '../../language/index.ts';

/** Folder that `toolchains/install` fills: libraries and compilers that no package brings. */
export function toolchainsFolder(): string {
  return process.env['GEN_SNIPPETS_TOOLCHAINS'] ?? join(homedir(), '.local/share/gen-snippets/toolchains');
}

/** How a client is run: `run` of its language, of the client and of this machine. Undefined if no steps are given. */
export function runOf(language: Language, client: string, override: RunChanges = {}): RunData | undefined {
  const changes = [language.data.run ?? {}, language.client(client).run ?? {}, override];
  const { file, steps, ...rest } = changes.reduce(withChanges);
  return file === undefined || steps === undefined ? undefined : { ...rest, file, steps };
}

/** A batch builds what the steps beside it would build: it does not outlive them. */
function withChanges({ batch, ...run }: RunChanges, changes: RunChanges): RunChanges {
  const keepsBatch = batch !== undefined && changes.steps === undefined && changes.file === undefined;
  return { ...run, ...(keepsBatch ? { batch } : {}), ...changes };
}

/** What a client needs to be run and this machine lacks; undefined if all is there. */
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
