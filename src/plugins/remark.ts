/**
 * A remark plugin: fences of calls, and comments that name a file with one, become samples and tables
 * while the site is built. No file is written.
 */
import { filesWithin } from '../input/index.ts';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Diagnostic } from '../base/diagnostic/index.ts';
import { generate } from '../generate/index.ts';
import { Dialect } from '../page/index.ts';
import { describe, PluginProjects, stopsBuild, type PluginOptions, type PluginProject } from './shared.ts';

export type { PluginOptions as RemarkGenSnippetsOptions } from './shared.ts';

/** A node of a syntax tree, as far as it matters here. */
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

/** What unified hands to a transformer. */
interface File {
  readonly cwd: string;
  readonly path: string;
  readonly value: unknown;
  message(reason: string, options: object): { fatal?: boolean | null | undefined };
}

/** What unified binds a plugin to. */
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
      // Components need MDX: a page that is none gets headings and fences.
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
      // A call that is written in the page stays in its source, with its secret.
      const isInPage = inputs.some((input) => input.file.startsWith(path));
      return generate(inputs, { ...options, ...choice, redact: settings.redact && !isInPage });
    },
    // Regions that hold their samples are the writer's to refresh.
    ({ kind }) => kind !== 'region',
    false,
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

/** Puts nodes in the place of the one that stands where a region does. */
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

/** Puts nodes where a region was that a tool has left out of the tree, as Docusaurus does with HTML comments. */
function insertNodes(parent: Node, region: Range, nodes: readonly Node[]): void {
  const children = parent.children!;
  const around = children.find(
    ({ type, children: inner, position }) =>
      inner !== undefined &&
      type !== 'paragraph' &&
      (position?.start.offset ?? Infinity) <= region.start &&
      (position?.end.offset ?? -1) >= region.end,
  );
  if (around !== undefined) return insertNodes(around, region, nodes);
  const behind = children.findIndex(({ position }) => (position?.start.offset ?? -1) >= region.end);
  children.splice(behind === -1 ? children.length : behind, 0, ...nodes);
}

/** What a text is parsed to, without places: they would be places in another text. */
function childrenOf(parse: (text: string) => Node, text: string): Node[] {
  const strip = (node: Node): void => {
    delete node.position;
    node.children?.forEach(strip);
  };
  const { children = [] } = parse(text);
  children.forEach(strip);
  return children;
}

/** How many lines a tool has taken off the page before it was parsed, such as those of front matter. */
async function linesBefore(path: string, text: string): Promise<number> {
  const whole = (await readFile(path, 'utf8').catch(() => text)).trimEnd();
  const end = text.trimEnd();
  return whole.endsWith(end) ? whole.split('\n').length - end.split('\n').length : 0;
}

/** Reports all, and throws the last that stops the build. */
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
