export { compileTemplate, type LeafHelper, type Template, type TemplateOptions } from './compile.ts';
export { flag, leaf, list, object, type Field, type Shape, type View } from './shape.ts';
