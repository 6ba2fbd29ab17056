import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Diagnostic, nearest } from '../diagnostic/index.ts';
import { dialectIds, DIALECTS_FOLDER } from '../templates.ts';
import { compileTemplate, type Template } from '../template/index.ts';
import { Markdown, type MarkdownRules } from './markdown.ts';
import { PAGE_SHAPE } from './shape.ts';

/** `templates/pages/<id>/dialect.json`. */
export interface DialectData extends MarkdownRules {
  readonly title: string;
  /** Of page files, without a dot. */
  readonly extension: string;
  /** How the tool writes a comment, and so a marker in a page: `<!-- -->`, `{/* *\/}` or `//`. */
  readonly markers: 'html' | 'mdx' | 'asciidoc';
  /** What a page with samples imports. */
  readonly imports?: readonly ImportLine[];
}

export interface ImportLine {
  /** The name that the line brings. */
  readonly name: string;
  readonly line: string;
}

/** The Markdown of one docs tool: its rules for text, and the template of its page. */
export class Dialect {
  readonly id: string;
  readonly data: DialectData;
  readonly markdown: Markdown;
  readonly template: Template<typeof PAGE_SHAPE>;

  private constructor(id: string, folder: string) {
    this.id = id;
    this.data = JSON.parse(readFileSync(join(folder, 'dialect.json'), 'utf8')) as DialectData;
    this.markdown = new Markdown(this.data);
    const file = join(folder, 'page.hbs');
    this.template = compileTemplate({ file, source: readFileSync(file, 'utf8'), shape: PAGE_SHAPE });
  }

  /**
   * @param folders a user's own, each with a folder for a dialect; they go before the package's
   * @throws Diagnostic if no dialect has this id
   */
  static load(id: string, folders: readonly string[] = []): Dialect {
    const ids = dialectIds(folders);
    if (ids.includes(id)) {
      const home = [...folders, DIALECTS_FOLDER].find((folder) =>
        existsSync(join(folder, id, 'dialect.json')),
      )!;
      return new Dialect(id, join(home, id));
    }
    const near = nearest(id, ids);
    throw new Diagnostic('dialect-unknown', `there is no dialect ${JSON.stringify(id)}`, {
      expected: `one of ${ids.join(', ')}`,
      hint: near === undefined ? undefined : `did you mean ${near}?`,
    });
  }
}
