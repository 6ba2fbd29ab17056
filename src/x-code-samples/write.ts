import { isDeepStrictEqual } from 'node:util';
import { Diagnostic, SourceText, type Report } from '../base/diagnostic/index.ts';
import { parseJson, type JsonNode } from '../base/json/index.ts';
import { applyEdits, type Edit } from './edit.ts';
import { editJson } from './json.ts';
import { FIELD, itemOf, MARK, type CodeSample, type OperationSamples } from './sample.ts';

/**
 * Writes `x-codeSamples` into the operations of an OpenAPI description. Everything else is unchanged byte
 * for byte: comments, anchors, order, layout, and samples that gen-snippets did not write.
 *
 * @param text JSON or YAML
 * @param report receives a warning for each operation that cannot have samples
 * @throws Diagnostic if the result would differ in anything but the samples
 */
export async function writeCodeSamples(
  file: string,
  text: string,
  operations: readonly OperationSamples[],
  report: Report = () => undefined,
): Promise<string> {
  const isJson = /^\s*\{/.test(text);
  const byteOrderMark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const body = text.slice(byteOrderMark.length);
  const editor = isJson ? jsonEditor(body) : await yamlEditor(file, body);
  const edits: Edit[] = [];
  const written: OperationSamples[] = [];
  for (const operation of operations) {
    const operationEdits = editor(operation);
    if (operationEdits === undefined) {
      report(elsewhere(file, operation));
      continue;
    }
    edits.push(...operationEdits);
    written.push(operation);
  }
  const result = applyEdits(body, edits);
  await check(file, body, result, written, isJson);
  return byteOrderMark + result;
}

/** Edits for one operation; undefined if it cannot have samples in this file. */
type Editor = (operation: OperationSamples) => Edit[] | undefined;

function jsonEditor(text: string): Editor {
  const root = parseJson(text);
  return ({ keys, samples }) => {
    const operation = keys.reduce(member, root as JsonNode | undefined);
    return operation?.kind === 'object' ? editJson(text, operation, samples) : undefined;
  };
}

const member = (node: JsonNode | undefined, name: string): JsonNode | undefined =>
  node?.kind === 'object' ? node.members.find(({ key }) => key === name)?.value : undefined;

async function yamlEditor(file: string, text: string): Promise<Editor> {
  const { YamlEditor } = await import('./yaml.ts');
  const editor = new YamlEditor(new SourceText(file, text));
  return ({ keys, samples }) => editor.edit(keys, samples);
}

function elsewhere(file: string, { name }: OperationSamples): Diagnostic {
  return new Diagnostic('code-samples-elsewhere', `${file} does not contain ${name} itself`, {
    expected: 'an operation that is written in this file, without $ref and alias',
    hint: 'give the file that contains the operation, or write the operation out',
  });
}

/**
 * Parses both texts: apart from the samples they must be equal, and the samples must be the given ones.
 * It guarantees that a mistake of an editor is never written to a file.
 */
async function check(
  file: string,
  before: string,
  after: string,
  written: readonly OperationSamples[],
  isJson: boolean,
): Promise<void> {
  const parse = isJson ? (text: string): unknown => JSON.parse(text) as unknown : await yamlParser();
  let isCorrect = false;
  try {
    const [oldRoot, newRoot] = [parse(before), parse(after)];
    const hasSamples = written.every(({ keys, samples }) =>
      isDeepStrictEqual(ownItems(newRoot, keys), samples.map(plainItem)),
    );
    for (const { keys } of written) {
      removeOwnItems(oldRoot, keys);
      removeOwnItems(newRoot, keys);
    }
    isCorrect = hasSamples && isDeepStrictEqual(oldRoot, newRoot);
  } catch {
    // The result does not parse: not correct.
  }
  if (isCorrect) return;
  throw new Diagnostic(
    'code-samples-unsafe',
    `the samples cannot be written into ${file} without changing the rest of it`,
    {
      position: new SourceText(file, before).position(0),
      hint: 'nothing was written; please report the layout of the description as a bug of gen-snippets',
    },
  );
}

async function yamlParser(): Promise<(text: string) => unknown> {
  const { CORE_SCHEMA, load, mergeTag } = await import('js-yaml');
  const schema = CORE_SCHEMA.withTags(mergeTag);
  // Cloned, because aliases share one object, and `removeOwnItems` must change only one of them.
  return (text) => structuredClone(load(text, { schema }));
}

type Fields = Record<string, unknown>;

const plainItem = (sample: CodeSample): Fields => ({ ...itemOf(sample) });

function operationIn(root: unknown, keys: readonly string[]): Fields | undefined {
  let value: unknown = root;
  for (const key of keys) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Fields)[key];
  }
  return value as Fields;
}

/** Whether gen-snippets wrote the item. */
const isOwn = (item: unknown): boolean =>
  typeof item === 'object' && item !== null && Object.hasOwn(item, MARK);

function ownItems(root: unknown, keys: readonly string[]): unknown[] {
  const items = operationIn(root, keys)?.[FIELD];
  return Array.isArray(items) ? items.filter(isOwn) : [];
}

function removeOwnItems(root: unknown, keys: readonly string[]): void {
  const operation = operationIn(root, keys);
  const items = operation?.[FIELD];
  if (operation === undefined || !Array.isArray(items)) return;
  const rest = items.filter((item) => !isOwn(item));
  if (rest.length > 0) operation[FIELD] = rest;
  else delete operation[FIELD];
}
