import { isObject, printValue, scalarText } from '../../../base/json/index.ts';
import { essenceOf, FORM_TYPE } from '../../../base/media-type.ts';
import { memoizeByObject } from '../../../base/memo.ts';
import type { Parameter } from '../../../operation/index.ts';
import type { HarPair } from '../../../request/index.ts';
import type { SpecNode } from '../document/node.ts';
import { parameterExample } from '../schema/example.ts';
import { sampleOf } from '../schema/sample.ts';
import { compose, containedValue, firstOf, typeOf } from '../schema/schema.ts';
import { formParams } from './form.ts';
import { placeholderFor } from './placeholder.ts';
import { describeSchema, exampleText, fieldRows, row, schemaExample } from './row.ts';
import {
  cookiePairs,
  headerValue,
  pathPart,
  queryPart,
  queryText,
  type Serialization,
  type Style,
} from './style.ts';

const POSITIONS = ['path', 'query', 'querystring', 'header', 'cookie'] as const;
type ParameterPosition = (typeof POSITIONS)[number];

/** A parameter of an operation. */
export interface SpecParameter {
  readonly node: SpecNode;
  readonly name: string;
  readonly in: ParameterPosition;
  readonly isRequired: boolean;
  readonly isDeprecated: boolean;
  readonly schema: SpecNode | undefined;
  /** The media type of a parameter that is described by `content`. */
  readonly content: { readonly type: string; readonly media: SpecNode } | undefined;
  readonly serialization: Serialization;
}

/** Styles that a position can have, the default first (OpenAPI §Parameter Object). */
const STYLES: Readonly<Record<ParameterPosition, readonly [Style, ...Style[]]>> = {
  path: ['simple', 'label', 'matrix'],
  query: ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject'],
  // Its media type decides.
  querystring: ['form'],
  header: ['simple'],
  cookie: ['form', 'cookie'],
};

/** The parameters of an operation and of its path; a parameter of the operation replaces one of the same name and position. */
export function readParameters(item: SpecNode, operation: SpecNode): SpecParameter[] {
  const merged = new Map<string, SpecParameter>();
  for (const holder of [item, operation]) {
    for (const node of holder.get('parameters')?.items() ?? []) {
      const parameter = readParameter(node);
      merged.set(`${parameter.in} ${parameter.name}`, parameter);
    }
  }
  return [...merged.values()];
}

const readParameter = memoizeByObject((node: SpecNode): SpecParameter => {
  const name = node.string('name');
  const position = POSITIONS.find((candidate) => candidate === node.string('in'));
  if (name === undefined || name === '') {
    throw node.error('openapi-shape', 'a parameter has no name', { expected: 'a field "name"' });
  }
  if (position === undefined) {
    const written = node.string('in') ?? '';
    throw node.error('openapi-shape', `the parameter ${name} is in ${JSON.stringify(written)}`, {
      expected: `"in" as one of ${POSITIONS.join(', ')}`,
      hint:
        written === 'body' || written === 'formData'
          ? 'in OpenAPI 3 the body is described by requestBody'
          : undefined,
    });
  }
  const content = node.get('content');
  const [type] = content?.keys() ?? [];
  if (position === 'querystring' && type === undefined) {
    throw node.error('openapi-shape', `the parameter ${name} is the whole query, and has no media type`, {
      expected: 'a field "content", most often with application/x-www-form-urlencoded',
    });
  }
  return {
    node,
    name,
    in: position,
    isRequired: position === 'path' || node.boolean('required') === true,
    isDeprecated: node.boolean('deprecated') === true,
    schema: node.child('schema'),
    content: type === undefined ? undefined : { type, media: content!.get(type)! },
    serialization: readSerialization(node, position),
  };
});

function readSerialization(node: SpecNode, position: ParameterPosition): Serialization {
  const [usual, ...others] = STYLES[position];
  const written = node.string('style');
  const style = [usual, ...others].find((candidate) => candidate === written);
  if (written !== undefined && style === undefined) {
    throw node
      .child('style')!
      .error('openapi-style', `a ${position} parameter has no style ${JSON.stringify(written)}`, {
        expected: `one of ${[usual, ...others].join(', ')}`,
      });
  }
  return {
    style: style ?? usual,
    explode: node.boolean('explode') ?? /^(?:form|cookie)$/.test(style ?? usual),
    allowReserved: node.boolean('allowReserved') === true,
  };
}

/** The schema of a parameter, or of its content. */
const schemaOf = ({ schema, content }: SpecParameter): SpecNode | undefined =>
  schema ?? content?.media.child('schema');

/** The example of a parameter: its own, of its content, or of its schema. */
const exampleOf = memoizeByObject((parameter: SpecParameter): unknown => {
  const { node, content } = parameter;
  const example = parameterExample(node) ?? (content && parameterExample(content.media));
  return example === undefined ? schemaExample(schemaOf(parameter)) : example.value;
});

