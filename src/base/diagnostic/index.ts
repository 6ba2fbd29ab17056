export { catalogue, type DiagnosticCode, type Severity } from './catalogue.ts';
export { Diagnostic, type DiagnosticDetails, type Position, type Report } from './diagnostic.ts';
export { githubAnnotation } from './github-annotation.ts';
export { didYouMean } from './did-you-mean.ts';
export { nearest } from './nearest.ts';
export { SourceText } from './source-text.ts';
export { internalError } from './internal.ts';
