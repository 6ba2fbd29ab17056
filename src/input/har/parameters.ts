import { Diagnostic, type Position, type Report } from '../../base/diagnostic/index.ts';
import type { Parameter } from '../../operation/index.ts';
import {
  findPlaceholders,
  type HarPath,
  type HarRequest,
  type Locate,
  type PlaceholderLocation,
  type Request,
} from '../../request/index.ts';

/** An item of `_parameters`. */
export interface DescribedParameter extends Parameter {
  readonly position: Position;
}

/** A text of the request in which placeholders can stand, with the comment that its writer gave it. */
interface Site {
  readonly text: string;
  readonly position: PlaceholderLocation | 'url';
  readonly path: HarPath;
  readonly name?: string;
  readonly comment?: string;
}

/**
 * The parameter table: what `_parameters` describes, and what the comments of
 * headers, query, cookies and form fields add; of what is described once for all
 * pages, the placeholders that the request uses. Warns of placeholders that nobody
 * describes, and of descriptions that nothing uses.
 */
export function describeParameters(
  described: readonly DescribedParameter[],
  shared: readonly Parameter[],
  har: HarRequest,
  request: Request,
  locate: Locate,
  report: Report,
): Parameter[] {
  const sites = sitesOf(har);
  warnOfUnused(described, sites, request, report);
  const table: Parameter[] = described.map(({ position: _position, ...parameter }) => parameter);
  for (const { text, position, name, comment } of sites) {
    if (!comment) continue;
    const undescribed = findPlaceholders(text, position).filter((match) => !isDescribed(match, table));
    // A comment on a value that is one placeholder describes that; else it describes the field.
    const label = undescribed.length === 1 ? undescribed[0]!.text : name!;
    if (!table.some((parameter) => parameter.name === label))
      table.push({ name: label, description: comment });
  }
  for (const placeholder of request.placeholders) {
    if (isDescribed(placeholder, table)) continue;
    const found = shared.find((parameter) => isDescribed(placeholder, [parameter]));
    if (found !== undefined) table.push({ ...found, name: placeholder.text });
  }
  warnOfUndescribed(table, sites, locate, report);
  return table;
}

function sitesOf({ url, headers = [], queryString = [], cookies = [], postData }: HarRequest): Site[] {
  const pairs = (field: string, position: PlaceholderLocation, list: typeof headers): Site[] =>
    list.map(({ name, value, comment }, index) => ({
      text: value,
      position,
      path: [field, index, 'value'],
      name,
      ...(comment === undefined ? {} : { comment }),
    }));
  const params = (postData?.params ?? []).map(({ name, value, fileName, comment }, index): Site => ({
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
  sites: readonly Site[],
  request: Request,
  report: Report,
): void {
  const names = new Set(sites.flatMap(({ name }) => name ?? []));
  for (const { name, position } of described) {
    const isUsed =
      names.has(name) ||
      request.placeholders.some((placeholder) => isDescribed(placeholder, [{ name }])) ||
      sites.some(({ text }) => text.includes(name));
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
  sites: readonly Site[],
  locate: Locate,
  report: Report,
): void {
  const warned = new Set<string>();
  for (const { text, position, path } of sites) {
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
