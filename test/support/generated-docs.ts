import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '../../src/base/diagnostic/index.ts';
import { generate, renderPage } from '../../src/index.ts';
import { foreignClients, registerClients } from '../../src/language/samples.ts';
import type { JsonSchema, Shape as DataShape } from '../../src/base/reader/shape.ts';
import { FEATURES, LANGUAGE, Registry, VIEW_SHAPE } from '../../src/language/index.ts';
import { WORD_NAMES, WORDS } from '../../src/operation/index.ts';
import { CHOICES, MARKS, NOUNS, OWNERS, RESOURCES } from '../../src/request/placeholder-evidence.ts';
import { FORMS } from '../../src/request/placeholder-forms.ts';
import { Dialect, PAGE_SHAPE } from '../../src/page/index.ts';
import type { Shape } from '../../src/template/index.ts';
import { runOf } from '../../src/verify/index.ts';
import { shortVersion } from '../../src/verify/matrix/result.ts';
import { dialectIds } from '../../src/base/package.ts';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import type { Option } from '../../src/cli/options/option.ts';
import { roomRows } from './architecture.ts';
import { ROOT } from './cli.ts';
import { measurePlaceholders, measureTokens } from './secret-corpus.ts';
import { howItWorks } from './how-it-works.ts';

/** The parts of the documentation that are generated from code: name of the region -> text. */
export async function generatedDocs(): Promise<Record<string, string>> {
  const registry = new Registry();
  registerClients(registry);
  return {
    rooms: table(['Room in `src/`', 'Does', 'Imports', 'Packages'], roomRows()),
    ...(await howItWorks()),
    example: await examplePage(),
    clients: clientTable(registry),
    languages: languageTable(registry),
    unverified: unverifiedTable(registry),
    unsupported: unsupportedTable(registry),
    style: styleTable(registry),
    adversarial: adversarialTable(registry),
    diagnostics: diagnosticTable(),
    commands: commandTable(),
    options: optionTables(),
    'error-openapi-ref': goldenError('openapi-ref', 'openapi-ref'),
    'secrets-found': await foundTable(),
    'secrets-placeholders': await placeholderTable(),
    'error-secret': goldenError('secret', 'bearer token'),
    view: viewTable(VIEW_SHAPE).join('\n'),
    'page-view': viewTable(PAGE_SHAPE).join('\n'),
    dialects: dialectTable(),
    'dialect-options': dialectOptionTable(),
    words: table(
      ['Word', 'In English', 'Where'],
      WORD_NAMES.map((name) => [`\`${name}\``, WORDS[name].english, WORDS[name].usedFor]),
    ),
    'language-fields': fieldTable(LANGUAGE),
    'language-example': fence('json', 'docs/examples/languages/perl/language.json'),
    // Prettier would lay out a fence of Handlebars.
    'template-example': fence('mustache', 'docs/examples/languages/perl/httptiny.hbs'),
    placeholders: placeholderFormTable(),
    'placeholder-words': table(
      ['Word', 'Is evidence'],
      [
        [words(OWNERS), 'at the beginning'],
        [words(MARKS), 'at the end'],
        [words(NOUNS), 'at the end, unless the field makes a choice'],
        [words(RESOURCES), 'at the end, in a path'],
      ],
    ),
    'placeholder-choices': [...CHOICES]
      .map((word) => `\`${word}\``)
      .join(', ')
      .concat('.'),
    'client-file': fence('js', 'templates/languages/shell/curl.js'),
    'common-facts': commonFacts(),
    features: table(
      ['Feature', 'The request has'],
      Object.entries(FEATURES).map(([id, about]) => [`\`${id}\``, about]),
    ),
  };
}

const words = (set: ReadonlySet<string>): string => [...set].map((word) => `\`${word}\``).join(' ');

/** The forms of placeholders; two that differ in their pattern only are one row. */
function placeholderFormTable(): string {
  const needed = {
    nothing: 'always',
    'no GraphQL': 'always, but not in a GraphQL document outside its strings',
    value: 'if it is a value to replace, see below',
    description: 'if `_parameters` describes it',
  };
  const rows = FORMS.map(({ name, examples, locations = [], needs }) => {
    const parts = locations.filter((location) => location !== 'url');
    return [
      name,
      examples.map((example) => `\`${example}\``).join(' '),
      parts.length === 0 ? (locations.length === 0 ? 'everywhere' : 'path') : parts.join(', '),
      needed[needs],
    ];
  });
  return table(
    ['Form', 'Example', 'Part of the request', 'Is a placeholder'],
    rows.filter(
      (row, index) => rows.findIndex((other) => other[0] === row[0] && other[2] === row[2]) === index,
    ),
  );
}

