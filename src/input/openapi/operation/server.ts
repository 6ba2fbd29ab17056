import { Diagnostic, type Position, type Report } from '../../../base/diagnostic/index.ts';
import type { Parameter } from '../../../operation/index.ts';
import type { Located } from '../document/located.ts';
import { fillTemplate, placeholderFor, templateNames } from './placeholder.ts';
import { describeSchema, row } from './row.ts';

/** Where an operation is sent to. */
export interface Server {
  /** Without a slash at its end; variables are placeholders. */
  readonly url: string;
  readonly rows: readonly Parameter[];
  readonly at: Located;
}

/** The first server of the operation, else of its path, else of the description. */
export function readServer(operation: Located, item: Located, report: Report): Server {
  const { top } = operation.description;
  for (const holder of [operation, item, top]) {
    const server = holder.get('servers')?.items()[0];
    if (server !== undefined) return fromServer(server, report);
  }
  return withoutHost('', top, top.positionOf('servers'), report);
}

function fromServer(server: Located, report: Report): Server {
  const written = server.text('url') ?? '';
  const variables = server.get('variables');
  const fallback = (name: string): string | undefined => variables?.get(name)?.text('default');
  // A placeholder cannot stand for a scheme: there the default is written out.
  const url = written.trim().replace(/^\{([^{}]+)\}(?=(:?))/, (whole, name: string, colon: string) => {
    const value = fallback(name);
    return value !== undefined && (colon === ':' || /^https?:\/\//i.test(value)) ? value : whole;
  });
  const clean = url.replace(/[?#].*$/s, '').replace(/\/+$/, '');
  const rows = templateNames(clean).map((name) => {
    const variable = variables?.get(name);
    return row(placeholderFor(name), 'host', {
      description:
        variable === undefined
          ? undefined
          : describeSchema(variable, variable.text('description'), fallback(name)),
      example: fallback(name),
    });
  });
  const filled = fillTemplate(clean, placeholderFor);
  if (/^https?:\/\//i.test(filled)) return { url: filled, rows, at: server };
  if (/^\/\/[^/]/.test(filled)) return { url: `https:${filled}`, rows, at: server };
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(filled)) return { url: filled, rows, at: server };
  if (/^(?:\{[^{}]+\}|[^/{}.]+\.[^/{}]*)(?:[/:]|$)/.test(filled))
    return { url: `https://${filled}`, rows, at: server };
  return withoutHost(
    filled === '' || filled.startsWith('/') ? filled : `/${filled}`,
    server,
    server.position,
    report,
    rows,
  );
}

function withoutHost(
  path: string,
  at: Located,
  position: Position,
  report: Report,
  rows: readonly Parameter[] = [],
): Server {
  report(
    new Diagnostic('openapi-no-host', 'the description does not say which host serves the API', {
      position,
      expected: 'servers with an absolute URL, such as https://api.example.com',
      hint: 'the placeholder {host} stands in its place',
    }),
  );
  return {
    url: `https://{host}${path}`,
    rows: [row('{host}', 'host', { description: at.description.words.host }), ...rows],
    at,
  };
}
