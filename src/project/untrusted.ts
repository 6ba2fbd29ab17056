import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Diagnostic } from '../base/diagnostic/index.ts';
import { isInside } from '../base/path.ts';
import { clientFileOf } from '../language/index.ts';
import { checkInsideAny } from './output/index.ts';
import { filesBelow, settingPaths, type Settings } from './settings.ts';
import { fixedPart, type SourceFile } from './sources.ts';

/**
 * Checks that a project whose files nobody has read yet runs no program, and stays in its folder.
 *
 * @throws Diagnostic `config-untrusted`
 */
export async function checkUntrusted(settings: Settings, sources: readonly SourceFile[]): Promise<void> {
  const { helpers, httpsnippet, languageFolders, prettier, templates, verified } = settings;
  const { projectFolders, root, inputs, documents, out } = settings;
  if (helpers !== undefined) throw refused(`the module of "helpers", ${helpers}, would be run`);
  if (httpsnippet.length > 0)
    throw refused(`the modules of "httpsnippet", ${httpsnippet.join(', ')}, would be run`);
  if (prettier) throw refused('Prettier runs the plugins and configurations that it finds');
  if (verified && languageFolders.length > 0)
    throw refused(`the version commands of the languages in ${languageFolders.join(', ')} would be run`);
  const clientFiles = [...languageFolders.flatMap(filesBelow), ...Object.values(templates).map(clientFileOf)];
  const clientFile = clientFiles.find((file) => file.endsWith('.js') && existsSync(file));
  if (clientFile !== undefined) throw refused(`the client file ${clientFile} would be run`);
  const patterns = [...inputs, ...documents].map((pattern) => join(root, fixedPart(pattern)));
  const files = [...sources.map(({ file }) => file), ...patterns, ...settingPaths(settings), out ?? '.'];
  for (const file of files.filter((name) => !name.includes('<'))) {
    const isWritten = projectFolders.some((folder) => isInside(resolve(folder), resolve(file)));
    const isReal = await checkInsideAny(projectFolders, file).then(
      () => true,
      () => false,
    );
    if (!isWritten || !isReal) throw refused(`${file} is outside the project`);
  }
}

export const refused = (reason: string): Diagnostic =>
  new Diagnostic('config-untrusted', `${reason}, and --untrusted is on`, {
    hint: 'read the files first, then run without --untrusted',
  });
