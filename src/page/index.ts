export { Dialect } from './dialect.ts';
export { sampleLabel } from './label.ts';
export { LocatedPage } from './located-page.ts';
export { PARTS, printPage, type DocumentedOperation, type PageOptions, type PagePart } from './page.ts';
export { PAGE_SHAPE } from './shape.ts';
export { DIALECT, type DialectData } from './dialect/dialect-data.ts';
export type { DialectOption } from './dialect/option.ts';
export type { GivenOptions, ImportRule } from './dialect/options.ts';
