/** A JSON pointer (RFC 6901) as a URI fragment: `#/paths/~1pets/get`. */
export function pointerText(path: readonly string[]): string {
  return ['#', ...path.map((step) => step.replaceAll('~', '~0').replaceAll('/', '~1'))].join('/');
}

/** The keys of a JSON pointer without its `#`. */
export const pointerSteps = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => decodeUri(step).replaceAll('~1', '/').replaceAll('~0', '~'));

/** Decodes percent-encoding; a string with a malformed escape is unchanged. */
export function decodeUri(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
