export { type Attributes } from './regions/attributes.ts';
export { fillRegions, type Filling } from './fill.ts';
export { EmbeddedSource } from './syntax/lines.ts';
export { findRegions, type FoundRegions, type Keep, type Region } from './regions/regions.ts';
export { syntaxOf, type PageConventions, type Syntax } from './syntax/syntax.ts';
export { fillDocument, type FilledDocument, type FillOptions } from './document.ts';
export type { ExtractedFile } from './extract.ts';
export {
  printRegions,
  type Generate,
  type PrintedPage,
  type RegionOptions,
  type SampleChoice,
} from './print/print.ts';
