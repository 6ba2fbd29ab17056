import type { Heading, Structure } from './structure.ts';

/** Reads the structure of an HTML page: it has comments and headings, and no fences. */
export function readHtml(text: string): Structure {
  const headings = Array.from(
    text.matchAll(/<h([1-6])\b[^>]*>([\s\S]*?)<\/h\1>/gi),
    ({ index, 1: level, 2: inner }): Heading => ({
      start: index,
      level: Number(level),
      text: inner!.replaceAll(/<[^>]*>/g, ''),
    }),
  );
  return {
    fences: [],
    headings,
    opaque: [],
    containers: [],
    listMarkers: [],
    imports: [],
    contentOf: (offset) => ({ offset, virtual: 0 }),
  };
}
