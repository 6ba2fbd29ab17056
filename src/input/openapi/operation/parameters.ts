import { memoizeByObject } from '../../../base/memo.ts';
import type { Parameter } from '../../../operation/index.ts';
import type { HarPair } from '../../../request/index.ts';
import { givenExample } from '../schema/example.ts';
import { isText, jsonText, scalarText } from '../document/exact.ts';
import { formParams } from './form.ts';
import type { Located } from '../document/located.ts';
import { isObject } from '../document/value.ts';
import { essenceOf } from './media.ts';
import { placeholderFor } from './placeholder.ts';
import { describeSchema, exampleText, fieldRows, row, schemaExample } from './row.ts';
import { sampleOf } from '../schema/sample.ts';
import { compose, firstOf, givenValue, typeOf } from '../schema/schema.ts';
import {
  cookiePairs,
  headerValue,
  pathPiece,
  queryPiece,
  queryText,
  type Layout,
  type Style,
} from './style.ts';

const POSITIONS = ['path', 'query', 'querystring', 'header', 'cookie'] as const;
type Position = (typeof POSITIONS)[number];

/** A parameter of an operation. */
export interface SpecParameter {
  readonly at: Located;
  readonly name: string;
  readonly in: Position;
  readonly isRequired: boolean;
  readonly isDeprecated: boolean;
  readonly schema: Located | undefined;
  /** The media type of a parameter that `content` describes, and what it says. */
  readonly content: { readonly type: string; readonly media: Located } | undefined;
  readonly layout: Layout;
}

/** Styles that a position has where none is said, and those that it can have (OpenAPI §Parameter Object). */
const STYLES: Readonly<Record<Position, readonly [Style, ...Style[]]>> = {
  path: ['simple', 'label', 'matrix'],
  query: ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject'],
  // A media type says how it is written.
  querystring: ['form'],
  header: ['simple'],
  cookie: ['form', 'cookie'],
};

/** The parameters of an operation: those of its path, unless it has one of the same name and position itself. */
export function readParameters(item: Located, operation: Located): SpecParameter[] {
  const merged = new Map<string, SpecParameter>();
  for (const holder of [item, operation]) {
    for (const at of holder.get('parameters')?.items() ?? []) {
      const parameter = readParameter(at);
      merged.set(`${parameter.in} ${parameter.name}`, parameter);
    }
  }
  return [...merged.values()];
}

const readParameter = memoizeByObject((at: Located): SpecParameter => {
  const name = at.text('name');
  const position = POSITIONS.find((candidate) => candidate === at.text('in'));
  if (name === undefined || name === '') {
    throw at.error('openapi-shape', 'a parameter has no name', { expected: 'a field "name"' });
  }
  if (position === undefined) {
    throw at.error('openapi-shape', `the parameter ${name} is in ${JSON.stringify(at.text('in') ?? '')}`, {
      expected: `"in" as one of ${POSITIONS.join(', ')}`,
      hint:
        at.text('in') === 'body' || at.text('in') === 'formData'
          ? 'OpenAPI 3 has requestBody for it'
          : undefined,
    });
  }
  const content = at.get('content');
  const [type] = content?.keys() ?? [];
  if (position === 'querystring' && type === undefined) {
    throw at.error('openapi-shape', `the parameter ${name} is the whole query, and has no media type`, {
      expected: 'a field "content", most often with application/x-www-form-urlencoded',
    });
  }
  return {
    at,
    name,
    in: position,
    isRequired: position === 'path' || at.flag('required') === true,
    isDeprecated: at.flag('deprecated') === true,
    schema: at.child('schema'),
    content: type === undefined ? undefined : { type, media: content!.get(type)! },
    layout: readLayout(at, position),
  };
});

function readLayout(at: Located, position: Position): Layout {
  const [usual, ...others] = STYLES[position];
  const said = at.text('style');
  const style = [usual, ...others].find((candidate) => candidate === said);
  if (said !== undefined && style === undefined) {
    throw at
      .child('style')!
      .error('openapi-style', `a ${position} parameter has no style ${JSON.stringify(said)}`, {
        expected: `one of ${[usual, ...others].join(', ')}`,
      });
  }
  return {
    style: style ?? usual,
    explode: at.flag('explode') ?? /^(?:form|cookie)$/.test(style ?? usual),
    allowReserved: at.flag('allowReserved') === true,
  };
}

/** The example that the description gives for a parameter: of itself, of its content, of its schema. */
export const parameterExample = memoizeByObject(({ at, schema, content }: SpecParameter): unknown => {
  const given = givenExample(at) ?? (content && givenExample(content.media));
  return given === undefined ? schemaExample(schema ?? content?.media.child('schema')) : given.value;
});

/** Where a part of a request comes from, for the place of a diagnostic. */
export interface Sourced<T> {
  readonly value: T;
  readonly at: Located;
}

