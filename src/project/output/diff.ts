/** How a file differs from what it should hold. */
export interface PageDiff {
  /** Unified, with three lines round each change. */
  readonly text: string;
  /** The first line that differs, from 1. */
  readonly line: number;
}

/** The unified diff that makes `before` into `after`. */
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
