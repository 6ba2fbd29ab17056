import { looksGenerated as looksGeneratedWithoutPlaceholders } from '../../base/credential/index.ts';
import { findPlaceholders } from '../../request/index.ts';

/** Whether a string looks like a random credential beside its placeholders. */
export const looksGenerated = (text: string): boolean =>
  looksGeneratedWithoutPlaceholders(text) && looksGeneratedWithoutPlaceholders(withoutPlaceholders(text));

function withoutPlaceholders(text: string): string {
  let rest = text;
  for (const placeholder of findPlaceholders(text, 'header')) rest = rest.replace(placeholder.text, ' ');
  return rest;
}
