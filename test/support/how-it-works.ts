import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { readOperations } from '../../src/input/index.ts';
import { Registry, type Choice, type Language } from '../../src/language/index.ts';
import { sharedSnippet } from '../../src/language/httpsnippet/har.ts';
import { printSample } from '../../src/language/samples.ts';
import { RequestView } from '../../src/language/view/view.ts';
import { Leaf } from '../../src/literal/index.ts';
import type { Operation } from '../../src/operation/index.ts';
import { Dialect, printPage } from '../../src/page/index.ts';
import type { Request } from '../../src/request/index.ts';
import { CONDITIONS } from '../../src/template/helpers.ts';
import { verifySamples, type Arrived, type VerifyOptions } from '../../src/verify/index.ts';
import { arrivedMessage, describedMessage } from '../../src/verify/recorder/message.ts';
import { ROOT } from './cli.ts';

const FILE = 'examples/create-widget.har';

/** Regions of docs/how-it-works.md: the data of one call at each step, made by the code that makes pages. */
export async function howItWorks(): Promise<Record<string, string>> {
  const content = readFileSync(join(ROOT, FILE));
  const [operation] = await readOperations(FILE, content, refuse);
  const { request } = operation!;
  const choice = new Registry().choice('node', 'fetch');
  const { language, client } = choice;
  const sample = printSample(request, choice, refuse)!;
  const view = new RequestView(request, { language, clientFile: undefined, options: {} });
  const page = printPage([{ operation: operation!, samples: [sample] }], Dialect.load('github'), {
    parts: ['parameters'],
  });
  const run = await runSample(request, choice);
  const broken = await runSample(request, choice, (code) => code.replace('dry_run=true', 'dry_run=false'));
  return {
    'step-har': fence('json', content.toString('utf8')),
    'step-operation': json(operationFields(operation!)),
    'step-httpsnippet': json(preparedFields(request)),
    'step-template': printed('handlebars', usedLines(language, client, view)),
    'step-view': printed('js', fieldLines(fieldsRead(language, client, view))),
    'step-sample': printed('js', sample.code),
    'step-run': fence('diff', changedLines(sample.code, run.code)),
    'step-described': fence('http', describedMessage({ ...request, url: run.url })),
    'step-arrived': fence('http', arrivedMessage(run.arrived)),
    'step-verdict': json(run.verdict),
    'step-wrong': json(broken.verdict),
    'step-page': page.trimEnd(),
  };
}

const refuse = (diagnostic: Error): never => {
  throw diagnostic;
};

const fence = (language: string, text: string): string => `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;

/** Prettier lays it out with the page. */
const json = (value: unknown): string => fence('json', JSON.stringify(value));

/** Text that Prettier must leave as it is. */
const printed = (language: string, text: string): string =>
  `<!-- prettier-ignore -->\n${fence(language, text)}`;

/** The operation without empty fields, and without the parsed body, which is long. */
function operationFields({ id, description, request, parameters }: Operation): object {
  const { method, url, headers, body, placeholders } = request;
  const shown =
    body.kind === 'json' ? { ...body, value: '(the parsed JSON, with the digits of each number)' } : body;
  return { id, description, request: { method, url, headers, body: shown, placeholders }, parameters };
}

/** The object that httpsnippet passes to a client, without empty fields. */
function preparedFields(request: Request): object {
  const [prepared] = sharedSnippet(request).requests;
  const { method, fullUrl, allHeaders, postData } = prepared!;
  const [symbol] = Object.getOwnPropertySymbols(prepared);
  return {
    method,
    fullUrl,
    allHeaders,
    postData,
    [String(symbol)]: '(the Request of step 2)',
  };
}

/** The fields of the view that a template reads, with the values that it gets. */
function fieldsRead(language: Language, client: string, view: RequestView): [name: string, value: unknown][] {
  const fields = new Map<string, unknown>();
  const spy = new Proxy(view, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof name === 'string' && name in RequestView.prototype) fields.set(name, value);
      return value;
    },
  });
  language.print(client, spy);
  return [...fields];
}

/** Fields that are false or missing are listed at the end, without their values. */
function fieldLines(fields: readonly [name: string, value: unknown][]): string {
  const lines = fields
    .filter(([, value]) => isSet(value))
    .map(([name, value]) => `  ${name}: ${shown(value)},`);
  const others = fields.filter(([, value]) => !isSet(value)).map(([name]) => name);
  return `{\n${lines.join('\n')}\n  // false or missing: ${others.join(', ')}\n}`;
}

/** As Handlebars decides. */
const isSet = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value));

