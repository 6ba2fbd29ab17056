import type { SourceText } from '../../diagnostic/index.ts';
import { wordsOf, type Operation } from '../../operation/index.ts';
import { isYaml } from '../read.ts';
import { Description } from './description.ts';
import { SpecDocument } from './document.ts';
import { listPath } from './list.ts';
import { findEdit, type RememberedOperation } from './memory.ts';
import type { SpecOperation } from './operation.ts';
import type { ReadOptions } from './options.ts';
import type { Reader } from './reader.ts';
import { readVersion } from './version.ts';

/**
 * Reads what one edited operation of a description that is remembered calls for.
 *
 * @returns undefined if that is not all that changed
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
    wordsOf(words),
    undefined,
  );
  const isEdited = ({ path, method }: RememberedOperation): boolean =>
    path === edit.path && method === edit.method;
  const specOf = (known: RememberedOperation): SpecOperation | undefined => {
    const at = description.top.get('paths')?.child(known.path);
    const spec = at && listPath(known.path, at).find(({ method }) => method === known.method);
    return spec && { ...spec, id: known.id };
  };
  const before = last.operations.find(isEdited);
  const now = before && specOf(before);
  // By what it is named and chosen.
  const hasSameName =
    now?.operationId === before?.operationId && JSON.stringify(now?.tags) === JSON.stringify(before?.tags);
  if (before === undefined || now === undefined || !hasSameName) return undefined;
  onFound?.(last.operations.map(({ id }) => id));
  const operations = last.operations.map((known) =>
    known === before ? { ...known, fingerprint: edit.digest } : known,
  );
  for (const known of operations) {
    if (known.id !== before.id && reader.isKnown(known.id, known.fingerprint)) continue;
    const spec = specOf(known);
    if (spec !== undefined) reader.read(spec, known.fingerprint);
  }
  memory.keep({ ...edit.memory, operations });
  return reader.operations;
}
