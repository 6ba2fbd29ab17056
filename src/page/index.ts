export { Dialect, type DialectData, type ImportLine } from './dialect.ts';
export { PARTS, printPage, type DocumentedOperation, type PageOptions, type PagePart } from './page.ts';
export { PAGE_SHAPE } from './shape.ts';
