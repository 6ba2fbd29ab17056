import type { Position, Report } from '../../../base/diagnostic/index.ts';
import type { Operation, Parameter } from '../../../operation/index.ts';
import { buildRequest, type HarPair, type HarPath, type HarRequest } from '../../../request/index.ts';
import { readBody, type SpecBody } from './body.ts';
import type { Located } from '../document/located.ts';
import { isJson, mediaRank } from './media.ts';
import { sentMethod } from './method.ts';
import {
  pathParameter,
  readParameters,
  sendParameters,
  type SpecParameter,
  type Sourced,
} from './parameters.ts';
import { fillTemplate, placeholderFor, templateNames } from './placeholder.ts';
import { readResponses } from './responses.ts';
import { row } from './row.ts';
import { readCredentials } from './security.ts';
import { readServer } from './server.ts';

/** An operation of a description, before anything of it is built. */
export interface SpecOperation {
  readonly id: string;
  readonly operationId: string | undefined;
  readonly path: string;
  /** The key of the operation: in lower case, or as it is sent if it stands among the other methods. */
  readonly method: string;
  readonly tags: readonly string[];
  readonly item: Located;
  readonly at: Located;
}

/**
 * Builds what a page says about an operation.
 *
 * @throws Diagnostic where it cannot be read or sent
 */
export function buildOperation(spec: SpecOperation, report: Report): Operation {
  const { id, operationId, path, method, tags, item, at } = spec;
  const parameters = readParameters(item, at);
  const credentials = readCredentials(at);
  const server = readServer(at, item, report);
  const inPath = readPath(path, parameters);
  const sent = sendParameters(
    parameters.filter((parameter) => !isCredential(parameter, credentials.headers)),
  );
  const body = readBody(at, method);
  const headers = [...acceptHeader(at, sent.headers), ...credentials.headers, ...sent.headers];
  const cookies = [...credentials.cookies, ...sent.cookies];
  const query = [...credentials.query, ...sent.query];

  const request: HarRequest = {
    method: sentMethod(method),
    url: withQuery(`${server.url}${inPath.path}`, query),
    headers: headers.map(({ value }) => value),
    cookies: cookies.map(({ value }) => value),
    ...(body === undefined ? {} : { postData: body.postData }),
  };
  const locate = ([part, index]: HarPath): Position => {
    const list = part === 'headers' ? headers : part === 'cookies' ? cookies : [];
    if (part === 'postData' && body !== undefined) return body.at.position;
    return (list[Number(index)]?.at ?? at).position;
  };
  const title = at.text('summary') ?? item.text('summary');
  const description = at.text('description') ?? item.text('description');
  return {
    id,
    file: at.description.root.file,
    title: title?.trim() || `${request.method} ${path}`,
    ...(description === undefined || description.trim() === '' ? {} : { description }),
    ...(tags.length === 0 ? {} : { tags }),
    ...(operationId === undefined ? {} : { operationId }),
    path,
    ...(at.flag('deprecated') === true ? { deprecated: true } : {}),
    request: buildRequest(request, locate, report),
    parameters: uniqueRows([
      ...server.rows,
      ...inPath.rows,
      ...credentials.rows,
      ...sent.rows,
      ...bodyRows(body),
    ]),
    responses: readResponses(at),
    locate: locatorOf(at),
  };
}

/** Of what an operation was built from it keeps no more. */
function locatorOf({ document, path }: Located): () => Position {
  return () => document.position(path);
}

const bodyRows = (body: SpecBody | undefined): readonly Parameter[] => body?.rows ?? [];

/** The path with its parameters as placeholders, and their rows in the order of the path. */
function readPath(path: string, parameters: readonly SpecParameter[]): { path: string; rows: Parameter[] } {
  const described = new Map(
    parameters.filter((parameter) => parameter.in === 'path').map((parameter) => [parameter.name, parameter]),
  );
  const pieces = new Map(
    templateNames(path).map((name) => {
      const parameter = described.get(name);
      const placeholder = placeholderFor(name);
      const bare = { piece: placeholder, row: row(placeholder, 'path', {}) };
      return [name, parameter === undefined ? bare : pathParameter(parameter)];
    }),
  );
  const filled = fillTemplate(path, (name) => pieces.get(name)!.piece);
  const rows = [...pieces.values()].map((piece) => piece.row);
  return { path: filled, rows };
}

/** Some describe a credential twice, as security and as a parameter. */
function isCredential(parameter: SpecParameter, headers: readonly Sourced<HarPair>[]): boolean {
  const name = parameter.name.toLowerCase();
  return parameter.in === 'header' && headers.some(({ value }) => value.name.toLowerCase() === name);
}

/** What the call wants back: the media type of the first success that has one. */
function acceptHeader(operation: Located, described: readonly Sourced<HarPair>[]): Sourced<HarPair>[] {
  if (described.some(({ value }) => value.name.toLowerCase() === 'accept')) return [];
  const responses = operation.get('responses');
  const success = responses
    ?.keys()
    .filter((status) => /^2|^default$/i.test(status))
    .toSorted();
  for (const status of success ?? []) {
    const content = responses!.get(status)!.get('content');
    const [type] = content?.keys().toSorted((a, b) => mediaRank(a) - mediaRank(b) || (a < b ? -1 : 1)) ?? [];
    if (type === undefined) continue;
    return [{ value: { name: 'accept', value: isJson(type) ? type : type.trim() }, at: content! }];
  }
  return [];
}

function withQuery(url: string, pieces: readonly string[]): string {
  if (pieces.length === 0) return url;
  return `${url}${url.includes('?') ? '&' : '?'}${pieces.join('&')}`;
}

/** One row a name and place: of a credential that a parameter describes again, the first. */
function uniqueRows(rows: readonly Parameter[]): Parameter[] {
  const seen = new Set<string>();
  return rows.filter(({ name, in: position }) => {
    const key = `${position} ${name}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
