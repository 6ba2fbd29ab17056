export { Dialect } from './dialect.ts';
export { PARTS, printPage, type DocumentedOperation, type PagePart } from './page.ts';
export { PAGE_SHAPE } from './shape.ts';
