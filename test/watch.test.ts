import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isSetting } from '../src/cli/commands/watch.ts';
import { resolveSettings } from '../src/project/index.ts';
import { inFolder } from './support/cli.ts';
import { mkdirSync, writeFileSync } from 'node:fs';

describe('watch', () => {
  it('prints all pages again for changes of templates and the configuration, not of files with a similar path', async () => {
    await inFolder(async (folder) => {
      mkdirSync(join(folder, 'own/pages'), { recursive: true });
      mkdirSync(join(folder, 'own/languages'));
      for (const file of ['loud.hbs', 'header.hbs']) writeFileSync(join(folder, 'own', file), '');
      const config = {
        folders: { languages: 'own/languages', dialects: 'own/pages' },
        templates: { 'shell:loud': 'own/loud.hbs' },
        partials: { header: 'own/header.hbs' },
      };
      const file = 'gen-snippets.config.yaml';
      const positionOf = () => ({ file, line: 1, column: 1, excerpt: '' });
      const loaded = { file, root: folder, config, positionOf };
      const settings = resolveSettings(loaded, {}, process.cwd());
      const concernsAll = (path: string): boolean => isSetting(join(folder, path), settings, 'own.yaml');
      const all = [
        'own/languages/kotlin/language.json',
        'own/languages/kotlin/partials/imports.hbs',
        'own/pages/wiki/page.hbs',
        'own/loud.hbs',
        'own/partials/once.hbs',
        'own/header.hbs',
      ];
      expect(all.filter((path) => !concernsAll(path))).toEqual([]);
      const some = [
        'own/pages-other/call.har',
        'own/languages.har',
        'own/loud.hbs.har',
        'own/call.har',
        'own/partials-of-others/call.har',
      ];
      expect(some.filter(concernsAll)).toEqual([]);
      expect(isSetting(resolve('own.yaml'), settings, 'own.yaml')).toBe(true);
      expect(isSetting(resolve('gen-snippets.config.ts'), settings, 'own.yaml')).toBe(false);
      expect(isSetting(resolve('gen-snippets.config.ts'), settings, undefined)).toBe(true);
    });
  });
});
