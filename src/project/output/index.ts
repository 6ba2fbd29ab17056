export { unifiedDiff, type PageDiff } from './diff.ts';
export { resolveInside } from './inside.ts';
export { formatWithPrettier } from './prettier.ts';
export { OutputFolder, writeOutput, type OutputFile, type WriteResult } from './write.ts';
