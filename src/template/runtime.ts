import HandlebarsRuntime from 'handlebars/runtime.js';
import type Handlebars from 'handlebars';
import { Leaf, Literal, type Layout } from '../literal/index.ts';
import { INDENT, PRINT } from './assemble.ts';
import { CONDITIONS, HELPERS, valueOf, type LeafHelper, type ProjectHelper } from './helpers.ts';
import { indented } from './layout.ts';

/** A template as Handlebars compiles it. */
export type Specification = Parameters<typeof Handlebars.template>[0];

/** Helpers that a template has beside those that every template has. */
export interface Helpers {
  readonly leaves?: Readonly<Record<string, LeafHelper>>;
  readonly project?: Readonly<Record<string, ProjectHelper>>;
}

/**
 * Values of several lines that were printed. They are laid out already, and an indented partial must not indent them
 * again, so a token stands for each until the text is complete.
 */
interface PrintData {
  readonly held: string[];
}

const TOKEN = /\0(\d+)\0/g;

/** Makes a function that prints views, with helpers of its own: nothing registered elsewhere is called. */
export function printer(specification: Specification, helpers: Helpers): (view: object) => string {
  const environment = HandlebarsRuntime.create();
  environment.registerHelper(PRINT, print);
  environment.registerHelper(INDENT, indent);
  for (const [name, helper] of Object.entries({ ...HELPERS, ...helpers.leaves, ...CONDITIONS })) {
    environment.registerHelper(name, (...args: unknown[]) => helper(...(args.slice(0, -1) as never[])));
  }
  for (const [name, helper] of Object.entries(helpers.project ?? {})) {
    environment.registerHelper(name, (...args: unknown[]) => callProject(name, helper, args.slice(0, -1)));
  }
  const template = environment.template(specification);
  return (view) => {
    const held: string[] = [];
    // Views have getters on their prototypes; the lint has checked every name.
    const text = template(view, { allowProtoPropertiesByDefault: true, data: { held } });
    return held.length === 0 ? text : text.replace(TOKEN, (_, index: string) => held[Number(index)]!);
  };
}

function print(value: unknown, { hash, data }: { hash: Layout; data: PrintData }): string {
  if (value === '') return '';
  if (!(value instanceof Leaf)) throw new TypeError('a template can only print leaves');
  const text = value.print(hash);
  if (!/[\n\0]/.test(text)) return text;
  return `\0${data.held.push(text) - 1}\0`;
}

function indent(this: object, white: string, { fn }: { fn: (context: object) => string }): string {
  return indented(fn(this), white);
}

/** The string that a helper of the project makes is quoted like the first value that it was given. */
function callProject(
  name: string,
  helper: ProjectHelper,
  pieces: readonly unknown[],
): Leaf | string | boolean {
  const values = pieces.map((piece) => (piece === undefined ? undefined : valueOf(piece as Leaf | string)));
  const result = helper(...values);
  if (typeof result === 'boolean' || result === '') return result;
  const first = pieces.find((piece) => piece instanceof Literal);
  if (typeof result !== 'string' || first === undefined) {
    throw new TypeError(
      `the helper ${name} must take a value of the request, and return a string or a boolean`,
    );
  }
  return first.with(result);
}
