import { Diagnostic, type Position, type Report } from '../../base/diagnostic/index.ts';
import type { JsonNode } from '../../base/json/index.ts';
import type { Cursor } from '../../base/reader/cursor.ts';
import type { Parameter } from '../../operation/index.ts';
import {
  findPlaceholders,
  type HarPath,
  type HarRequest,
  type Locate,
  type PlaceholderLocation,
  type PlaceholderMatch,
  type Request,
} from '../../request/index.ts';
import type { FieldCheck } from './check-fields.ts';
import { positionIn, stringField, type Entry } from './entries.ts';

/** An item of `_parameters`. */
interface DescribedParameter {
  readonly row: Parameter;
  /** Identifies the item, which several calls can have. */
  readonly node: JsonNode;
  readonly position: Position;
  /** Whether other calls have it too, because it describes a log or a page. */
  readonly isShared: boolean;
}

/** A string of the request that can hold placeholders, with the comment that its writer gave it. */
interface RequestString {
  readonly text: string;
  readonly position: PlaceholderLocation | 'url';
  readonly path: HarPath;
  readonly name?: string;
  readonly comment?: string;
}

/** Entries with the same request, and the items of every `_parameters` that concerns them. */
export interface DescribedGroup {
  readonly entries: readonly Entry[];
  readonly described: readonly DescribedParameter[];
  readonly strings: readonly RequestString[];
}

/**
 * Adds to entries what `_parameters` says: of their page, of the log, of the entries and of the request.
 *
 * @param groups the entries of all calls
 * @param fields checks the fields of `_parameters`
 * @throws Diagnostic if an item of `_parameters` does not follow HAR
 */
export function describeGroup(
  document: Cursor,
  entries: readonly Entry[],
  groups: readonly { readonly entries: readonly Entry[] }[],
  fields: FieldCheck,
): DescribedGroup {
  const { page, request, har } = entries[0]!;
  const log = document.field('log');
  const holders = [page, log, ...entries.map(({ entry }) => entry), request];
  // Document, entry and request can be one object: read its list once.
  const lists = new Set(holders.map((holder) => holder?.field('_parameters')?.node));
  const described = holders.flatMap((holder) => {
    const list = holder?.field('_parameters');
    if (list === undefined || !lists.delete(list.node)) return [];
    const isShared =
      (holder === log && groups.length > 1) ||
      (holder === page && groups.filter((other) => other.entries[0]!.page?.node === page?.node).length > 1);
    return list.items().map((item) => ({ ...readParameter(item, fields), isShared }));
  });
  return { entries, described, strings: stringsOf(har) };
}

/** Names of placeholders that `_parameters` or the configuration describes. */
export const describedNames = (
  { described }: DescribedGroup,
  shared: readonly Parameter[],
): ReadonlySet<string> => new Set([...described.map(({ row }) => row), ...shared].map(({ name }) => name));

/**
 * The parameter table: rows of `_parameters`, then rows for the comments of headers, query, cookies and form
 * fields, then rows for placeholders that are described once for all pages. What describes several calls gives a
 * row to those that use it. Warns of placeholders that nothing describes.
 *
 * @param shared placeholders that are described once for all inputs
 */
export function readParameters(
  group: DescribedGroup,
  request: Request,
  shared: readonly Parameter[],
  report: Report,
): Parameter[] {
  const { entries, described, strings } = group;
  const names = describedNames(group, shared);
  const table = described
    .filter(({ row, isShared }) => !isShared || isUsed(row, strings))
    .map(({ row }) => row);
  for (const string of strings) {
    const { name, comment } = string;
    if (!comment) continue;
    const undescribed = placeholdersOf(string, names).filter((match) => !isDescribed(match, table));
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
  const locate: Locate = (path, index) => positionIn(entries[0]!.request, path, index);
  warnOfUndescribed(table, strings, names, locate, report);
  return table;
}

const placeholdersOf = (
  { text, position, name }: RequestString,
  described: ReadonlySet<string>,
): readonly PlaceholderMatch[] => findPlaceholders(text, position, { field: name, described });

const POSITIONS = ['host', 'path', 'query', 'header', 'cookie', 'body'];

function readParameter(item: Cursor, fields: FieldCheck): Omit<DescribedParameter, 'isShared'> {
  fields.check(item, 'parameter');
  const required = item.field('required')?.boolean();
  const position = item.field('in');
  if (position !== undefined && !POSITIONS.includes(position.string())) {
    throw position.error('har-type', `a parameter cannot be in ${JSON.stringify(position.string())}`, {
      expected: `one of ${POSITIONS.join(', ')}`,
    });
  }
  const row = {
    name: item.required('name').scalarText(),
    ...stringField(item, 'description'),
    ...stringField(item, 'example'),
    ...(required === undefined ? {} : { required }),
  };
  return { row, node: item.node, position: item.required('name').position };
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

/** Whether a request has the placeholder, header, pair or field that a row describes. */
function isUsed({ name }: Parameter, strings: readonly RequestString[]): boolean {
  const wholeWord = /^\w+$/.test(name) ? new RegExp(`(?<!\\w)${name}(?!\\w)`) : undefined;
  return strings.some(
    (string) =>
      string.name === name ||
      placeholdersOf(string, new Set([name])).some((match) => isDescribed(match, [{ name }])) ||
      (wholeWord?.test(string.text) ?? string.text.includes(name)),
  );
}

/**
 * Warns of items of `_parameters` that no request of theirs uses.
 *
 * @param selected the calls whose items are reported
 * @param all all calls, which can use a shared item too
 */
export function warnOfUnused(
  selected: readonly DescribedGroup[],
  all: readonly DescribedGroup[],
  report: Report,
): void {
  const unused = new Map<JsonNode, DescribedParameter>();
  const used = new Set<JsonNode>();
  for (const { described, strings } of all) {
    for (const { node, row } of described) if (!used.has(node) && isUsed(row, strings)) used.add(node);
  }
  for (const { described } of selected) {
    for (const parameter of described) unused.set(parameter.node, parameter);
  }
  for (const { node, row, isShared, position } of unused.values()) {
    if (used.has(node)) continue;
    const message = isShared ? `no request uses ${row.name}` : `the request does not use ${row.name}`;
    report(
      new Diagnostic('placeholder-unused', `${message}, which _parameters describes`, {
        position,
        hint: 'correct its name, or remove it',
      }),
    );
  }
}

function warnOfUndescribed(
  table: readonly Parameter[],
  strings: readonly RequestString[],
  names: ReadonlySet<string>,
  locate: Locate,
  report: Report,
): void {
  const warned = new Set<string>();
  for (const string of strings) {
    for (const match of placeholdersOf(string, names)) {
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
          position: locate(string.path, match.index),
          hint: `add {"name": ${JSON.stringify(match.text)}, "description": "…"} to _parameters`,
        }),
      );
    }
  }
}
