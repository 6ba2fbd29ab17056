/**
 * A Vite plugin: fills fences, regions and comments of Markdown pages before the Markdown of the site is compiled, in
 * VitePress and wherever Vite loads `.md`. It writes no file.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { filesWithin } from '../input/index.ts';
import { Diagnostic } from '../base/diagnostic/index.ts';
import { fillDocument } from '../generate/index.ts';
import { isAmong } from '../project/index.ts';
import {
  describe,
  PluginProjects,
  stopsBuild,
  type PluginOptions,
  type PluginProject,
} from './plugin-project.ts';

export type { PluginOptions as ViteGenSnippetsOptions } from './plugin-project.ts';

interface Position {
  readonly file?: string;
  readonly line: number;
  readonly column: number;
}

/** The part of Rollup's plugin context, the `this` of a hook, that is used here. */
interface Context {
  addWatchFile(path: string): void;
  warn(message: string, position?: Position): void;
  error(message: { message: string; loc?: Position }): never;
}

/** The part of Vite's development server that is used here. */
interface Server {
  readonly watcher: {
    add(paths: string | readonly string[]): unknown;
    on(event: 'all', listener: (event: string, path: string) => void): unknown;
  };
  readonly moduleGraph: { invalidateAll(): void };
  readonly ws: { send(payload: { type: 'full-reload' }): void };
}

/** A Vite plugin with the hooks that are used here, typed so that it fits every version of Vite. */
export interface VitePlugin {
  readonly name: string;
  readonly enforce: 'pre';
  configResolved(config: { readonly root: string }): void;
  configureServer(server: Server): void;
  transform(this: Context, code: string, id: string): Promise<{ code: string; map: null } | undefined>;
  handleHotUpdate(update: { readonly file: string; read: () => string | Promise<string> }): void;
}

const PAGE = /\.(?:md|mdx|markdown)$/;

/** `plugins: [genSnippets({ dialect: 'vitepress' })]`. */
export default function genSnippets(options: PluginOptions = {}): VitePlugin {
  const projects = new PluginProjects(options);
  let site = resolve('.');
  let server: Server | undefined;
  const openProject = async (context: Context): Promise<PluginProject> => {
    try {
      return await projects.open(site);
    } catch (error) {
      throw error instanceof Diagnostic ? context.error(withPosition(error)) : error;
    } finally {
      if (server !== undefined) server.watcher.add(projects.paths);
      else for (const path of projects.paths.filter(existsSync)) context.addWatchFile(path);
    }
  };
  return {
    name: 'gen-snippets',
    enforce: 'pre',
    configResolved({ root }) {
      site = resolve(root);
    },
    // Configuration and templates are no modules of the site, so Vite would not notice that all pages changed.
    configureServer(given) {
      server = given;
      server.watcher.on('all', (_event, path) => {
        if (!isAmong(resolve(path), projects.paths)) return;
        projects.forget();
        given.moduleGraph.invalidateAll();
        given.ws.send({ type: 'full-reload' });
      });
    },
    async transform(code, id) {
      if (!PAGE.test(id)) return undefined;
      const project = await openProject(this);
      const { content, diagnostics, inputs } = await fill(project, id, code);
      for (const input of inputs) this.addWatchFile(input);
      for (const diagnostic of [...project.diagnostics, ...diagnostics]) {
        if (stopsBuild(diagnostic, project.settings)) this.error(withPosition(diagnostic));
        const { message, loc } = withPosition(diagnostic);
        this.warn(message, loc);
      }
      return content === code ? undefined : { code: content, map: null };
    },
    // On a change VitePress reads the page itself, without transforms.
    handleHotUpdate(update) {
      if (!PAGE.test(update.file)) return;
      const { read } = update;
      update.read = async () => (await fill(await projects.open(site), update.file, await read())).content;
    },
  };
}

function fill(
  { root, settings: { parts }, options, dialect }: PluginProject,
  file: string,
  text: string,
): ReturnType<typeof fillDocument> {
  const read = filesWithin([root]);
  return fillDocument({
    ...options,
    ...(parts && { parts }),
    dialect,
    file,
    text,
    root,
    read,
    includes: true,
  });
}

function withPosition(diagnostic: Diagnostic): { message: string; loc?: Position } {
  const { position } = diagnostic;
  const message = `${describe(diagnostic)} [${diagnostic.code}]`;
  if (position === undefined) return { message };
  // Rollup counts columns from 0.
  return { message, loc: { file: position.file, line: position.line, column: position.column - 1 } };
}
