import { HELPERS, type LeafHelper } from './helpers.ts';
import { parseTemplate } from './parse.ts';
import { Partials, type PartialFiles } from './partials.ts';
import { programOf } from './prepared.ts';
import { renderer } from './render.ts';
import type { Shape, View } from './shape.ts';

export interface TemplateOptions<S extends Shape> {
  /** File name for diagnostics. */
  readonly file: string;
  readonly source: string;
  readonly shape: S;
  readonly helpers?: Readonly<Record<string, LeafHelper>>;
  /** What it may include beside the files in `partials/` beside its own. */
  readonly partials?: PartialFiles;
}

export type Template<S extends Shape> = (view: View<S>) => string;

/**
 * Compiles a template once; what comes back prints views.
 *
 * @throws Diagnostic if the template is not valid or breaks a rule of quoting
 */
export function compileTemplate<S extends Shape>(options: TemplateOptions<S>): Template<S> {
  const { file, source, shape, helpers = {}, partials } = options;
  const all = { ...HELPERS, ...helpers };
  const parse = () =>
    parseTemplate(file, source, shape, new Set(Object.keys(all)), new Partials(file, partials));
  return renderer(programOf(file, source, parse), all);
}