/** A part of a request, with the node that a diagnostic about it shows. */
export interface WithNode<T> {
  readonly value: T;
  readonly node: SpecNode;
}

/** Parts of a request that come from parameters. */
export interface SentParameters {
  /** Parts of the query, encoded. */
  readonly query: string[];
  readonly headers: WithNode<HarPair>[];
  readonly cookies: WithNode<HarPair>[];
  readonly rows: Parameter[];
}

/**
 * The query, headers and cookies that are sent: parameters that are required or have an
 * example. The others only have a row in the table, and deprecated ones not even that.
 */
export function sendParameters(parameters: readonly SpecParameter[]): SentParameters {
  const sent: SentParameters = { query: [], headers: [], cookies: [], rows: [] };
  for (const parameter of parameters) {
    if (parameter.in === 'path' || isIgnored(parameter)) continue;
    if (parameter.isDeprecated && !parameter.isRequired) continue;
    const example = exampleOf(parameter);
    sent.rows.push(...parameterRows(parameter, example));
    if (!parameter.isRequired && !isWorthSending(parameter, example)) continue;
    send(parameter, example ?? sampleOrPlaceholder(schemaOf(parameter), parameter.name), sent);
  }
  return sent;
}

/** Does OpenAPI say to ignore the header parameter, because the media type of the body says the same? */
function isIgnored({ name, in: position }: SpecParameter): boolean {
  return position === 'header' && name.toLowerCase() === 'content-type';
}

function isWorthSending({ node }: SpecParameter, example: unknown): boolean {
  if (example === undefined || example === null) return false;
  return example !== '' || node.boolean('allowEmptyValue') === true;
}

function send(
  { node, name, in: position, content, serialization }: SpecParameter,
  value: unknown,
  sent: SentParameters,
): void {
  // A parameter with a media type is one string of that type.
  const single = content === undefined ? value : (scalarText(value) ?? printValue(value));
  if (position === 'query') {
    const part = queryPart(name, single, serialization);
    if (part !== '') sent.query.push(part);
  } else if (position === 'querystring') {
    sent.query.push(...wholeQuery(value, content!));
  } else if (position === 'header') {
    sent.headers.push({ value: { name, value: headerValue(single, serialization) }, node });
  } else {
    for (const pair of cookiePairs(name, single, serialization)) sent.cookies.push({ value: pair, node });
  }
}

const FORM: Serialization = { style: 'form', explode: true };

/** The parts of a query that one parameter describes as a whole: a form, or any other type as one encoded string. */
function wholeQuery(value: unknown, { type, media }: NonNullable<SpecParameter['content']>): string[] {
  if (essenceOf(type) !== FORM_TYPE) return [queryText(scalarText(value) ?? printValue(value))];
  // A form that is a string is encoded already.
  if (typeof value === 'string') return value === '' ? [] : [value];
  return formParams(value, media).map((field) => queryPart(field.name, field.value ?? '', FORM));
}

/** A value for a required parameter without an example: one that the schema contains, or a placeholder. */
function sampleOrPlaceholder(schema: SpecNode | undefined, name: string): unknown {
  if (schema === undefined) return placeholderFor(name);
  const composition = compose(schema);
  for (const part of composition.parts) {
    const contained = containedValue(part);
    if (contained !== undefined) return contained.value;
  }
  switch (typeOf(composition)) {
    case 'boolean':
      return true;
    case 'object':
      return sampleOf(schema);
    case 'array': {
      const items = firstOf(composition, 'items');
      return [items === undefined ? placeholderFor(name) : sampleOrPlaceholder(items, name)];
    }
    default:
      return placeholderFor(name);
  }
}

/** A form that is the whole query has a row for each field. */
function parameterRows(parameter: SpecParameter, example: unknown): Parameter[] {
  const fields = parameter.in === 'querystring' ? fieldRows(parameter.content!.media, 'query') : [];
  return fields.length === 0 ? [parameterRow(parameter, parameter.name, example)] : fields;
}

function parameterRow(parameter: SpecParameter, name: string, example: unknown): Parameter {
  const { node, isRequired, in: position } = parameter;
  const description = describeSchema(schemaOf(parameter), node.string('description'), example);
  return row(name, position === 'querystring' ? 'query' : position, {
    description,
    required: isRequired,
    example,
  });
}

/** A path parameter: its part of the path, and its row. The example shows how an array or object is serialized. */
export const pathParameter = memoizeByObject((parameter: SpecParameter): { part: string; row: Parameter } => {
  const { name, serialization } = parameter;
  const placeholder = placeholderFor(name);
  const example = exampleOf(parameter);
  const isSerialized = Array.isArray(example) || isObject(example);
  return {
    part: pathPart(name, placeholder, serialization),
    row: parameterRow(
      parameter,
      placeholder,
      isSerialized ? exampleText(pathPart(name, example, { ...serialization, style: 'simple' })) : example,
    ),
  };
});
