import type { Severity } from './catalogue.ts';

/** Where a workflow of GitHub shows an annotation; what is undefined is left out. */
export interface AnnotationPosition {
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly col?: number | undefined;
  readonly title: string;
}

/** A workflow command of GitHub that annotates a file, with its line break. */
export function annotation(severity: Severity, position: AnnotationPosition, message: string): string {
  const properties = Object.entries(position)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${severity} ${properties.join(',')}::${data(message)}\n`;
}

const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
