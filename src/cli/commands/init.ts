import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { CONFIG_NAMES } from '../../config/index.ts';
import { Diagnostic, nearest } from '../../base/diagnostic/index.ts';
import { EXIT, type ExitCode } from '../terminal/exit-code.ts';
import { writeOutput } from '../../project/output/index.ts';
import { detectProject, type Detected } from '../../project/index.ts';
import { dialectIds, languageIds } from '../../base/package.ts';
import { colorsFor, formatDiagnostic, type Terminal } from '../terminal/terminal.ts';

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
  readonly inputs?: string;
  readonly out?: string;
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
  checkAnswers({ dialect: options.dialect, languages: options.language });
  const answers = await completeAnswers(options, detected, canAsk ? asker(terminal) : undefined);
  const path = pathFor(options, present, detected);
  await writeOutput({ path, content: printConfig(answers, path.split('.').at(-1) as ConfigFormat) });
  // Two configurations in a folder are an error.
  const isReplaced = present !== undefined && present !== path;
  if (isReplaced) await rm(present);
  const next =
    answers.inputs === undefined || detected.inputs.length > 0
      ? ''
      : `put a HAR file where ${answers.inputs} finds it, and `;
  terminal.stderr.write(
    `created ${path}${isReplaced ? ` in place of ${present}` : ''}\nnext: ${next}run gen-snippets\n`,
  );
  return EXIT.ok;
}

/** A configuration that is replaced keeps its format, unless another one is asked for. */
function pathFor({ format }: InitArguments, present: string | undefined, detected: Detected): string {
  if (format === undefined && present !== undefined) return present;
  return `gen-snippets.config.${format ?? (detected.usesTypeScript ? 'ts' : 'yaml')}`;
}

/** @param check throws a Diagnostic for an answer that is wrong */
type Ask = (question: string, proposal: string, check?: (answer: string) => void) => Promise<string>;

/** Asks again after a wrong answer. */
function asker(terminal: Terminal): Ask {
  return async (question, proposal, check = () => undefined) => {
    for (;;) {
      const answer = await prompt(`${question} (${proposal}): `, terminal);
      try {
        check(answer || proposal);
        return answer || proposal;
      } catch (error) {
        if (!(error instanceof Diagnostic)) throw error;
        terminal.stderr.write(formatDiagnostic(error, colorsFor(terminal)));
      }
    }
  };
}

async function prompt(question: string, { stdin, stderr }: Terminal): Promise<string> {
  const lines = createInterface({ input: stdin, output: stderr });
  // Without this the process would end silently at the end of the input.
  const ended = once(lines, 'close').then(() => {
    throw new Diagnostic('usage', 'the input ended before all questions were answered', {
      hint: 'gen-snippets init --yes asks nothing',
    });
  });
  try {
    return (await Promise.race([lines.question(question), ended])).trim();
  } finally {
    ended.catch(() => undefined);
    lines.close();
  }
}

/** Takes the options, and asks for the rest; without a terminal the proposals are the answers. */
async function completeAnswers(
  options: InitArguments,
  detected: Detected,
  ask: Ask = (_question, proposal) => Promise.resolve(proposal),
): Promise<Answers> {
  const dialect =
    options.dialect ??
    (await ask(`Which docs tool: ${dialectIds().join(', ')}?`, detected.dialect ?? 'github', (answer) =>
      checkAnswers({ dialect: answer }),
    ));
  const languages =
    options.language ??
    toList(
      await ask(`Which languages: ${languageIds().join(', ')}?`, 'all', (answer) =>
        checkAnswers({ languages: toList(answer) }),
      ),
    );
  return {
    ...(await completeInputs(options, detected, ask)),
    dialect,
    ...(options.documents === undefined ? {} : { documents: options.documents }),
    ...(languages.includes('all') ? {} : { languages }),
  };
}

const toList = (answer: string): string[] => answer.split(',').map((id) => id.trim());

/** Pages that are filled in place need neither inputs nor a folder. */
async function completeInputs(
  { inputs, out, documents }: InitArguments,
  detected: Detected,
  ask: Ask,
): Promise<Pick<Answers, 'inputs' | 'out'>> {
  if (documents !== undefined && inputs === undefined && out === undefined) return {};
  return {
    inputs:
      inputs ?? (await ask('Where are the descriptions of the calls?', detected.inputs[0] ?? 'calls/*.har')),
    out: out ?? (await ask('Into which folder do the pages go?', 'docs/api')),
  };
}

function checkAnswers({
  dialect,
  languages = [],
}: {
  readonly dialect?: string | undefined;
  readonly languages?: readonly string[] | undefined;
}): void {
  if (dialect !== undefined) checkId('dialect', dialect, dialectIds());
  for (const language of languages) {
    if (language !== 'all') checkId('language', language.split(':')[0]!, languageIds());
  }
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
