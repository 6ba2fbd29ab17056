export { compileTemplate, loadTemplate, type Template, type TemplateOptions } from './compile.ts';
export type { LeafHelper } from './helpers.ts';
export type { Program } from './program.ts';
export { flag, leaf, list, object, type Field, type Shape, type View } from './shape.ts';
