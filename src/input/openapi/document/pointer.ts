/** Steps of a JSON pointer, unescaped. */
export type PointerPath = readonly string[];

/** `#/paths/~1pets/get` */
export function pointerText(path: PointerPath): string {
  return ['#', ...path.map((step) => step.replaceAll('~', '~0').replaceAll('/', '~1'))].join('/');
}

/** The steps of a pointer without its `#`. */
export const pointerSteps = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => decodeUri(step).replaceAll('~1', '/').replaceAll('~0', '~'));

export function decodeUri(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
