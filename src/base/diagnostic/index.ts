export { catalogue, type CatalogueEntry, type DiagnosticCode, type Severity } from './catalogue.ts';
export { Diagnostic, type DiagnosticDetails, type Place, type Report } from './diagnostic.ts';
export { nearest } from './nearest.ts';
export { SourceText } from './text.ts';
export { annotation, type AnnotationPlace } from './annotation.ts';
