/**
 * A Vite plugin: fences, regions and comments of Markdown pages are filled before the site's own
 * Markdown is read, in VitePress and wherever Vite loads `.md`. No file is written.
 */
import { resolve } from 'node:path';
import type { Diagnostic } from './diagnostic/index.ts';
import { fillDocument, filesWithin } from './index.ts';
import { describe, type PluginOptions } from './plugin.ts';

export type { PluginOptions as ViteGenSnippetsOptions } from './plugin.ts';

interface Position {
  readonly file?: string;
  readonly line: number;
  readonly column: number;
}

/** What Vite binds a hook to, as far as it matters here. */
interface Context {
  addWatchFile(path: string): void;
  warn(message: string, position?: Position): void;
  error(message: { message: string; loc?: Position }): never;
}

/** The hooks that are used, in a form that every version of Vite takes. */
export interface VitePlugin {
  readonly name: string;
  readonly enforce: 'pre';
  configResolved(config: { readonly root: string }): void;
  transform(this: Context, code: string, id: string): Promise<{ code: string; map: null } | undefined>;
  handleHotUpdate(update: { readonly file: string; read: () => string | Promise<string> }): void;
}

const PAGE = /\.(?:md|mdx|markdown)$/;

/** `plugins: [genSnippets({ dialect: 'vitepress' })]`. */
export default function genSnippets(options: PluginOptions = {}): VitePlugin {
  let root = options.root ?? '.';
  const fill = (file: string, text: string): ReturnType<typeof fillDocument> =>
    fillDocument({ ...options, file, text, root, read: filesWithin([root]), includes: true });
  return {
    name: 'gen-snippets',
    enforce: 'pre',
    configResolved(config) {
      root = resolve(config.root, options.root ?? '.');
    },
    async transform(code, id) {
      if (!PAGE.test(id)) return undefined;
      const { content, diagnostics, inputs } = await fill(id, code);
      for (const input of inputs) this.addWatchFile(input);
      for (const diagnostic of diagnostics) {
        if (diagnostic.severity === 'error') this.error(withPlace(diagnostic));
        const { message, loc } = withPlace(diagnostic);
        this.warn(message, loc);
      }
      return content === code ? undefined : { code: content, map: null };
    },
    // VitePress reads a page that changed by itself, past all transforms.
    handleHotUpdate(update) {
      if (!PAGE.test(update.file)) return;
      const { read } = update;
      update.read = async () => (await fill(update.file, await read())).content;
    },
  };
}

function withPlace(diagnostic: Diagnostic): { message: string; loc?: Position } {
  const { place } = diagnostic;
  const message = `${describe(diagnostic)} [${diagnostic.code}]`;
  if (place === undefined) return { message };
  // Rollup counts columns from 0.
  return { message, loc: { file: place.file, line: place.line, column: place.column - 1 } };
}
