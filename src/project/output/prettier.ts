import { Diagnostic } from '../../base/diagnostic/index.ts';
import type { OutputFile } from './write.ts';

/**
 * Formats a file as the Prettier configuration of its folder says; one that Prettier has no parser for, such as
 * AsciiDoc without a plugin, stays as it is.
 *
 * @throws Diagnostic if the configuration does not work
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
      `Prettier fails on ${path}: ${(error as Error).message.split('\n', 1)[0]}`,
      {
        hint: 'mend the Prettier configuration of its folder, or leave out --prettier',
      },
    );
  }
}
