export { catalogue, type CatalogueEntry, type DiagnosticCode, type Severity } from './catalogue.ts';
export { Diagnostic, type DiagnosticDetails, type Position, type Report } from './diagnostic.ts';
export { didYouMean } from './did-you-mean.ts';
export { nearest } from './nearest.ts';
export { SourceText } from './text.ts';
export { annotation, type AnnotationPosition } from './annotation.ts';
