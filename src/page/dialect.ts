import { readFileSync } from 'node:fs';
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

  /** @throws Diagnostic if no dialect has this id */
  static load(id: string, folder: string = DIALECTS_FOLDER): Dialect {
    const ids = dialectIds(folder);
    if (ids.includes(id)) return new Dialect(id, join(folder, id));
    const near = nearest(id, ids);
    throw new Diagnostic('dialect-unknown', `there is no dialect ${JSON.stringify(id)}`, {
      expected: `one of ${ids.join(', ')}`,
      hint: near === undefined ? undefined : `did you mean ${near}?`,
    });
  }
}
