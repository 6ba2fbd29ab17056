import { didYouMean } from '../../base/diagnostic/index.ts';
import type { Literal } from '../../literal/index.ts';
import type { Request } from '../../request/index.ts';
import type { Field, Shape } from '../../template/index.ts';
import { describe, firstLine, invalid, isObject, type ClientFile } from './client-file.ts';
import type { CommonFacts } from './facts.ts';

/**
 * The fields of a client file for one request: every string of its plain values becomes a literal.
 *
 * @throws Diagnostic if `facts` fails, or gives a value that does not fit its field
 */
export function clientView(
  { file, shape, facts }: ClientFile,
  request: Request,
  common: CommonFacts,
  literal: (value: string) => Literal,
): object {
  let values: unknown;
  try {
    values = facts(request, common);
  } catch (error) {
    throw invalid(`${file}: facts() fails: ${firstLine(error)}`);
  }
  return new ViewReader(file, literal).object(shape, values, '');
}

class ViewReader {
  readonly #file: string;
  readonly #literal: (value: string) => Literal;

  constructor(file: string, literal: (value: string) => Literal) {
    this.#file = file;
    this.#literal = literal;
  }

  object(shape: Shape, values: unknown, path: string): object {
    if (!isObject(values)) throw this.#unfit(values, path, 'an object');
    const names = Object.keys(shape);
    const unknown = Object.keys(values).find((name) => !Object.hasOwn(shape, name));
    if (unknown !== undefined) {
      throw invalid(`${this.#file}: facts() returns ${join(path, unknown)}, which shape does not declare`, {
        expected: names.length === 0 ? 'nothing' : `one of ${names.join(', ')}`,
        hint: didYouMean(unknown, names),
      });
    }
    return Object.fromEntries(
      names.map((name) => [name, this.#field(shape[name]!, values[name], join(path, name))]),
    );
  }

  #field(field: Field, value: unknown, path: string): unknown {
    switch (field.kind) {
      case 'leaf':
        if (value === undefined) return undefined;
        if (typeof value !== 'string') throw this.#unfit(value, path, 'a string or undefined');
        return this.#literal(value);
      case 'flag':
        if (value === undefined) return false;
        if (typeof value !== 'boolean') throw this.#unfit(value, path, 'a boolean or undefined');
        return value;
      case 'array':
        if (value === undefined) return [];
        if (!Array.isArray(value)) throw this.#unfit(value, path, 'an array or undefined');
        return value.map((item, index) => this.object(field.of, item, `${path}[${index}]`));
      case 'object':
        return value === undefined ? undefined : this.object(field.of, value, path);
    }
  }

  #unfit(value: unknown, path: string, expected: string): Error {
    const what = path === '' ? '' : ` for ${path}`;
    return invalid(`${this.#file}: facts() returns ${describe(value)}${what}`, {
      expected: path === '' ? expected : `${expected}, as shape declares`,
    });
  }
}

const join = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);
