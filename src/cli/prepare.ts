import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dialectIds } from '../base/package.ts';
import { Registry } from '../language/index.ts';
import { Dialect } from '../page/index.ts';
import { ownPrograms, PROGRAMS_FILE, type Programs } from '../template/index.ts';

/**
 * Writes what the build can know before any run. It is no part of the package itself.
 *
 * @param folder where the built modules lie
 * @throws Diagnostic if a template of ours is not as it should be
 */
export async function prepare(folder: string): Promise<void> {
  writeFileSync(join(folder, PROGRAMS_FILE), JSON.stringify(parseTemplates()));
}

/** Every template of the package, parsed and checked. */
export function parseTemplates(): Programs {
  for (const language of new Registry().languages) {
    for (const client of language.clients) language.template(client);
  }
  for (const id of dialectIds()) void Dialect.load(id).template;
  return ownPrograms();
}
