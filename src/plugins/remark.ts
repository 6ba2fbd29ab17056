/**
 * A remark plugin: replaces fences with a call, and comments that name a file, by samples and tables while the site
 * is built. It writes no file.
 */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { filesWithin } from '../input/index.ts';
import { Diagnostic } from '../base/diagnostic/index.ts';
import { generate } from '../generate/index.ts';
import { Dialect } from '../page/index.ts';
import {
  describe,
  PluginProjects,
  stopsBuild,
  type PluginOptions,
  type PluginProject,
} from './plugin-project.ts';

export type { PluginOptions as RemarkGenSnippetsOptions } from './plugin-project.ts';

/** The part of an mdast node that is used here. */
interface Node {
  type: string;
  children?: Node[];
  position?:
    | {
        start: { line: number; column: number; offset?: number | undefined };
        end: { offset?: number | undefined };
      }
    | undefined;
}

/** The part of unified's `VFile` that is used here. */
interface File {
  readonly cwd: string;
  readonly path: string;
  readonly value: unknown;
  message(reason: string, options: object): { fatal?: boolean | null | undefined };
}

/** The part of unified's processor, the `this` of a plugin, that is used here. */
interface Processor {
  parse(text: string): unknown;
}

/** `use(remarkGenSnippets, options)`. */
function remarkGenSnippets(
  this: unknown,
  options: PluginOptions = {},
): (tree: unknown, file: unknown) => Promise<void> {
  const parse = (text: string): Node => (this as Processor).parse(text) as Node;
  const projects = new PluginProjects(options);
  return async (tree, given) => {
    const file = given as File;
    const path = resolve(file.cwd, file.path ?? 'page.md');
    const project = await projects.open(file.cwd).catch(async (error: unknown) => {
      if (error instanceof Diagnostic) await reportAll(file, path, [error], () => true);
      throw error;
    });
    await replaceCalls(tree as Node, file, path, parse, project);
  };
}

export default remarkGenSnippets;

async function replaceCalls(
  tree: Node,
  file: File,
  path: string,
  parse: (text: string) => Node,
  { root, settings, options, dialect, diagnostics: warnings }: PluginProject,
): Promise<void> {
  const isMdx = parse('{1}').children?.[0]?.type === 'mdxFlowExpression';
  const { parts, words, languages, clients } = settings;
  const { printRegions } = await import('../in-place/index.ts');
  const { printed, imports, diagnostics } = await printRegions(
    {
      file: path,
      text: String(file.value),
      // Components need MDX, so a plain Markdown page gets headings and fences.
      dialect: dialect.data.markers === 'mdx' && !isMdx ? Dialect.load('github') : dialect,
      syntax: isMdx ? 'mdx' : 'markdown',
      root,
      read: filesWithin([root]),
      ...(parts && { parts }),
      words,
      ...(languages && { languages }),
      ...(clients && { clients }),
    },
    (inputs, choice) => {
      // Redacting an inline call would not help: the secret stays in the source of the page.
      const isInPage = inputs.some((input) => input.file.startsWith(path));
      return generate(inputs, { ...options, ...choice, redact: settings.redact && !isInPage });
    },
    // The samples of a region are in the source of the page already: the command line refreshes them.
    { isSelected: ({ kind }) => kind !== 'region', printImports: false },
  );
  for (const { region, pieces } of printed) {
    const text = pieces.filter((piece) => typeof piece === 'string').join('\n\n');
    const nodes = childrenOf(parse, text);
    if (!replaceNode(tree, region, nodes)) insertNodes(tree, region, nodes);
  }
  if (imports.length > 0) tree.children?.unshift(...childrenOf(parse, imports.join('\n')));
  await reportAll(file, path, [...warnings, ...diagnostics], (diagnostic) =>
    stopsBuild(diagnostic, settings),
  );
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Replaces the node at the position of a region.
 *
 * @returns false if the tree has no such node
 */
function replaceNode(parent: Node, region: Range, nodes: readonly Node[]): boolean {
  return (parent.children ?? []).some((child, index) => {
    if (child.children !== undefined) return replaceNode(child, region, nodes);
    const start = child.position?.start.offset;
    const end = child.position?.end.offset;
    if (start === undefined || end === undefined || end <= region.start || start >= region.end) return false;
    parent.children!.splice(index, 1, ...nodes);
    return true;
  });
}

/** Inserts nodes at the position of a region that has no node: Docusaurus removes HTML comments from the tree. */
function insertNodes(parent: Node, region: Range, nodes: readonly Node[]): void {
  const children = parent.children!;
  const container = children.find(
    ({ type, children: inner, position }) =>
      inner !== undefined &&
      type !== 'paragraph' &&
      (position?.start.offset ?? Infinity) <= region.start &&
      (position?.end.offset ?? -1) >= region.end,
  );
  if (container !== undefined) return insertNodes(container, region, nodes);
  const following = children.findIndex(({ position }) => (position?.start.offset ?? -1) >= region.end);
  children.splice(following === -1 ? children.length : following, 0, ...nodes);
}

/** Parses Markdown; removes the positions, which would refer to another text than the page. */
function childrenOf(parse: (text: string) => Node, text: string): Node[] {
  const strip = (node: Node): void => {
    delete node.position;
    node.children?.forEach(strip);
  };
  const { children = [] } = parse(text);
  children.forEach(strip);
  return children;
}

/** The number of lines that a tool removed from the page before it was parsed, such as front matter. */
async function linesBefore(path: string, text: string): Promise<number> {
  const whole = (await readFile(path, 'utf8').catch(() => text)).trimEnd();
  const end = text.trimEnd();
  return whole.endsWith(end) ? whole.split('\n').length - end.split('\n').length : 0;
}

/** Reports all diagnostics, and throws the last one that stops the build. */
async function reportAll(
  file: File,
  path: string,
  diagnostics: readonly Diagnostic[],
  stops: (diagnostic: Diagnostic) => boolean,
): Promise<void> {
  if (diagnostics.length === 0) return;
  const before = await linesBefore(path, String(file.value));
  let failure: unknown;
  for (const diagnostic of diagnostics) {
    const { position, code } = diagnostic;
    const isHere = position?.file === path;
    const where =
      position === undefined || isHere ? '' : `${position.file}:${position.line}:${position.column}: `;
    const message = file.message(`${where}${describe(diagnostic)}`, {
      source: 'gen-snippets',
      ruleId: code,
      ...(isHere && { place: { line: position.line + before, column: position.column } }),
    });
    if (!stops(diagnostic)) continue;
    message.fatal = true;
    failure = message;
  }
  if (failure !== undefined) throw failure;
}
