export { compileTemplate, type Template, type TemplateOptions } from './compile.ts';
export type { LeafHelper } from './helpers.ts';
export { partialsFolder, type PartialFiles } from './partials.ts';
export { ownPrograms, PROGRAMS_FILE, type Programs } from './prepared.ts';
export { flag, leaf, list, object, type Field, type Shape, type View } from './shape.ts';
