import { Diagnostic } from '../../base/diagnostic/index.ts';
import type { OutputFile } from './write.ts';

/**
 * Formats a file with the Prettier configuration of its folder. A file that Prettier has no parser for, such as
 * AsciiDoc without a plugin, is returned unchanged.
 *
 * @throws Diagnostic if the configuration is invalid or the content does not parse
 */
export async function formatWithPrettier({ path, content }: OutputFile): Promise<OutputFile> {
  const prettier = await import('prettier');
  try {
    const options = await prettier.resolveConfig(path, { editorconfig: true });
    const { inferredParser } = await prettier.getFileInfo(path, { plugins: options?.plugins ?? [] });
    if (inferredParser === null) return { path, content };
    return { path, content: await prettier.format(content, { ...options, filepath: path }) };
  } catch (error) {
    throw new Diagnostic(
      'prettier-failed',
      `Prettier cannot format ${path}: ${(error as Error).message.split('\n', 1)[0]}`,
      { hint: 'fix the Prettier configuration of the folder, or leave out --prettier' },
    );
  }
}
