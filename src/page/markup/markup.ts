import type { MarkupRules } from '../dialect/dialect-data.ts';
import { AsciiDoc } from './asciidoc.ts';
import { Html } from './html.ts';
import { Markdown } from './markdown.ts';
import type { Markup } from './types.ts';

const FAMILIES = { markdown: Markdown, asciidoc: AsciiDoc, html: Html } as const;

export const createMarkup = (rules: MarkupRules): Markup => new FAMILIES[rules.markup](rules);
