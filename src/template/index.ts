export { BUILT_FILE, builtModule } from './built.ts';
export { compileTemplate, precompileTemplate, type Template, type TemplateOptions } from './compile.ts';
export type { LeafHelper, ProjectHelper } from './helpers.ts';
export { partialsFolder, type PartialFiles } from './partials.ts';
export type { Helpers } from './runtime.ts';
export { array, flag, leaf, object, type Field, type Shape, type View } from './shape.ts';
