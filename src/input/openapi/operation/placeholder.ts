/** A placeholder in braces: `{owner}`. Characters that a placeholder cannot have become underscores. */
export function placeholderFor(name: string): string {
  const safe = name
    .replace(/[^\w.-]+/g, '_')
    .replace(/^[^A-Za-z_]+/, '_')
    .replace(/(?<=.)_+$/, '');
  return `{${safe === '' ? 'value' : safe}}`;
}

/** A template such as a path or a server URL, with every name in braces replaced. */
export function fillTemplate(template: string, fill: (name: string) => string): string {
  return template.replace(/\{([^{}]+)\}/g, (_, name: string) => fill(name));
}

/** The names in the braces of a template, in order, once each. */
export function templateNames(template: string): string[] {
  return [...new Set(Array.from(template.matchAll(/\{([^{}]+)\}/g), ([, name]) => name!))];
}
