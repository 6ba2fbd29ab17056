export { type Attributes } from './attributes.ts';
export { fillRegions, type Filling } from './fill.ts';
export { EmbeddedSource } from './lines.ts';
export { findRegions, type FoundRegions, type Keep, type Region } from './regions.ts';
export { syntaxOf, type PageConventions, type Syntax } from './syntax.ts';
export { fillDocument, type FilledDocument, type FillOptions } from './document.ts';
export type { ExtractedFile } from './extract.ts';
export {
  printRegions,
  type Generate,
  type PrintedPage,
  type RegionOptions,
  type SampleChoice,
} from './print.ts';
