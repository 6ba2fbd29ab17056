/**
 * File names that a compiler, interpreter or build tool reads although no sample names them, and those of the programs
 * that our steps build (`classes`, `main.class`, `sample`). In lower case.
 */
const READ_BY_TOOLCHAINS = new Set([
  'classes',
  'directory.build.props',
  'directory.build.rsp',
  'directory.build.targets',
  'directory.packages.props',
  'gemfile',
  'gnumakefile',
  'global.json',
  'go.mod',
  'go.sum',
  'go.work',
  'go.work.sum',
  'main.class',
  'makefile',
  'module.modulemap',
  'node_modules',
  'nuget.config',
  'package.json',
  'package.swift',
  'php.ini',
  'pyproject.toml',
  'pyvenv.cfg',
  'rakefile',
  'sample',
  '_curlrc',
  '_netrc',
]);
/** Extensions of such files: Go compiles every source file of a folder, .NET loads assemblies and their settings, Python imports modules. */
const READ_EXTENSIONS =
  /\.(?:[ch]|cc|cpp|cxx|hh|hpp|hxx|m|s|sx|swig|swigcxx|syso|f|for|f90|go|csproj|fsproj|vbproj|sln|props|targets|rsp|dll|class|deps\.json|runtimeconfig\.json|py|pyc|pyd|so)$/i;
/** C0 and C1 control characters, DEL, and the line separators of Unicode. */
const CONTROL = /[\0-\x1f\x7f-\x9f\u2028\u2029]/;

/**
 * Why a file name of a description is not written into the folder of a run. The names come from the data, so they are
 * names inside this folder only, and none that a toolchain reads by itself.
 */
export function uploadPathProblem(path: string): string | undefined {
  const shown = JSON.stringify(path);
  if (CONTROL.test(path)) return `the name of the file ${shown} has a control character`;
  if (/^(?:[/\\]|[A-Za-z]:)/.test(path))
    return `the path ${shown} is absolute, so it is outside the folder of the run`;
  // Windows takes a backslash for a separator too.
  const segments = path.replace(/^(?:\.\/)+/, '').split(/[/\\]/);
  for (const segment of segments) {
    if (segment === '..') return `the file ${shown} is outside the folder that the sample is run in`;
    if (segment === '') return `the path ${shown} has an empty name`;
    if (segment.startsWith('.')) return `the file ${shown} is hidden, and toolchains read such files`;
    // Windows drops blanks and dots at the end of a name.
    const name = segment.toLowerCase().replace(/[ .]+$/, '');
    if (READ_BY_TOOLCHAINS.has(name) || READ_EXTENSIONS.test(name)) {
      return `toolchains read ${shown} by themselves, so it is not written into the folder of the run`;
    }
  }
  return undefined;
}
