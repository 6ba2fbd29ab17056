import type { Severity } from './catalogue.ts';

interface AnnotationProperties {
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly col?: number | undefined;
  readonly title: string;
}

/**
 * A GitHub workflow command that annotates a file, with a line break at its end
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands).
 */
export function githubAnnotation(
  severity: Severity,
  properties: AnnotationProperties,
  message: string,
): string {
  const written = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${severity} ${written.join(',')}::${escapeMessage(message)}\n`;
}

const escapeMessage = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string =>
  escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
