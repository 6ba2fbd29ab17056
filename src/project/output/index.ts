export { unifiedDiff, type PageDiff } from './diff.ts';
export { allowedFolders, checkInsideAny, resolveInside } from './inside.ts';
export { formatWithPrettier } from './prettier.ts';
export { OutputFolder, shortName, writeOutput, type OutputFile, type WriteResult } from './write.ts';
