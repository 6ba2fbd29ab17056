/** The difference between a page on disk and the generated page. */
export interface PageDiff {
  /** A unified diff with three lines of context. */
  readonly text: string;
  /** The first line that differs, from 1. */
  readonly line: number;
}

/** @param path for the header of the diff */
export async function unifiedDiff(path: string, before: string, after: string): Promise<PageDiff> {
  const { createTwoFilesPatch } = await import('diff');
  const text = createTwoFilesPatch(path, path, before, after, undefined, undefined, { context: 3 });
  return { text: text.slice(text.indexOf('---')), line: firstDifference(before, after) };
}

function firstDifference(before: string, after: string): number {
  const other = after.split('\n');
  const line = before.split('\n').findIndex((text, index) => text !== other[index]);
  return line + 1 || other.length;
}
