import type { Position, Report } from '../../../base/diagnostic/index.ts';
import type { Operation, Parameter } from '../../../operation/index.ts';
import { buildRequest, type HarPair, type HarPath, type HarRequest } from '../../../request/index.ts';
import type { SpecNode } from '../document/node.ts';
import { readBody } from './body.ts';
import { sentMethod, type SpecOperation } from './list.ts';
import { bestMediaType } from './media.ts';
import {
  pathParameter,
  readParameters,
  sendParameters,
  type SpecParameter,
  type WithNode,
} from './parameters.ts';
import { fillTemplate, placeholderFor, templateNames } from './placeholder.ts';
import { readResponses } from './responses.ts';
import { row } from './row.ts';
import { readCredentials } from './security.ts';
import { readServer } from './server.ts';

/**
 * Builds what a page says about an operation.
 *
 * @throws Diagnostic where it cannot be read or sent
 */
export function buildOperation(spec: SpecOperation, report: Report): Operation {
  const { id, operationId, path, method, tags, item, node } = spec;
  const parameters = readParameters(item, node);
  const credentials = readCredentials(node);
  const server = readServer(node, item, report);
  const inPath = readPath(path, parameters);
  const sent = sendParameters(
    parameters.filter((parameter) => !isCredential(parameter, credentials.headers)),
  );
  const body = readBody(node, method);
  const headers = [...acceptHeader(node, sent.headers), ...credentials.headers, ...sent.headers];
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
    if (part === 'postData' && body !== undefined) return body.node.position;
    return (list[Number(index)]?.node ?? node).position;
  };
  const title = node.string('summary') ?? item.string('summary');
  const description = node.string('description') ?? item.string('description');
  return {
    id,
    file: node.description.file,
    title: title?.trim() || `${request.method} ${path}`,
    ...(description === undefined || description.trim() === '' ? {} : { description }),
    ...(tags.length === 0 ? {} : { tags }),
    ...(operationId === undefined ? {} : { operationId }),
    path,
    ...(node.boolean('deprecated') === true ? { deprecated: true } : {}),
    request: buildRequest(request, locate, report),
    parameters: uniqueRows([
      ...server.rows,
      ...inPath.rows,
      ...credentials.rows,
      ...sent.rows,
      ...(body?.rows ?? []),
    ]),
    responses: readResponses(node),
    locate: () => node.position,
  };
}

/** The path with placeholders for its parameters, and their rows in the order of the path. */
function readPath(path: string, parameters: readonly SpecParameter[]): { path: string; rows: Parameter[] } {
  const described = new Map(
    parameters.filter((parameter) => parameter.in === 'path').map((parameter) => [parameter.name, parameter]),
  );
  const parts = new Map(
    templateNames(path).map((name) => {
      const parameter = described.get(name);
      const placeholder = placeholderFor(name);
      const undescribed = { part: placeholder, row: row(placeholder, 'path', {}) };
      return [name, parameter === undefined ? undescribed : pathParameter(parameter)];
    }),
  );
  return {
    path: fillTemplate(path, (name) => parts.get(name)!.part),
    rows: Array.from(parts.values(), (part) => part.row),
  };
}

/** Some descriptions have a credential twice, as security and as a parameter. */
function isCredential(parameter: SpecParameter, headers: readonly WithNode<HarPair>[]): boolean {
  const name = parameter.name.toLowerCase();
  return parameter.in === 'header' && headers.some(({ value }) => value.name.toLowerCase() === name);
}

/** The media type of the first success response with content, unless an accept header is described. */
function acceptHeader(operation: SpecNode, described: readonly WithNode<HarPair>[]): WithNode<HarPair>[] {
  if (described.some(({ value }) => value.name.toLowerCase() === 'accept')) return [];
  const responses = operation.get('responses');
  const success = responses
    ?.keys()
    .filter((status) => /^2|^default$/i.test(status))
    .toSorted();
  for (const status of success ?? []) {
    const content = responses!.get(status)!.get('content');
    const type = bestMediaType(content);
    if (type !== undefined) return [{ value: { name: 'accept', value: type.trim() }, node: content! }];
  }
  return [];
}

function withQuery(url: string, parts: readonly string[]): string {
  if (parts.length === 0) return url;
  return `${url}${url.includes('?') ? '&' : '?'}${parts.join('&')}`;
}

/** One row for each name and position: the first, if a parameter describes a credential again. */
function uniqueRows(rows: readonly Parameter[]): Parameter[] {
  const seen = new Set<string>();
  return rows.filter(({ name, in: position }) => {
    const key = `${position} ${name}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
