import { EXIT, type ExitCode } from '../terminal/exit-code.ts';
import { sharedRegistry } from '../../generate/index.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** `gen-snippets languages`: what can be named after --language and --client. */
export async function runLanguages({ json }: { json: boolean }, { stdout }: Terminal): Promise<ExitCode> {
  const registry = sharedRegistry();
  const { foreignClients } = await import('../../language/samples.ts');
  const unverified = foreignClients(registry);
  if (json) {
    const languages = registry.languages.map(({ id, title, clients, data }) => ({
      id,
      title,
      default: data.default,
      clients: clients.map((client) => ({ id: client, ...pick(data.clients[client]!) })),
    }));
    stdout.write(`${JSON.stringify({ languages, unverified }, null, 2)}\n`);
    return EXIT.ok;
  }
  const rows = registry.languages.flatMap((language) =>
    language.clients.map((client, index) => [
      index === 0 ? language.id : '',
      index === 0 ? language.title : '',
      client,
      language.client(client).title + (index === 0 ? ' (default)' : ''),
    ]),
  );
  stdout.write(`${columns([['LANGUAGE', '', 'CLIENT', ''], ...rows])}\n`);
  stdout.write(`\nUnverified: printers that httpsnippet brings; nobody ran what they print.\n`);
  const targets = new Set(unverified.map(({ target }) => target));
  const list = [...targets].map((target) => {
    const clients = unverified.filter((client) => client.target === target).map(({ client }) => client);
    return ['  ' + target, clients.join(', ')];
  });
  stdout.write(`${columns(list)}\n`);
  return EXIT.ok;
}

const pick = ({
  title,
  description,
  link,
  install,
}: {
  title: string;
  description: string;
  link: string;
  install?: string;
}) => ({
  title,
  description,
  link,
  install,
});

function columns(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
