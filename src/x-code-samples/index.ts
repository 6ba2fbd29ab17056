import { isDeepStrictEqual } from 'node:util';
import { Diagnostic, SourceText, type Report } from '../base/diagnostic/index.ts';
import { parseJson, type JsonNode } from '../base/json/index.ts';
import { applyEdits, type Edit } from './edit.ts';
import { editJson } from './json.ts';
import { FIELD, itemOf, MARK, type CodeSample, type OperationSamples } from './sample.ts';

export type { CodeSample, OperationSamples } from './sample.ts';

/**
 * The description with `x-codeSamples` in its operations. Everything else stays byte
 * for byte: comments, anchors, order, layout, and samples of others.
 *
 * @param report takes warnings of operations that stand where no sample can be put
 * @throws Diagnostic if the result would say anything else than the description did
 */
export async function writeCodeSamples(
  file: string,
  text: string,
  operations: readonly OperationSamples[],
  report: Report = () => undefined,
): Promise<string> {
  const isJson = /^\s*\{/.test(text);
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const body = text.slice(mark.length);
  const editor = isJson ? jsonEditor(body) : await yamlEditor(file, body);
  const edits: Edit[] = [];
  const written: OperationSamples[] = [];
  for (const operation of operations) {
    const made = editor(operation);
    if (made === undefined) {
      report(notThere(file, operation));
      continue;
    }
    edits.push(...made);
    written.push(operation);
  }
  const result = applyEdits(body, edits);
  await check(file, body, result, written, isJson);
  return mark + result;
}

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

function notThere(file: string, { name }: OperationSamples): Diagnostic {
  return new Diagnostic('code-samples-elsewhere', `${name} has no place for samples in ${file}`, {
    hint: 'an operation behind a $ref or an alias is written where it stands: give that file, or write it out',
  });
}

/**
 * Reads both texts again: apart from our samples they must say the same, and our
 * samples must be what they should be. Nothing else may leave this module.
 */
async function check(
  file: string,
  before: string,
  after: string,
  written: readonly OperationSamples[],
  isJson: boolean,
): Promise<void> {
  const parse = isJson ? (text: string): unknown => JSON.parse(text) as unknown : await yamlParser();
  let isSame = false;
  try {
    const [old, now] = [parse(before), parse(after)];
    const isThere = written.every(({ keys, samples }) =>
      isDeepStrictEqual(oursIn(now, keys), samples.map(plainItem)),
    );
    for (const { keys } of written) {
      removeOurs(old, keys);
      removeOurs(now, keys);
    }
    isSame = isThere && isDeepStrictEqual(old, now);
  } catch {
    // It is no description any more: the same as another one.
  }
  if (isSame) return;
  throw new Diagnostic('code-samples-unsafe', `the samples cannot be put into ${file} without changing it`, {
    position: new SourceText(file, before).position(0),
    hint: 'nothing was written; this is a bug of gen-snippets, please report the layout of the description',
  });
}

async function yamlParser(): Promise<(text: string) => unknown> {
  const { CORE_SCHEMA, load, mergeTag } = await import('js-yaml');
  const schema = CORE_SCHEMA.withTags(mergeTag);
  // Aliases are copied out: a sample must not change what shares a value with it.
  return (text) => structuredClone(load(text, { schema }));
}

type Fields = Record<string, unknown>;

const plainItem = (sample: CodeSample): Fields => ({ ...itemOf(sample) });

function operationIn(root: unknown, keys: readonly string[]): Fields | undefined {
  let at: unknown = root;
  for (const key of keys) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Fields)[key];
  }
  return at as Fields;
}

const isOurs = (item: unknown): boolean =>
  typeof item === 'object' && item !== null && Object.hasOwn(item, MARK);

function oursIn(root: unknown, keys: readonly string[]): unknown[] {
  const list = operationIn(root, keys)?.[FIELD];
  return Array.isArray(list) ? list.filter(isOurs) : [];
}

function removeOurs(root: unknown, keys: readonly string[]): void {
  const operation = operationIn(root, keys);
  const list = operation?.[FIELD];
  if (operation === undefined || !Array.isArray(list)) return;
  const rest = list.filter((item) => !isOurs(item));
  if (rest.length > 0) operation[FIELD] = rest;
  else delete operation[FIELD];
}
