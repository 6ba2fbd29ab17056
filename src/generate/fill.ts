import type { FilledDocument, FillOptions } from '../in-place/index.ts';
import { Dialect } from '../page/index.ts';
import type { ClientChoice } from './choices.ts';
import { generate, type GenerateOptions } from './generate.ts';

/** Options of `fillDocument`: the page, its dialect, how files are read, and which samples are printed. */
export interface FillDocumentOptions
  extends Omit<FillOptions, 'dialect' | keyof ClientChoice>, GenerateOptions {
  /** Id of the page dialect, or the dialect itself; `github` if left out. */
  readonly dialect?: string | Dialect;
}

/**
 * Fills the fences and regions of a writer's page; the rest is unchanged. It writes no files, and reads them with the
 * given function.
 *
 * @throws Diagnostic if the dialect does not exist
 */
export async function fillDocument(options: FillDocumentOptions): Promise<FilledDocument> {
  const { fillDocument: fill } = await import('../in-place/index.ts');
  const dialect = options.dialect ?? 'github';
  return fill(
    { ...options, dialect: typeof dialect === 'string' ? Dialect.load(dialect) : dialect },
    (inputs, choice) => {
      // A call that is written in the page itself stays there, so replacing its secret in the output would be no help.
      const isInPage = inputs.some(({ file }) => file.startsWith(options.file));
      return generate(inputs, { ...options, ...choice, redact: options.redact === true && !isInPage });
    },
  );
}