/** A leaf as it prints itself; everything else as JavaScript writes it. */
function shown(value: unknown): string {
  if (value instanceof Leaf) return value.print({ indent: '  ', column: 0, after: 0 });
  if (Array.isArray(value)) return `[\n${value.map((item) => `    ${shown(item)},\n`).join('')}  ]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const members = Object.entries(value).filter(([, member]) => member instanceof Leaf || member === true);
  return `{ ${members.map(([name, member]) => `${name}: ${shown(member)}`).join(', ')} }`;
}

/** The lines of a template that are printed for a view; `…` stands for the other branches of conditions. */
function usedLines(language: Language, client: string, view: RequestView): string {
  const lines = language.templateOptions(client).source.trimEnd().split('\n');
  const hidden = new Set<number>();
  visit(Handlebars.parse(lines.join('\n')));
  return lines
    .map((line, index) => (hidden.has(index + 1) ? '…' : line))
    .filter((line, index, all) => line !== '…' || all[index - 1] !== '…')
    .join('\n');

  function hide(from: number, to: number): void {
    for (let line = from; line < to; line++) hidden.add(line);
  }

  function visit({ body }: hbs.AST.Program): void {
    for (const statement of body) {
      if (statement.type === 'BlockStatement') visitBlock(statement as hbs.AST.BlockStatement);
    }
  }

  /** Returns false if nothing of the block is printed. */
  function visitBlock({ path, params, program, inverse, loc }: hbs.AST.BlockStatement): boolean {
    const name = (path as hbs.AST.PathExpression).original;
    if (!/^(?:if|unless)$/.test(name) || loc.start.line === loc.end.line) return true;
    if (holds(params[0]!) === (name === 'if')) {
      if (inverse !== undefined) hide(inverse.loc.start.line, inverse.loc.end.line);
      visit(program);
      return true;
    }
    const isPrinted = inverse !== undefined && visitInverse(inverse);
    if (isPrinted) hide(program.loc.start.line + 1, program.loc.end.line);
    else hide(loc.start.line, loc.end.line + 1);
    return isPrinted;
  }

  function visitInverse(inverse: hbs.AST.Program): boolean {
    const isElseIf = (inverse as { chained?: boolean }).chained === true;
    if (isElseIf) return visitBlock(inverse.body[0] as hbs.AST.BlockStatement);
    visit(inverse);
    return true;
  }

  function holds(condition: hbs.AST.Expression): boolean {
    if (condition.type === 'SubExpression') {
      const { path, params } = condition as hbs.AST.SubExpression;
      return CONDITIONS[(path as hbs.AST.PathExpression).original]!(...params.map(holds));
    }
    const { parts } = condition as hbs.AST.PathExpression;
    return isSet(parts.reduce<unknown>((value, part) => (value as Fields | undefined)?.[part], view));
  }
}

type Fields = Readonly<Record<string, unknown>>;

/** A run of a sample. The port of the recorder differs each time, so a word replaces it. */
interface Run {
  readonly verdict: object;
  readonly arrived: Arrived;
  /** The program as it was run. */
  readonly code: string;
  readonly url: Request['url'];
}

async function runSample(
  request: Request,
  choice: Choice,
  mutate: NonNullable<VerifyOptions['mutate']> = (code) => code,
): Promise<Run> {
  let code = '';
  const see = (printed: string): string => (code = mutate(printed));
  const [result] = await verifySamples([{ request }], choice, { mutate: see });
  const { verdict, arrived } = result!;
  if (arrived === undefined) throw new Error(`nothing arrived: ${json(verdict)}`);
  const host = arrived.headers.find(({ name }) => name.toLowerCase() === 'host')!.value;
  const port = /\d+$/.exec(host)![0];
  const withoutPort = (text: string): string => text.replaceAll(`:${port}`, ':PORT');
  const described = new Set(['host', ...request.headers.map(({ name }) => name.toLowerCase())]);
  const { code: _code, ...shownVerdict } = verdict as { code?: string };
  return {
    verdict: shownVerdict,
    arrived: {
      ...arrived,
      headers: arrived.headers
        .filter(({ name }) => described.has(name.toLowerCase()))
        .map(({ name, value }) => ({ name, value: withoutPort(value) })),
    },
    code: withoutPort(code),
    url: { ...request.url, scheme: 'http', host: '127.0.0.1', port: 'PORT' },
  };
}

/** Both texts have the same number of lines. */
function changedLines(before: string, after: string): string {
  const lines = after.split('\n');
  return before
    .split('\n')
    .flatMap((line, index) => (line === lines[index] ? [] : [`-${line}`, `+${lines[index]}`]))
    .join('\n');
}
