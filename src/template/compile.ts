import { createRequire } from 'node:module';
import type Handlebars from 'handlebars';
import { SourceText } from '../base/diagnostic/index.ts';
import { assemble, INDENT, PRINT } from './assemble.ts';
import { builtModule } from './built.ts';
import { CONDITIONS, HELPERS } from './helpers.ts';
import { surroundings } from './layout.ts';
import { lintTemplate } from './lint.ts';
import { Partials, type PartialFiles } from './partials.ts';
import { printer, type Helpers, type Specification } from './runtime.ts';
import type { Shape, View } from './shape.ts';
import { parseTree } from './tree.ts';

export interface TemplateOptions<S extends Shape> {
  /** File of the template, for diagnostics and its partials. */
  readonly file: string;
  readonly source: string;
  readonly shape: S;
  readonly helpers?: Helpers;
  /** Partials beside those in the folder `partials` next to the template. */
  readonly partials?: PartialFiles;
}

export type Template<S extends Shape> = (view: View<S>) => string;

/**
 * Compiles a template; the function that is returned prints views.
 *
 * @throws Diagnostic if the template is not valid or breaks a rule of quoting
 */
export function compileTemplate<S extends Shape>(options: TemplateOptions<S>): Template<S> {
  const built = builtModule(options.file) as Specification | undefined;
  const specification = built ?? evaluate(precompileTemplate(options));
  return printer(specification, options.helpers ?? {});
}

/**
 * Checks a template, and compiles it with Handlebars.
 *
 * @returns source of a JavaScript expression, which gives what `Handlebars.template` takes
 * @throws Diagnostic if the template is not valid or breaks a rule of quoting
 */
export function precompileTemplate<S extends Shape>({
  file,
  source,
  shape,
  helpers = {},
  partials,
}: TemplateOptions<S>): string {
  const handlebars = createRequire(import.meta.url)('handlebars') as typeof Handlebars;
  const leaves = Object.keys({ ...HELPERS, ...helpers.leaves });
  const project = Object.keys(helpers.project ?? {});
  const tree = parseTree(handlebars, new SourceText(file, source), new Partials(file, partials));
  const lines = surroundings(tree.program);
  lintTemplate(tree, lines, shape, { leaves: new Set(leaves), project: new Set(project) });
  const names = [PRINT, INDENT, ...leaves, ...project, ...Object.keys(CONDITIONS)];
  return handlebars.precompile(withoutLocations(assemble(tree.program, lines)), {
    knownHelpers: Object.fromEntries(names.map((name) => [name, true])) as never,
    knownHelpersOnly: true,
    // White space control was applied when the tree was parsed.
    ignoreStandalone: true,
  }) as string;
}

/** Handlebars writes the locations of nodes into its output, with the path of the file. */
const withoutLocations = (program: hbs.AST.Program): hbs.AST.Program =>
  JSON.parse(
    JSON.stringify(program, (key, value: unknown) => (key === 'loc' ? undefined : value)),
  ) as hbs.AST.Program;

/** The expression comes from Handlebars' compiler, which writes every string of the template as a literal. */
const evaluate = (expression: string): Specification =>
  // oxlint-disable-next-line no-new-func -- the compiler's output is code by nature
  new Function(`return ${expression}`)() as Specification;
