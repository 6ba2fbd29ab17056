import type { FilledDocument, FillOptions } from '../in-place/index.ts';
import { Dialect } from '../page/index.ts';
import type { ClientChoice } from './choices.ts';
import { generate, type GenerateOptions } from './generate.ts';

/** What `fillDocument` is told: the page, its dialect, how files are read, and which samples are wanted. */
export interface FillDocumentOptions
  extends Omit<FillOptions, 'dialect' | keyof ClientChoice>, GenerateOptions {
  /** Id of the page dialect, or the dialect itself; `github` if left out. */
  readonly dialect?: string | Dialect;
}

/**
 * Fills the fences and regions of a page that a writer wrote, and leaves the rest as it is. It writes
 * nothing; files are read by the function that it is given.
 *
 * @throws Diagnostic if there is no such dialect
 */
export async function fillDocument(options: FillDocumentOptions): Promise<FilledDocument> {
  const { fillDocument: fill } = await import('../in-place/index.ts');
  const dialect = options.dialect ?? 'github';
  return fill(
    { ...options, dialect: typeof dialect === 'string' ? Dialect.load(dialect) : dialect },
    (inputs, choice) => {
      // A call that is written in the page stays there, with its secret, whatever is printed below it.
      const isInPage = inputs.some(({ file }) => file.startsWith(options.file));
      return generate(inputs, { ...options, ...choice, redact: options.redact === true && !isInPage });
    },
  );
}
