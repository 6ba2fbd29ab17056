import { didYouMean } from '../diagnostic/index.ts';
import type { Cursor } from './cursor.ts';

/** A JSON Schema (draft 7), as far as shapes are written in it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The allowed values, as JSON Schema for editors and as the function that reads the value. */
export interface Shape<T> {
  readonly schema: JsonSchema;
  /** @throws Diagnostic at the first value that does not have the shape */
  readonly read: (value: Cursor) => T;
}

/** The type of the values of a shape. */
export type TypeOf<S> = S extends Shape<infer T> ? T : never;

type Fields = Readonly<Record<string, Shape<unknown>>>;
/** The fields that an object of type `T` has, each with its shape: with `satisfies`, none is forgotten. */
export type FieldsOf<T> = { readonly [K in keyof T]-?: Shape<Exclude<T[K], undefined>> };
type Flat<T> = { readonly [K in keyof T]: T[K] };
type ObjectOf<Required, Optional> = Flat<
  { [K in keyof Required]: TypeOf<Required[K]> } & { [K in keyof Optional]?: TypeOf<Optional[K]> }
>;

export const string: Shape<string> = { schema: { type: 'string' }, read: (value) => value.string() };

export const integer: Shape<number> = { schema: { type: 'integer' }, read: (value) => value.integer() };

export const boolean: Shape<boolean> = { schema: { type: 'boolean' }, read: (value) => value.boolean() };

export const number: Shape<number> = {
  schema: { type: 'number' },
  read: (value) => {
    if (value.node.kind !== 'number') throw value.typeError('a number');
    return Number(value.node.text);
  },
};

/** A string that may be written as a number or boolean, of which the source text is taken. */
export const scalarText: Shape<string> = {
  schema: { type: ['string', 'number', 'boolean'] },
  read: (value) => value.scalarText(),
};

/** The source of a regular expression, for the `u` flag. */
export const regularExpression: Shape<string> = {
  schema: { type: 'string', format: 'regex' },
  read: (value) => {
    const source = value.string();
    try {
      void new RegExp(source, 'u');
      return source;
    } catch (error) {
      const { message } = error as Error;
      throw value.error(value.kind.type, `${value.path} is not a regular expression: ${message}`);
    }
  },
};

/** The same shape with a description for editors and documentation. */
export const about = <T>(description: string, { schema, read }: Shape<T>): Shape<T> => ({
  schema: { description, ...schema },
  read,
});

/** A string that matches a regular expression. */
export function matching(pattern: string, expected: string): Shape<string> {
  const compiled = new RegExp(pattern, 'u');
  return {
    schema: { type: 'string', pattern },
    read: (value) => {
      const text = value.string();
      if (compiled.test(text)) return text;
      throw value.error(value.kind.type, `${value.path} cannot be ${JSON.stringify(text)}`, { expected });
    },
  };
}

/** One of some strings. */
export function choice<const T extends string>(...values: readonly T[]): Shape<T> {
  return {
    schema: { type: 'string', enum: values },
    read: (value) => {
      const text = value.string();
      if ((values as readonly string[]).includes(text)) return text as T;
      throw value.error(value.kind.type, `${value.path} cannot be ${JSON.stringify(text)}`, {
        expected: `one of ${values.join(', ')}`,
        hint: didYouMean(text, values),
      });
    },
  };
}

export const array = <T>(item: Shape<T>): Shape<readonly T[]> => ({
  schema: { type: 'array', items: item.schema },
  read: (value) => value.items().map(item.read),
});

/** An object with names of the writer's choice. */
export const map = <T>(
  member: Shape<T>,
  name: Shape<string> = string,
): Shape<Readonly<Record<string, T>>> => ({
  schema: {
    type: 'object',
    additionalProperties: member.schema,
    ...(name === string ? {} : { propertyNames: name.schema }),
  },
  read: (value) =>
    Object.fromEntries(
      value.keys().map(({ name: key }) => [name.read(value.key(key)), member.read(value.required(key))]),
    ),
});

/** An object with known fields, and no others. */
export function object<R extends Fields, O extends Fields = Record<never, never>>(
  required: R,
  optional: O = {} as O,
): Shape<ObjectOf<R, O>> {
  const fields: Fields = { ...required, ...optional };
  const known = Object.keys(fields);
  return {
    schema: {
      type: 'object',
      additionalProperties: false,
      ...(Object.keys(required).length === 0 ? {} : { required: Object.keys(required) }),
      properties: Object.fromEntries(known.map((name) => [name, fields[name]!.schema])),
    },
    read: (value) => {
      value.refuseOtherFields(known);
      const entries = known.flatMap((name) => {
        const field = Object.hasOwn(required, name) ? value.required(name) : value.field(name);
        return field === undefined ? [] : [[name, fields[name]!.read(field)]];
      });
      return Object.fromEntries(entries) as ObjectOf<R, O>;
    },
  };
}

/** One of several shapes, which differ in the type of the JSON value. */
export function either<S extends readonly Shape<unknown>[]>(...shapes: S): Shape<TypeOf<S[number]>> {
  return {
    schema: { anyOf: shapes.map(({ schema }) => schema) },
    read: (value) => {
      const shape = shapes.find(({ schema }) => schema['type'] === value.node.kind);
      if (shape === undefined)
        throw value.typeError(shapes.map(({ schema }) => article(schema)).join(' or '));
      return shape.read(value) as TypeOf<S[number]>;
    },
  };
}

/** One of several objects, which differ in the value of a field. */
export function variants<S extends Readonly<Record<string, Shape<object>>>>(
  tag: string,
  shapes: S,
): Shape<TypeOf<S[keyof S]>> {
  const tagShape = choice(...Object.keys(shapes));
  return {
    schema: { type: 'object', required: [tag], anyOf: Object.values(shapes).map(({ schema }) => schema) },
    read: (value) => shapes[tagShape.read(value.required(tag))]!.read(value) as TypeOf<S[keyof S]>,
  };
}

const article = ({ type }: JsonSchema): string =>
  /^[aeiou]/.test(String(type)) ? `an ${type}` : `a ${type}`;
