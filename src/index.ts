/**
 * The library: `generate` turns descriptions into samples and tables, `renderPage` turns those into a page.
 * It writes no files, and reads only its own templates and what `readFile` is given for.
 */
export { defineConfig, type Config } from './config/index.ts';
export { Diagnostic, type DiagnosticCode, type Position, type Severity } from './base/diagnostic/index.ts';
export type { ExtractedFile, FilledDocument } from './in-place/index.ts';
export {
  Registry,
  type ClientFacts,
  type ClientShape,
  type CommonFacts,
  type Sample,
} from './language/index.ts';
export type { GivenWords, Operation, Parameter, Response } from './operation/index.ts';
export type { DocumentedOperation, GivenOptions, PageOptions, PagePart } from './page/index.ts';
export type { Request } from './request/index.ts';
export { filesWithin, type ReadFile, type Selection } from './input/index.ts';
export {
  fillDocument,
  generate,
  generateEach,
  registerClients,
  renderPage,
  sharedRegistry,
  toJson,
  type EachOptions,
  type FillDocumentOptions,
  type GenerateOptions,
  type GenerateResult,
  type Input,
  type RenderOptions,
} from './generate/index.ts';
