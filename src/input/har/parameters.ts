import { Diagnostic, type Position, type Report } from '../../base/diagnostic/index.ts';
import type { Cursor } from '../../base/reader/cursor.ts';
import type { Parameter } from '../../operation/index.ts';
import {
  findPlaceholders,
  type HarPath,
  type HarRequest,
  type Locate,
  type PlaceholderLocation,
  type Request,
} from '../../request/index.ts';
import type { FieldCheck } from './check-fields.ts';
import { positionIn, stringField, type Entry } from './entries.ts';

/** An item of `_parameters`. */
interface DescribedParameter extends Parameter {
  readonly position: Position;
}

/** A string of the request that can hold placeholders, with the comment that its writer gave it. */
interface RequestString {
  readonly text: string;
  readonly position: PlaceholderLocation | 'url';
  readonly path: HarPath;
  readonly name?: string;
  readonly comment?: string;
}

/**
 * The parameter table: rows of `_parameters`, then rows for the comments of headers,
 * query, cookies and form fields, then rows for placeholders that are described once
 * for all pages. Warns of placeholders that nothing describes, and of rows of
 * `_parameters` that the request does not use.
 *
 * @param group entries with the same request
 * @param shared placeholders that are described once for all inputs
 * @param fields checks the fields of `_parameters`
 */
export function readParameters(
  document: Cursor,
  group: readonly Entry[],
  request: Request,
  shared: readonly Parameter[],
  fields: FieldCheck,
  report: Report,
): Parameter[] {
  const first = group[0]!;
  const described = readDescribed(document, group, fields);
  const strings = stringsOf(first.har);
  warnOfUnused(described, strings, request, report);
  const table: Parameter[] = described.map(({ position: _position, ...parameter }) => parameter);
  for (const { text, position, name, comment } of strings) {
    if (!comment) continue;
    const undescribed = findPlaceholders(text, position).filter((match) => !isDescribed(match, table));
    // A comment on a value that is one placeholder describes the placeholder, any other the field.
    const label = undescribed.length === 1 ? undescribed[0]!.text : name!;
    if (!table.some((parameter) => parameter.name === label))
      table.push({ name: label, description: comment });
  }
  for (const placeholder of request.placeholders) {
    if (isDescribed(placeholder, table)) continue;
    const found = shared.find((parameter) => isDescribed(placeholder, [parameter]));
    if (found !== undefined) table.push({ ...found, name: placeholder.text });
  }
  const locate: Locate = (path, index) => positionIn(first.request, path, index);
  warnOfUndescribed(table, strings, locate, report);
  return table;
}

/** The items of every `_parameters` that concerns the request: of its page, log, entries and of itself. */
function readDescribed(document: Cursor, group: readonly Entry[], fields: FieldCheck): DescribedParameter[] {
  const first = group[0]!;
  const holders = [first.page, document.field('log'), ...group.map(({ entry }) => entry), first.request];
  const lists = new Set(holders.map((holder) => holder?.field('_parameters')?.node));
  return holders.flatMap((holder) => {
    const list = holder?.field('_parameters');
    // Document, entry and request can be one object: read its list once.
    return list !== undefined && lists.delete(list.node)
      ? list.items().map((item) => readParameter(item, fields))
      : [];
  });
}

const POSITIONS = ['host', 'path', 'query', 'header', 'cookie', 'body'];

function readParameter(item: Cursor, fields: FieldCheck): DescribedParameter {
  fields.check(item, 'parameter');
  const required = item.field('required')?.boolean();
  const position = item.field('in');
  if (position !== undefined && !POSITIONS.includes(position.string())) {
    throw position.error('har-type', `a parameter cannot be in ${JSON.stringify(position.string())}`, {
      expected: `one of ${POSITIONS.join(', ')}`,
    });
  }
  return {
    name: item.required('name').scalarText(),
    ...stringField(item, 'description'),
    ...stringField(item, 'example'),
    ...(required === undefined ? {} : { required }),
    position: item.required('name').position,
  };
}

function stringsOf({
  url,
  headers = [],
  queryString = [],
  cookies = [],
  postData,
}: HarRequest): RequestString[] {
  const pairs = (field: string, position: PlaceholderLocation, list: typeof headers): RequestString[] =>
    list.map(({ name, value, comment }, index) => ({
      text: value,
      position,
      path: [field, index, 'value'],
      name,
      ...(comment === undefined ? {} : { comment }),
    }));
  const params = (postData?.params ?? []).map(({ name, value, fileName, comment }, index): RequestString => ({
    text: value ?? fileName ?? '',
    position: 'body',
    path: ['postData', 'params', index, value === undefined ? 'fileName' : 'value'],
    name,
    ...(comment === undefined ? {} : { comment }),
  }));
  return [
    { text: url, position: 'url', path: ['url'] },
    ...pairs('queryString', 'query', queryString),
    ...pairs('headers', 'header', headers),
    ...pairs('cookies', 'cookie', cookies),
    ...params,
    { text: postData?.text ?? '', position: 'body', path: ['postData', 'text'] },
    { text: postData?._file ?? '', position: 'body', path: ['postData', '_file'] },
  ];
}

/** `yourDomain` describes `{yourDomain}`, and so does `{yourDomain}`. */
function isDescribed(placeholder: { text: string; name: string }, table: readonly Parameter[]): boolean {
  return table.some(({ name }) => name === placeholder.text || name === placeholder.name);
}

function warnOfUnused(
  described: readonly DescribedParameter[],
  strings: readonly RequestString[],
  request: Request,
  report: Report,
): void {
  const names = new Set(strings.flatMap(({ name }) => name ?? []));
  for (const { name, position } of described) {
    const isUsed =
      names.has(name) ||
      request.placeholders.some((placeholder) => isDescribed(placeholder, [{ name }])) ||
      strings.some(({ text }) => text.includes(name));
    if (isUsed) continue;
    report(
      new Diagnostic('placeholder-unused', `the request does not use ${name}, which _parameters describes`, {
        position,
        hint: 'correct its name, or remove it',
      }),
    );
  }
}

function warnOfUndescribed(
  table: readonly Parameter[],
  strings: readonly RequestString[],
  locate: Locate,
  report: Report,
): void {
  const warned = new Set<string>();
  for (const { text, position, path } of strings) {
    for (const match of findPlaceholders(text, position)) {
      if (
        warned.has(match.text) ||
        isDescribed(match, table) ||
        table.some(({ name }) => name.includes(match.text))
      ) {
        continue;
      }
      warned.add(match.text);
      report(
        new Diagnostic('placeholder-undescribed', `the parameter table does not describe ${match.text}`, {
          position: locate(path, match.index),
          hint: `add {"name": ${JSON.stringify(match.text)}, "description": "…"} to _parameters`,
        }),
      );
    }
  }
}
