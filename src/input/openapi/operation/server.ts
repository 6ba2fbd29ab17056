import { Diagnostic, type Position, type Report } from '../../../base/diagnostic/index.ts';
import type { Parameter } from '../../../operation/index.ts';
import type { SpecNode } from '../document/node.ts';
import { fillTemplate, placeholderFor, templateNames } from './placeholder.ts';
import { describeSchema, row } from './row.ts';

/** The server that an operation is sent to. */
interface Server {
  /** Without a slash at its end; variables are placeholders. */
  readonly url: string;
  readonly rows: readonly Parameter[];
}

/** The first server of the operation, else of its path, else of the description. */
export function readServer(operation: SpecNode, item: SpecNode, report: Report): Server {
  const { top } = operation.description;
  for (const holder of [operation, item, top]) {
    const server = holder.get('servers')?.items()[0];
    if (server !== undefined) return fromServer(server, report);
  }
  reportNoHost(top.positionOf('servers'), report);
  return withHostPlaceholder('', top, []);
}

function fromServer(server: SpecNode, report: Report): Server {
  const variables = server.get('variables');
  const defaultOf = (name: string): string | undefined => variables?.get(name)?.string('default');
  // A placeholder cannot be the scheme of a URL, so a variable there is replaced by its default.
  const url = (server.string('url') ?? '')
    .trim()
    .replace(/^\{([^{}]+)\}(?=(:?))/, (whole, name: string, colon: string) => {
      const value = defaultOf(name);
      return value !== undefined && (colon === ':' || /^https?:\/\//i.test(value)) ? value : whole;
    })
    .replace(/[?#].*$/s, '')
    .replace(/\/+$/, '');
  const rows = templateNames(url).map((name) => {
    const variable = variables?.get(name);
    return row(placeholderFor(name), 'host', {
      description:
        variable === undefined
          ? undefined
          : describeSchema(variable, variable.string('description'), defaultOf(name)),
      example: defaultOf(name),
    });
  });
  const filled = fillTemplate(url, placeholderFor);
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(filled)) return { url: filled, rows };
  if (/^\/\/[^/]/.test(filled)) return { url: `https:${filled}`, rows };
  // A placeholder or a domain name without a scheme.
  if (/^(?:\{[^{}]+\}|[^/{}.]+\.[^/{}]*)(?:[/:]|$)/.test(filled)) return { url: `https://${filled}`, rows };
  reportNoHost(server.position, report);
  return withHostPlaceholder(filled === '' || filled.startsWith('/') ? filled : `/${filled}`, server, rows);
}

function reportNoHost(position: Position, report: Report): void {
  report(
    new Diagnostic('openapi-no-host', 'the description does not say which host serves the API', {
      position,
      expected: 'servers with an absolute URL, such as https://api.example.com',
      hint: 'until then the samples have the placeholder {host}',
    }),
  );
}

function withHostPlaceholder(path: string, { description }: SpecNode, rows: readonly Parameter[]): Server {
  return {
    url: `https://{host}${path}`,
    rows: [row('{host}', 'host', { description: description.words.host }), ...rows],
  };
}
