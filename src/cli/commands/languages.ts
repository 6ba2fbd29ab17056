import { columns } from '../terminal/columns.ts';
import { EXIT, type ExitCode } from '../terminal/exit-code.ts';
import { sharedRegistry } from '../../generate/index.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** `gen-snippets languages`: lists the ids for --language and --client. */
export async function runLanguages({ json }: { json: boolean }, { stdout }: Terminal): Promise<ExitCode> {
  const registry = sharedRegistry();
  const { foreignClients } = await import('../../language/samples.ts');
  const unverified = foreignClients(registry);
  if (json) {
    const languages = registry.languages.map(({ id, title, clients, data }) => ({
      id,
      title,
      default: data.default,
      clients: clients.map((client) => ({ id: client, ...publicData(data.clients[client]!) })),
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
  stdout.write(`\nUnverified: the clients of httpsnippet itself; their samples are never run.\n`);
  const targets = new Set(unverified.map(({ target }) => target));
  const targetRows = [...targets].map((target) => {
    const clients = unverified.filter((client) => client.target === target).map(({ client }) => client);
    return ['  ' + target, clients.join(', ')];
  });
  stdout.write(`${columns(targetRows)}\n`);
  return EXIT.ok;
}

/** The fields that `--json` shows of a client. */
const publicData = ({
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
