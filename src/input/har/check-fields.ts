import { Diagnostic, type Report } from '../../base/diagnostic/index.ts';
import type { JsonNode } from '../../base/json/index.ts';
import type { Cursor } from '../../base/reader/cursor.ts';
import { HAR_OBJECTS, unknownField, type HarObjectName } from './fields.ts';

/** Finds fields that HAR does not have. Those that are merely unknown are reported once for the whole file. */
export class FieldCheck {
  /** Fields of the first object that has each, and the number of objects. */
  readonly #unknown = new Map<string, { first: Cursor; count: number }>();
  /** Objects without a misspelled field; several calls can have the same `_parameters`. */
  readonly #checked = new Set<JsonNode>();

  /** @throws Diagnostic if a field is a misspelled one */
  check(object: Cursor, kind: HarObjectName): void {
    if (this.#checked.has(object.node)) return;
    for (const { name } of object.keys()) {
      const found = unknownField(kind, name);
      if (found === undefined) continue;
      if (found.kind === 'misspelled') throw misspelled(object.key(name), name, kind, found.hint);
      const known = this.#unknown.get(`${kind} ${name}`);
      if (known === undefined) this.#unknown.set(`${kind} ${name}`, { first: object.key(name), count: 1 });
      else known.count++;
    }
    this.#checked.add(object.node);
  }

  /** Reports the unknown fields, at the first of them. */
  report(report: Report): void {
    const fields = [...this.#unknown.values()];
    if (fields.length === 0) return;
    const list = fields.map(({ first, count }) => `${first.path}${count === 1 ? '' : ` (${count} times)`}`);
    report(
      new Diagnostic('har-ignored-field', `HAR does not have ${list.join(', ')}`, {
        position: fields[0]!.first.position,
        hint: 'it is ignored; correct the name, or begin it with an underscore if the field is your own',
      }),
    );
  }
}

function misspelled(field: Cursor, name: string, kind: HarObjectName, hint: string): Diagnostic {
  const object = HAR_OBJECTS[kind];
  if (kind === 'postData') {
    return field.error(
      'har-unknown-field',
      `postData has no field ${JSON.stringify(name)}, so it would not be sent`,
      {
        expected: 'mimeType, and text, params or _file',
        hint: hint.startsWith('did')
          ? hint
          : 'put the whole body into text: {"mimeType": "application/json", "text": "{…}"}',
      },
    );
  }
  return field.error('har-unknown-field', `${object.name} has no field ${JSON.stringify(name)}`, { hint });
}
