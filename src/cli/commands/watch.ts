import { once } from 'node:events';
import { join, resolve, sep } from 'node:path';
import { configPaths } from '../../config/index.ts';
import { Diagnostic } from '../../base/diagnostic/index.ts';
import { EXIT, type ExitCode } from '../terminal/exit-code.ts';
import { fixedPart, isAmong, settingPaths, type Project, type Settings } from '../../project/index.ts';
import { colorsFor, formatDiagnostic, Progress, type Terminal } from '../terminal/terminal.ts';
import { writeProjects, type GenerateArguments } from './generate.ts';
import { openProjects } from './project.ts';

/** Changes at most this many milliseconds apart are handled together, such as those of a checkout. */
const DEBOUNCE = 15;

/** `gen-snippets watch`: generates, and generates again whatever changes, until it is interrupted. */
export async function runWatch(
  options: Omit<GenerateArguments, 'json' | 'prune'>,
  terminal: Terminal,
): Promise<ExitCode> {
  const { watch } = await import('chokidar');
  const writeOptions = { ...options, prune: false };
  let projects = await openProjects(options, terminal);
  const watcher = watch(watchedPaths(projects, options.config), {
    ignoreInitial: true,
    ignored: (path) => path.split(sep).some((name) => name === 'node_modules' || name === '.git'),
  });
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let work: Promise<unknown> = Promise.resolve();
  watcher.on('all', (_event, path) => {
    changed.add(resolve(path));
    clearTimeout(timer);
    timer = setTimeout(() => (work = work.then(rebuild)), DEBOUNCE);
  });
  const ended = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await Promise.all([
    once(watcher, 'ready'),
    writeProjects(projects, writeOptions, new Progress(terminal), terminal),
  ]);
  const { dim } = colorsFor(terminal);
  const count = projects.flatMap(({ sources }) => sources).length;
  terminal.stderr.write(dim(`watching ${count} files; Ctrl+C ends\n`));
  await ended;
  clearTimeout(timer);
  await work;
  // Exits instead of closing the watcher: a watcher whose folder was deleted opens again, and never ends.
  process.exit(EXIT.ok);

  async function rebuild(): Promise<void> {
    const paths = [...changed];
    changed.clear();
    try {
      const hasNewSettings = projects.some(({ settings }) =>
        paths.some((path) => isSetting(path, settings, options.config)),
      );
      projects = hasNewSettings
        ? await openProjects(options, terminal)
        : await Promise.all(projects.map((project) => project.refreshed()));
      if (hasNewSettings) watcher.add(watchedPaths(projects, options.config));
      await writeProjects(projects, { ...writeOptions, onlyChanges: true }, new Progress(terminal), terminal);
    } catch (error) {
      if (!(error instanceof Diagnostic)) throw error;
      terminal.stderr.write(formatDiagnostic(error, colorsFor(terminal)));
    }
  }
}

/** The inputs of projects with the folders of their patterns, their templates and their configuration. */
function watchedPaths(projects: readonly Project[], config: string | undefined): string[] {
  const paths = projects.flatMap(({ settings, sources }) => {
    const { root, inputs, documents } = settings;
    return [
      ...sources.map(({ file }) => file),
      ...[...inputs, ...documents].map((pattern) => join(root, fixedPart(pattern))),
      ...settingPaths(settings),
    ];
  });
  return [...paths, ...configFiles(config)];
}

const configFiles = (config: string | undefined): string[] =>
  config === undefined ? configPaths(process.cwd()) : [config];

/** Does a change of the file concern every page? It is a configuration or template, or lies in a folder of templates. */
export function isSetting(path: string, settings: Settings, config: string | undefined): boolean {
  const files = [...settingPaths(settings), ...configFiles(config)];
  return isAmong(
    path,
    files.map((file) => resolve(file)),
  );
}
