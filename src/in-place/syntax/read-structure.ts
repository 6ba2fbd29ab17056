import { Diagnostic, type Report, type SourceText } from '../../base/diagnostic/index.ts';
import type { DocumentStructure } from './structure.ts';
import type { Syntax } from './syntax.ts';

/**
 * Parses a document.
 *
 * @param report called if a document is not valid MDX; its regions can be found nevertheless
 */
export async function readStructure(
  document: SourceText,
  syntax: Syntax,
  report: Report,
): Promise<DocumentStructure> {
  if (syntax === 'asciidoc') return (await import('./asciidoc.ts')).readAsciidoc(document.text);
  if (syntax === 'html') return (await import('./html.ts')).readHtml(document.text);
  const { readMarkdown } = await import('./markdown.ts');
  const { structure, problem } = await readMarkdown(document.text, syntax);
  // Formulas between dollar signs are invalid MDX, but many sites have a plugin for them.
  if (problem !== undefined && !document.text.includes('$')) {
    report(
      new Diagnostic('page-mdx', `the page is not valid MDX: ${problem.message}`, {
        position: document.position(problem.offset),
        hint: 'regions are filled nevertheless, but the site may not build',
      }),
    );
  }
  return structure;
}
