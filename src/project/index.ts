export { detectProject, type Detected } from './detect.ts';
export type { Orphan } from './origin.ts';
export { openRegistry } from './extensions.ts';
export { digest, Manifest } from './manifest.ts';
export type { BuildOutput } from './pages.ts';
export { findAllOrphans, Project, stops, type ProjectOptions } from './project.ts';
export { readInput } from './read.ts';
export {
  dialectOf,
  filesBelow,
  isAmong,
  resolveSettings,
  settingPaths,
  type Flags,
  type Settings,
} from './settings.ts';
export { fixedPart, type SourceFile } from './sources.ts';
