import { EMPTY_STRUCTURE, type DocumentStructure, type Heading } from './structure.ts';

/** Reads the headings of an HTML document. It has no fences. */
export function readHtml(text: string): DocumentStructure {
  const headings = Array.from(
    text.matchAll(/<h([1-6])\b[^>]*>([\s\S]*?)<\/h\1>/gi),
    ({ index, 1: level, 2: inner }): Heading => ({
      start: index,
      level: Number(level),
      text: inner!.replaceAll(/<[^>]*>/g, ''),
    }),
  );
  return { ...EMPTY_STRUCTURE, headings };
}