async function examplePage(): Promise<string> {
  const content = readFileSync(join(ROOT, 'examples/delete-organization.har'));
  const { operations } = await generate([{ file: 'delete-organization.har', content }], {
    languages: ['shell', 'node', 'python'],
  });
  // One level deeper, to be part of the README.
  const page = renderPage(operations)
    .trimEnd()
    .replaceAll(/^(#+ )/gm, '##$1');
  return `<!-- prettier-ignore-start -->\n\n${page}\n\n<!-- prettier-ignore-end -->`;
}

/** The clients of each language on one line, the default one first. */
function clientTable({ languages }: Registry): string {
  const rows = languages.map((language) => [
    language.title,
    language.clients
      .map((id) => {
        const { title, link } = language.client(id);
        const standIn = runOf(language, id)?.standIn;
        return `[${title}](${link})${standIn === undefined ? '' : ' (verified on a stand-in)'}`;
      })
      .join(', '),
  ]);
  return table(['Language', 'Clients, the default one first'], rows);
}

function languageTable({ languages }: Registry): string {
  const rows = languages.flatMap((language) =>
    language.clients.map((id, index) => {
      const { title, link, install } = language.client(id);
      return [
        index === 0 ? `\`${language.id}\`` : '',
        index === 0 ? language.title : '',
        `\`${id}\``,
        `[${title}](${link})`,
        install === undefined ? '' : `\`${install}\``,
        runOf(language, id)?.standIn ?? '',
      ];
    }),
  );
  return table(['Language', '', 'Client', '', 'The reader installs', 'Verified on a stand-in'], rows);
}

function unverifiedTable(registry: Registry): string {
  const clients = foreignClients(registry);
  const targets = [...new Set(clients.map(({ target }) => target))];
  return table(
    ['Target', 'Clients'],
    targets.map((target) => [
      `\`${target}\``,
      clients
        .filter((client) => client.target === target)
        .map(({ client }) => `\`${client}\``)
        .join(', '),
    ]),
  );
}

/** Summary of the last run of `npm run adversarial`, written by `scripts/adversarial.js`. */
interface AttackSummary {
  readonly seed: number;
  readonly toolchain: string;
  readonly counts: Readonly<Record<string, number>>;
}

function adversarialTable({ languages }: Registry): string {
  const summaries = JSON.parse(readFileSync(join(ROOT, 'test/wire/adversarial.json'), 'utf8')) as Record<
    string,
    AttackSummary
  >;
  const rows = languages.flatMap((language) =>
    language.clients.map((client) => {
      const id = `${language.id}:${client}`;
      const summary = summaries[id];
      if (summary === undefined) return [`\`${id}\``, 'not run at this size', '', '', '', '', '', '', ''];
      const { verified = 0, unsupported = 0, refused = 0, ...others } = summary.counts;
      const executed = others['code executed'] ?? 0;
      const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
      return [
        `\`${id}\``,
        shortVersion(summary.toolchain),
        String(summary.seed),
        String(sum(Object.values(summary.counts))),
        String(verified),
        String(unsupported),
        String(refused),
        String(sum(Object.values(others)) - executed),
        String(executed),
      ];
    }),
  );
  return table(
    [
      'Client',
      'Run with',
      'Seed',
      'Requests',
      'Verified',
      'Unsupported',
      'Refused',
      'Anything else',
      'Code executed',
    ],
    rows,
  );
}

function unsupportedTable({ languages }: Registry): string {
  const rows = languages.flatMap((language) =>
    language.clients.flatMap((id) =>
      Object.entries(language.client(id).unsupported ?? {}).map(([feature, why]) => [
        `\`${language.id}:${id}\``,
        (FEATURES as Record<string, string>)[feature] ?? feature.replace(/(.*?):(.*)/, 'the $1 `$2`'),
        why,
      ]),
    ),
  );
  return table(['Client', 'What it cannot send', 'Why'], rows);
}

function styleTable({ languages }: Registry): string {
  const rows = languages.flatMap((language) =>
    (language.data.style ?? []).map(({ tool, off = [] }, index) => [
      index === 0 ? language.title : '',
      tool,
      off.map(({ rule, why }) => `\`${rule}\`: ${why}`).join('<br>'),
    ]),
  );
  return table(['Language', 'Tool', 'Rules that are off'], rows);
}

/** The message of a failing case that contains a text. */
async function foundTable(): Promise<string> {
  const rows = await measureTokens();
  return table(
    ['Place', 'Tokens', 'Found', 'Missed'],
    rows.map(({ place, found, missed }) => [
      place,
      String(found.length + missed.length),
      percent(found.length, found.length + missed.length),
      missed.join('; '),
    ]),
  );
}

async function placeholderTable(): Promise<string> {
  const rows = await measurePlaceholders();
  return table(
    ['Place', 'Placeholders', 'False alarms'],
    rows.map(({ place, found, missed }) => [
      place,
      String(found.length + missed.length),
      String(found.length),
    ]),
  );
}

/** Rounded down, so that only a complete share is 100 %. */
const percent = (part: number, whole: number): string => `${Math.floor((part / whole) * 100)} %`;

function goldenError(name: string, part: string): string {
  const stderr = readFileSync(join(ROOT, 'test/failing', name, 'stderr.txt'), 'utf8');
  const messages = stderr.split(/^(?=error|warning|exit code)/m);
  return `\`\`\`text\n${messages.find((message) => message.includes(part))!}\`\`\``;
}

function diagnosticTable(): string {
  return table(
    ['Code', 'Severity', 'Meaning', 'What to do'],
    Object.entries(catalogue).map(([code, { severity, summary, remedy }]) => [
      `\`${code}\``,
      severity,
      summary,
      remedy,
    ]),
  );
}

function commandTable(): string {
  return table(
    ['Command', 'Does'],
    COMMANDS.map(({ usage, describe }) => [`\`gen-snippets ${usage}\``, describe]),
  );
}

/** A table for each group of options; an option that several commands have in the same words stands once. */
function optionTables(): string {
  const groups = new Map<string, Map<string, { flag: string; commands: string[]; describe: string }>>();
  for (const command of COMMANDS) {
    for (const [name, option] of Object.entries(command.options)) {
      const { group = 'Arguments' } = option.yargs;
      const rows =
        groups.get(group) ?? new Map<string, { flag: string; commands: string[]; describe: string }>();
      const describe = describeOption(option);
      const key = `${name} ${describe}`;
      const row = rows.get(key) ?? { flag: flagCell(name, option), commands: [], describe };
      row.commands.push(`\`${command.name}\``);
      groups.set(group, rows.set(key, row));
    }
  }
  return [...groups]
    .map(([group, rows]) => {
      const cells = [...rows.values()].map(({ flag, commands, describe }) => [
        flag,
        describe,
        commands.join(', '),
      ]);
      return `### ${group}\n\n${table([group === 'Arguments' ? 'Argument' : 'Option', 'Meaning', 'Commands'], cells)}`;
    })
    .join('\n\n');
}

/** `-o`, `--out docs/api` */
function flagCell(name: string, { kind, example, yargs: { alias, choices } }: Option<unknown>): string {
  if (kind === 'argument') return `\`${name}\``;
  const value = example ?? choices?.[0];
  const flag = `\`--${name}${value === undefined ? '' : ` ${value}`}\``;
  return alias === undefined ? flag : `\`-${String(alias)}\`, ${flag}`;
}

function describeOption({ kind, yargs: { describe, choices, defaultDescription } }: Option<unknown>): string {
  return [
    // Underscores and asterisks are Markdown.
    describe.replaceAll(/[*_]/g, String.raw`\$&`),
    ...(choices === undefined ? [] : [`One of ${choices.map((each) => `\`${each}\``).join(', ')}`]),
    ...(defaultDescription === undefined ? [] : [`Default: ${defaultDescription}`]),
    ...(kind === 'list' ? ['Repeatable'] : []),
  ].join('. ');
}

function dialectTable(): string {
  return table(
    ['Dialect', 'For', 'Samples', 'The choice of a language holds', 'The site switches on'],
    dialectIds().map((id) => {
      const { title, link, samples, sync = '', needs = '' } = Dialect.load(id).data;
      return [`\`${id}\``, `[${title}](${link})`, samples, sync, needs];
    }),
  );
}

