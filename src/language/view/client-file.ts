import { existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, parse, resolve } from 'node:path';
import type { createJiti } from 'jiti';
import { Diagnostic, didYouMean, type DiagnosticDetails } from '../../base/diagnostic/index.ts';
import type { Request } from '../../request/index.ts';
import { builtModule, type Shape } from '../../template/index.ts';
import type { CommonFacts } from './facts.ts';

/** Fields of a view, as a client file declares them. */
export type ClientShape = Shape;

/** `<client>.js` beside a template: what only this client has to know about a request. */
export interface ClientFile {
  readonly file: string;
  /** The fields that the template names as `client.x`. */
  readonly shape: Shape;
  readonly facts: ClientFacts;
}

/** Computes the values of the fields. Strings become literals of the language, so no client file quotes anything. */
export type ClientFacts<S extends Shape = Shape> = (request: Request, common: CommonFacts) => Values<S>;

/** Plain values for the fields of a shape; those that a request does not have can be left out. */
export type Values<S extends Shape> = {
  readonly [K in keyof S]?:
    | (S[K] extends { readonly kind: 'leaf' }
        ? string
        : S[K] extends { readonly kind: 'flag' }
          ? boolean
          : S[K] extends { readonly kind: 'array'; readonly of: infer Item extends Shape }
            ? readonly Values<Item>[]
            : S[K] extends { readonly kind: 'object'; readonly of: infer Part extends Shape }
              ? Values<Part>
              : never)
    | undefined;
};

/** Path of the client file of a template, which need not exist. */
export function clientFileOf(template: string): string {
  const { dir, name } = parse(template);
  return join(dir, `${name}.js`);
}

/**
 * Loads the client file of a template; undefined if there is none.
 *
 * @throws Diagnostic if the file fails, or does not export a shape and a function
 */
export function loadClientFile(template: string): ClientFile | undefined {
  const file = clientFileOf(template);
  const exported = builtModule(file) ?? (existsSync(file) ? load(file) : undefined);
  if (exported === undefined) return undefined;
  const { shape, facts } = exported as { readonly shape?: unknown; readonly facts?: unknown };
  if (shape === undefined || typeof facts !== 'function') {
    const missing = shape === undefined ? 'shape' : 'function facts';
    throw invalid(`${file} exports no ${missing}`, {
      expected: 'export const shape = { … } and export const facts = (request, common) => ({ … })',
    });
  }
  checkShape(shape, 'shape', file);
  return { file, shape, facts: facts as ClientFacts };
}

/** The exports of the client files that were loaded, with the time of their last change. */
const loaded = new Map<string, { readonly changed: number; readonly exported: unknown }>();

function load(file: string): unknown {
  const path = resolve(file);
  const changed = statSync(path).mtimeMs;
  const known = loaded.get(path);
  if (known?.changed === changed) return known.exported;
  const require = createRequire(import.meta.url);
  try {
    // Node.js evaluates a module once, so `watch` reads an edited file with jiti, which takes longer to load.
    const exported = known === undefined ? (require(path) as unknown) : evaluate(require, path);
    loaded.set(path, { changed, exported });
    return exported;
  } catch (error) {
    throw invalid(`${file} fails: ${firstLine(error)}`, { hint: 'run it with node to see more' });
  }
}

function evaluate(require: NodeJS.Require, path: string): unknown {
  const jiti = require('jiti') as { readonly createJiti: typeof createJiti };
  return jiti.createJiti(import.meta.url, { moduleCache: false, fsCache: false })(path);
}

const KINDS = ['leaf', 'flag', 'array', 'object'];

function checkShape(shape: unknown, path: string, file: string): asserts shape is Shape {
  if (!isObject(shape)) throw invalid(`${file}: ${path} is ${describe(shape)}`, { expected: 'an object' });
  for (const [name, field] of Object.entries(shape)) {
    const at = `${path}.${name}`;
    if (!isObject(field) || !KINDS.includes(field['kind'] as string)) {
      const kind = isObject(field) ? field['kind'] : undefined;
      throw invalid(`${file}: ${at} has the kind ${JSON.stringify(kind)}`, {
        expected: `{ kind, about }, and the kind is one of ${KINDS.join(', ')}`,
        hint: didYouMean(String(kind), KINDS),
      });
    }
    if (typeof field['about'] !== 'string') {
      throw invalid(`${file}: ${at} has no about`, { expected: 'a string that says what the field is' });
    }
    if (field['kind'] === 'array' || field['kind'] === 'object') checkShape(field['of'], `${at}.of`, file);
  }
}

export const invalid = (message: string, details?: DiagnosticDetails): Diagnostic =>
  new Diagnostic('language-data', message, details);

export const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n', 1)[0]!;

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `a number`, `an array`, `null` */
export function describe(value: unknown): string {
  if (value === undefined || value === null) return String(value);
  const type = Array.isArray(value) ? 'array' : typeof value;
  return `${/^[ao]/.test(type) ? 'an' : 'a'} ${type}`;
}
