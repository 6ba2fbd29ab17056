import { Diagnostic, type SourceText } from '../../../base/diagnostic/index.ts';
import { completeWords, type Operation } from '../../../operation/index.ts';
import { isYaml } from '../../shared/read.ts';
import { Description } from '../document/description.ts';
import { SpecDocument } from '../document/document.ts';
import { listPath } from '../operation/list.ts';
import { findEdit, type RememberedOperation } from './memory.ts';
import type { SpecOperation } from '../operation/operation.ts';
import type { ReadOptions } from './options.ts';
import type { Reader } from '../operation/reader.ts';
import { readVersion } from '../document/version.ts';

/**
 * Reads what changed in a description that is remembered, if that is one operation at most.
 *
 * @returns undefined if it is more
 */
export async function readEdited(
  text: SourceText,
  reader: Reader,
  { memory, onFound, words }: ReadOptions,
): Promise<Operation[] | undefined> {
  const last = memory?.last;
  const edit = last && !isYaml(text) ? findEdit(last, text.bytes) : undefined;
  if (memory === undefined || last === undefined || edit === undefined) return undefined;
  const document = SpecDocument.outlined(text, edit.outline);
  const root = document.value as Readonly<Record<string, unknown>>;
  const description = await Description.load(
    document,
    readVersion(root, document),
    completeWords(words),
    undefined,
  );
  const specOf = (known: RememberedOperation): SpecOperation | undefined => {
    const at = description.top.get('paths')?.child(known.path);
    const spec = at && listPath(known.path, at).find(({ method }) => method === known.method);
    return spec && { ...spec, id: known.id };
  };
  const { at } = edit;
  const edited = at && last.operations.find(({ path, method }) => path === at.path && method === at.method);
  if (at !== undefined && !isStillCalled(edited, specOf)) return undefined;
  onFound?.(last.operations.map(({ id }) => id));
  const operations = last.operations.map((known) =>
    known === edited ? { ...known, fingerprint: edit.digest } : known,
  );
  for (const known of operations) {
    if (known.id !== edited?.id && reader.isKnown(known.id, known.fingerprint)) continue;
    const spec = specOf(known);
    if (spec !== undefined) reader.read(spec, known.fingerprint);
  }
  memory.keep({ ...edit.memory, operations });
  return reader.operations;
}

/** Has an operation the id and tags that it had, by which it is named and chosen? */
function isStillCalled(
  before: RememberedOperation | undefined,
  specOf: (known: RememberedOperation) => SpecOperation | undefined,
): boolean {
  try {
    const now = before && specOf(before);
    if (before === undefined || now === undefined) return false;
    return now.operationId === before.operationId && JSON.stringify(now.tags) === JSON.stringify(before.tags);
  } catch (error) {
    // It is told by who reads all.
    if (error instanceof Diagnostic) return false;
    throw error;
  }
}