function dialectOptionTable(): string {
  return table(
    ['Dialect', 'Option', 'Values', 'Default', 'Meaning'],
    dialectIds().flatMap((id) =>
      Object.entries(Dialect.load(id).data.options ?? {}).map(([name, option]) => [
        `\`${id}\``,
        `\`${name}\``,
        option.type === 'flag'
          ? '`true`, `false`'
          : (option.choices?.map((each) => `\`${each}\``).join(', ') ?? 'text'),
        option.default === '' ? '' : `\`${option.default}\``,
        option.about,
      ]),
    ),
  );
}

function viewTable(shape: Shape, indent = ''): string[] {
  return Object.entries(shape).flatMap(([name, field]) => {
    const line = `${indent}- \`${name}\` (${field.kind}): ${field.about}`;
    return 'of' in field ? [line, ...viewTable(field.of, `${indent}  `)] : [line];
  });
}

/** The interfaces that a client file is given, as they are in the source. */
function commonFacts(): string {
  const source = readFileSync(join(ROOT, 'src/language/view/facts.ts'), 'utf8');
  const interfaces = source.match(/^export interface (?!RequestFacts)[\s\S]*?^\}$/gm)!;
  return `\`\`\`ts\n${interfaces.join('\n\n')}\n\`\`\``;
}

const fence = (tag: string, file: string): string =>
  `\`\`\`${tag}\n${readFileSync(join(ROOT, file), 'utf8')}\`\`\``;

/** The fields of an object, with the descriptions of their JSON Schema. */
function fieldTable({ schema }: DataShape<unknown>): string {
  const { properties, required } = schema as {
    readonly properties: Readonly<Record<string, JsonSchema>>;
    readonly required: readonly string[];
  };
  return table(
    ['Field', 'Required', 'Meaning'],
    Object.entries(properties).map(([name, { description }]) => [
      `\`${name}\``,
      required.includes(name) ? 'yes' : '',
      String(description).replace(/<\w+>\.\w+|\{\{.*?\}\}/g, '`$&`'),
    ]),
  );
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
