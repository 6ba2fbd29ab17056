export { fillDocument, type FilledDocument, type FillOptions } from './document.ts';
export type { ExtractedFile } from './extract.ts';
export { printRegions, type Generate } from './print/print-regions.ts';
