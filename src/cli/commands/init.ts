import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { CONFIG_NAMES } from '../../config/index.ts';
import { Diagnostic, nearest } from '../../base/diagnostic/index.ts';
import { EXIT, type ExitCode } from '../terminal/exit-code.ts';
import { writeOutput } from '../../project/output/index.ts';
import { detectProject, type Detected } from '../../project/index.ts';
import { dialectIds, languageIds } from '../../base/package.ts';
import type { Terminal } from '../terminal/terminal.ts';

type ConfigFormat = 'yaml' | 'json' | 'ts' | 'mjs';

export interface InitArguments {
  readonly inputs?: string | undefined;
  readonly out?: string | undefined;
  readonly documents?: string | undefined;
  readonly dialect?: string | undefined;
  readonly language?: readonly string[] | undefined;
  readonly format?: ConfigFormat | undefined;
  readonly yes: boolean;
  readonly force: boolean;
}

/** The keys of the configuration that is written. */
interface Answers {
  readonly inputs: string;
  readonly out: string;
  readonly documents?: string;
  readonly dialect: string;
  readonly languages?: readonly string[];
}

/** `gen-snippets init`: writes a configuration. It asks for what no option gives, if there is a terminal. */
export async function runInit(options: InitArguments, terminal: Terminal): Promise<ExitCode> {
  const present = CONFIG_NAMES.find((name) => existsSync(name));
  if (present !== undefined && !options.force) {
    throw new Diagnostic('config-several', `there is ${present} already`, {
      hint: 'change it, or replace it with --force',
    });
  }
  const detected = await detectProject('.');
  if (detected.dialect !== undefined) {
    terminal.stderr.write(`this looks like ${detected.dialect} (${detected.because})\n`);
  }
  const canAsk = !options.yes && terminal.stdin.isTTY === true && !terminal.env['CI'];
  const answers = await completeAnswers(options, detected, canAsk ? asker(terminal) : undefined);
  checkAnswers(answers);
  const format = options.format ?? (detected.usesTypeScript ? 'ts' : 'yaml');
  const path = options.force && present !== undefined ? present : `gen-snippets.config.${format}`;
  await writeOutput({ path, content: printConfig(answers, path.split('.').at(-1) as ConfigFormat) });
  terminal.stderr.write(
    `created ${path}\nnext: ${detected.inputs.length > 0 ? '' : `put a HAR file where ${answers.inputs} finds it, and `}run gen-snippets\n`,
  );
  return EXIT.ok;
}

type Ask = (question: string, proposal: string) => Promise<string>;

function asker(terminal: Terminal): Ask {
  return async (question, proposal) => {
    const prompt = createInterface({ input: terminal.stdin, output: terminal.stderr });
    try {
      return (await prompt.question(`${question} (${proposal}): `)).trim() || proposal;
    } finally {
      prompt.close();
    }
  };
}

/** Takes the options, and asks for the rest; without a terminal the proposals are the answers. */
async function completeAnswers(
  options: InitArguments,
  detected: Detected,
  ask: Ask = (_question, proposal) => Promise.resolve(proposal),
): Promise<Answers> {
  const dialect =
    options.dialect ??
    (await ask(`Which docs tool: ${dialectIds().join(', ')}?`, detected.dialect ?? 'github'));
  const inputs =
    options.inputs ??
    (await ask('Where are the descriptions of the calls?', detected.inputs[0] ?? 'calls/*.har'));
  const out = options.out ?? (await ask('Into which folder do the pages go?', 'docs/api'));
  const languages =
    options.language ??
    (await ask(`Which languages: ${languageIds().join(', ')}?`, 'all')).split(',').map((id) => id.trim());
  return {
    inputs,
    out,
    dialect,
    ...(options.documents === undefined ? {} : { documents: options.documents }),
    ...(languages.includes('all') ? {} : { languages }),
  };
}

function checkAnswers({ dialect, languages = [] }: Answers): void {
  checkId('dialect', dialect, dialectIds());
  for (const language of languages) checkId('language', language.split(':')[0]!, languageIds());
}

function checkId(kind: 'dialect' | 'language', id: string, ids: readonly string[]): void {
  if (ids.includes(id)) return;
  const near = nearest(id, ids);
  throw new Diagnostic(`${kind}-unknown`, `there is no ${kind} ${JSON.stringify(id)}`, {
    expected: `one of ${ids.join(', ')}`,
    hint: near === undefined ? undefined : `did you mean ${near}?`,
  });
}

/** The comment above each key. */
const ABOUT: Readonly<Record<keyof Answers, string>> = {
  inputs: 'Descriptions of calls; each becomes a page.',
  out: 'Folder of these pages.',
  documents: 'Pages written by hand, whose ```har fences and gen-snippets regions are filled in place.',
  dialect: 'Markdown of the docs tool.',
  languages: 'Languages in the order of the page; python:requests names a client.',
};

function printConfig(answers: Answers, format: ConfigFormat): string {
  const entries = (Object.keys(ABOUT) as (keyof Answers)[]).flatMap((key) =>
    answers[key] === undefined ? [] : [[key, JSON.stringify(answers[key]).replaceAll(',"', ', "')] as const],
  );
  const schema = './node_modules/gen-snippets/docs/schema/config.schema.json';
  switch (format) {
    case 'json':
      return `{\n${[['$schema', JSON.stringify(schema)] as const, ...entries].map(([key, value]) => `  ${JSON.stringify(key)}: ${value}`).join(',\n')}\n}\n`;
    case 'ts':
    case 'mjs': {
      const lines = entries.map(([key, value]) => `  // ${ABOUT[key]}\n  ${key}: ${value},\n`);
      return `import { defineConfig } from "gen-snippets";\n\nexport default defineConfig({\n${lines.join('')}});\n`;
    }
    case 'yaml': {
      const lines = entries.map(([key, value]) => `# ${ABOUT[key]}\n${key}: ${value}\n`);
      return `# yaml-language-server: $schema=${schema}\n${lines.join('')}`;
    }
  }
}
