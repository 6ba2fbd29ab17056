import { Diagnostic, type Report, type SourceText } from '../../base/diagnostic/index.ts';
import type { Operation } from '../../operation/index.ts';
import { formatUrl } from '../../request/index.ts';
import {
  screenPublished,
  type ScreenResult,
  type SecretOptions,
  type ParsedFile,
} from '../../secret/index.ts';
import type { ReadFile, ReadOptions } from './index.ts';
import { parseText, readText } from '../shared/read.ts';

/**
 * The operations of an OpenAPI description, without what looks like a real secret, in whichever of its files that
 * stands.
 *
 * @param report takes warnings, an error for each secret, and what is wrong with one operation
 * @returns undefined if the text is no description
 * @throws Diagnostic if nothing of it can be read
 */
export async function readPublished(
  text: SourceText,
  report: Report,
  context: ReadOptions & SecretOptions,
): Promise<Operation[] | undefined> {
  const { mayBeOpenApi, readOpenApi } = await import('./index.ts');
  if (!mayBeOpenApi(text)) return undefined;
  const files = new Map<string, Uint8Array>();
  const described = await readOpenApi(text, report, { ...context, ...noting(context.readFile, files) });
  if (described === undefined) return undefined;
  const screened = await screenPublished(shown(described), () => treesOf(text, files), report, context);
  if (screened === undefined) return [];
  if (screened.placeholders.length === 0) return described;
  const [clean, ...others] = screened.texts as [SourceText, ...SourceText[]];
  // What there is to say was said of the first reading.
  const { select, words, isKnown } = context;
  const again = { select, words, isKnown, ...giving(others, context) };
  const redacted = (await readOpenApi(clean, () => undefined, again)) ?? [];
  const trees = () => Promise.all(screened.texts.map(treeOf));
  const isClean = await screenPublished(shown(redacted), trees, report, { ...context, redact: false });
  return isClean === undefined ? [] : redacted.map((operation) => withRows(operation, screened));
}

/** All that pages can show. A URL is shown as a whole, so that its parts alone do not tell. */
const shown = (operations: readonly Operation[]): readonly unknown[] =>
  operations.map((operation) => [operation, formatUrl(operation.request.url)]);

type Reads = Pick<ReadOptions, 'readFile'>;

/** Reads files, and notes what they hold. */
const noting = (readFile: ReadFile | undefined, files: Map<string, Uint8Array>): Reads =>
  readFile === undefined
    ? {}
    : {
        readFile: async (path) => {
          const bytes = await readFile(path);
          files.set(path, bytes);
          return bytes;
        },
      };

/** Reads these texts in the place of their files. */
function giving(texts: readonly SourceText[], { readFile }: Reads): Reads {
  if (readFile === undefined) return {};
  const contents = new Map(texts.map(({ file, text }) => [file, new TextEncoder().encode(text)]));
  return { readFile: async (path) => contents.get(path) ?? readFile(path) };
}

/** A description and the files that it refers to, as far as they are texts. */
async function treesOf(text: SourceText, files: ReadonlyMap<string, Uint8Array>): Promise<ParsedFile[]> {
  const trees = [await treeOf(text)];
  for (const [path, bytes] of files) {
    try {
      trees.push(await treeOf(readText(path, bytes)));
    } catch (error) {
      // No part of a page can be made of what is no text.
      if (!(error instanceof Diagnostic)) throw error;
    }
  }
  return trees;
}

export async function treeOf(text: SourceText): Promise<ParsedFile> {
  try {
    return await parseText(text);
  } catch (error) {
    // Its reader takes more YAML than the one that knows all places.
    if (error instanceof Diagnostic) return { text, root: undefined };
    throw error;
  }
}

/** The operation, with a row of the table of values for each of its secrets that was replaced. */
function withRows(operation: Operation, { placeholders }: ScreenResult): Operation {
  const used = new Set(operation.request.placeholders.map(({ text }) => text));
  const rows = placeholders.filter(({ name }) => used.has(name));
  return { ...operation, parameters: [...operation.parameters, ...rows] };
}
