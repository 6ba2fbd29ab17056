import { join } from 'node:path';
import { Diagnostic } from '../base/diagnostic/index.ts';
import { compileTemplate, flag, type Shape, type TemplateOptions } from '../template/index.ts';

/** Fields whose leaves are words of the language, which need no quotes. */
const WORDS = new Set(['verb', 'options']);

/**
 * Refuses a template that prints a value, for a language without `literal`: nothing says how the value is quoted.
 *
 * @param options of a template that compiles
 * @param folder folder of the language
 * @throws Diagnostic at the first value that is printed
 */
export function refuseValues<S extends Shape>(options: TemplateOptions<S>, folder: string): void {
  try {
    compileTemplate({ ...options, shape: withoutValues(options.shape) });
  } catch (error) {
    if (!(error instanceof Diagnostic)) throw error;
    const file = join(folder, 'language.json');
    throw new Diagnostic('language-data', 'this prints a value, and language.json has no literal', {
      position: error.position,
      expected: `a field "literal" in ${file}, which says how the language writes strings`,
      hint: 'docs/add-a-language.md has one to start from',
    });
  }
}

/** The shape with a flag for each value: templates may ask for it, and not print it. */
function withoutValues(shape: Shape): Shape {
  return Object.fromEntries(
    Object.entries(shape).map(([name, field]) => {
      if (WORDS.has(name)) return [name, field];
      if (field.kind === 'leaf') return [name, flag(field.about)];
      return [name, 'of' in field ? { ...field, of: withoutValues(field.of) } : field];
    }),
  );
}