/** What parameters put into a request. */
export interface SentParameters {
  /** Pieces of the query, encoded. */
  readonly query: string[];
  readonly headers: Sourced<HarPair>[];
  readonly cookies: Sourced<HarPair>[];
  readonly rows: Parameter[];
}

/**
 * What is sent of query, headers and cookies: what is required and what has an
 * example. The others are rows of the table alone; deprecated ones are not even that.
 */
export function sendParameters(parameters: readonly SpecParameter[]): SentParameters {
  const sent: SentParameters = { query: [], headers: [], cookies: [], rows: [] };
  for (const parameter of parameters) {
    if (parameter.in === 'path' || isIgnored(parameter)) continue;
    if (parameter.isDeprecated && !parameter.isRequired) continue;
    const example = parameterExample(parameter);
    sent.rows.push(...parameterRows(parameter, example));
    if (!parameter.isRequired && !isWorthSending(parameter, example)) continue;
    const value =
      example ?? sensibleValue(parameter.schema ?? parameter.content?.media.child('schema'), parameter.name);
    send(parameter, value, sent);
  }
  return sent;
}

/** Header parameters that OpenAPI says to ignore, where something else describes the same. */
function isIgnored({ name, in: position }: SpecParameter): boolean {
  return position === 'header' && name.toLowerCase() === 'content-type';
}

function isWorthSending({ at }: SpecParameter, example: unknown): boolean {
  if (example === undefined || example === null) return false;
  return example !== '' || at.flag('allowEmptyValue') === true;
}

function send(
  { at, name, in: position, content, layout }: SpecParameter,
  value: unknown,
  sent: SentParameters,
): void {
  // A parameter with a media type is one text, in that type.
  const written = content === undefined ? value : (scalarText(value) ?? jsonText(value));
  if (position === 'query') {
    const piece = queryPiece(name, written, layout);
    if (piece !== '') sent.query.push(piece);
  } else if (position === 'querystring') {
    sent.query.push(...wholeQuery(value, content!));
  } else if (position === 'header') {
    sent.headers.push({ value: { name, value: headerValue(written, layout) }, at });
  } else {
    for (const pair of cookiePairs(name, written, layout)) sent.cookies.push({ value: pair, at });
  }
}

const FORM: Layout = { style: 'form', explode: true };

/** The pieces of a query that one parameter describes as a whole: a form, or anything else as one encoded text. */
function wholeQuery(value: unknown, { type, media }: NonNullable<SpecParameter['content']>): string[] {
  if (essenceOf(type) !== 'application/x-www-form-urlencoded')
    return [queryText(scalarText(value) ?? jsonText(value))];
  // A form that is a text is encoded already.
  if (isText(value)) return value === '' ? [] : [value];
  return formParams(value, media).map((field) => queryPiece(field.name, field.value ?? '', FORM));
}

/** A value for what is required and has no example: one that the schema gives, or a placeholder. */
function sensibleValue(schema: Located | undefined, name: string): unknown {
  if (schema === undefined) return placeholderFor(name);
  const composition = compose(schema);
  for (const part of composition.parts) {
    const given = givenValue(part);
    if (given !== undefined) return given.value;
  }
  switch (typeOf(composition)) {
    case 'boolean':
      return true;
    case 'object':
      return sampleOf(schema);
    case 'array': {
      const items = firstOf(composition, 'items');
      return [items === undefined ? placeholderFor(name) : sensibleValue(items, name)];
    }
    default:
      return placeholderFor(name);
  }
}

/** Of a form that is the whole query, a row for each field. */
function parameterRows(parameter: SpecParameter, example: unknown): Parameter[] {
  const fields = parameter.in === 'querystring' ? fieldRows(parameter.content!.media, 'query') : [];
  return fields.length === 0 ? [parameterRow(parameter, parameter.name, example)] : fields;
}

function parameterRow(parameter: SpecParameter, name: string, example: unknown): Parameter {
  const { at, schema, content, isRequired, in: position } = parameter;
  const described = describeSchema(schema ?? content?.media.child('schema'), at.text('description'), example);
  const facts = { description: described, required: isRequired, example };
  return row(name, position === 'querystring' ? 'query' : position, facts);
}

/** A parameter in the path: what stands there, and its row. Its example shows how a list or object is written. */
export const pathParameter = memoizeByObject(
  (parameter: SpecParameter): { piece: string; row: Parameter } => {
    const { name, layout } = parameter;
    const placeholder = placeholderFor(name);
    const example = parameterExample(parameter);
    const isWritten = Array.isArray(example) || isObject(example);
    return {
      piece: pathPiece(name, placeholder, layout),
      row: parameterRow(
        parameter,
        placeholder,
        isWritten ? exampleText(pathPiece(name, example, { ...layout, style: 'simple' })) : example,
      ),
    };
  },
);
