import { cookieHeader, urlAuthority, urlTarget, type Body, type Request } from '../../request/index.ts';
import type { Arrived } from './recorder.ts';

/** A described request as an HTTP message, for a report. */
export function describedMessage(request: Request): string {
  const { method, url, headers, cookies, body } = request;
  const cookie = cookieHeader(cookies);
  const lines = [
    `${method} ${urlTarget(url)}`,
    `host: ${urlAuthority(url)}`,
    ...headers.map(({ name, value }) => `${name}: ${value}`),
    ...(cookie === '' ? [] : [`cookie: ${cookie}`]),
    '',
    bodyText(body),
  ];
  return lines.join('\n');
}

function bodyText(body: Body): string {
  switch (body.kind) {
    case 'none':
      return '';
    case 'text':
    case 'json':
      return body.text;
    case 'form':
      return body.fields.map(({ name, value }) => `${name} = ${value}`).join('\n');
    case 'file':
      return fileContent(body.path);
    case 'multipart':
      return body.parts
        .map(({ name, fileName, contentType, path, value }) =>
          [
            `[part] ${name}`,
            ...(fileName === undefined ? [] : [`file name: ${fileName}`]),
            ...(contentType === undefined ? [] : [`content type: ${contentType}`]),
            path === undefined ? (value ?? '') : fileContent(path),
          ].join('\n'),
        )
        .join('\n\n');
  }
}

const fileContent = (path: string): string => `(the content of ${path})`;

/** An arrived request as an HTTP message, for a report. */
export function arrivedMessage({ method, target, headers, body }: Arrived): string {
  const head = headers.map(({ name, value }) => `${name}: ${value}`);
  return [`${method} ${target}`, ...head, '', body.toString('utf8')].join('\n');
}
