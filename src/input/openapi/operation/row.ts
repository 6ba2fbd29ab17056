import { printValue, scalarText } from '../../../base/json/index.ts';
import { interpolate, type Parameter, type Words } from '../../../operation/index.ts';
import type { SpecNode } from '../document/node.ts';
import { compose, firstOf, ownExample, propertiesOf, requiredOf } from '../schema/schema.ts';

/** Most values that a sentence lists. */
const MAX_VALUES = 24;
/** Longest example in a table; longer ones are only in the sample. */
const MAX_EXAMPLE = 80;

/** Markdown for the reader of a table: description, allowed values, and the default if there is no example. */
export function describeSchema(
  schema: SpecNode | undefined,
  description?: string,
  example?: unknown,
): string | undefined {
  if (schema === undefined) return endSentence(description);
  const { words } = schema.description;
  const composition = compose(schema);
  const prose = description ?? scalarText(firstOf(composition, 'description')?.value);
  const items = firstOf(composition, 'items');
  const values = firstOf(composition, 'enum') ?? (items && firstOf(compose(items), 'enum'));
  const fallback = example === undefined ? firstOf(composition, 'default') : undefined;
  const sentences = [
    endSentence(prose),
    valuesSentence(values, words),
    fallback === undefined ? undefined : defaultSentence(fallback.value, prose, words),
  ].filter((sentence) => sentence !== undefined);
  return sentences.length === 0 ? undefined : sentences.join(' ');
}

/** An example as a cell of the table; undefined if it is too long. */
export function exampleText(example: unknown): string | undefined {
  const text = scalarText(example) ?? listText(example) ?? '';
  return text === '' || text.length > MAX_EXAMPLE ? undefined : text;
}

/** An array of scalars with commas, as most styles serialize it; anything deeper as JSON. */
function listText(example: unknown): string | undefined {
  if (example === undefined || example === null) return undefined;
  const items = Array.isArray(example) ? example.map(scalarText) : [undefined];
  return items.includes(undefined) ? printValue(example) : items.join(',');
}

/** A row of the parameter table, without the fields that are undefined or empty. */
export function row(
  name: string,
  position: NonNullable<Parameter['in']>,
  facts: { description?: string | undefined; required?: boolean | undefined; example?: unknown },
): Parameter {
  const { description, required } = facts;
  const example = exampleText(facts.example);
  return {
    name,
    in: position,
    ...(description === undefined || description === '' ? {} : { description }),
    ...(required === undefined ? {} : { required }),
    ...(example === undefined ? {} : { example }),
  };
}

/** The first example of a schema and of what it is composed of. */
export function schemaExample(schema: SpecNode | undefined): unknown {
  if (schema === undefined) return undefined;
  for (const part of compose(schema).parts) {
    const example = ownExample(part);
    if (example !== undefined) return example.value;
  }
  return undefined;
}

/** A row for each top-level field of a media type that a request can have. */
export function fieldRows(media: SpecNode, position: NonNullable<Parameter['in']>): Parameter[] {
  const schema = media.child('schema');
  if (schema === undefined) return [];
  const composition = compose(schema);
  const required = requiredOf(composition);
  return [...propertiesOf(composition)].flatMap(([name, property]) => {
    const facts = compose(property);
    const isTrue = (keyword: string): boolean => firstOf(facts, keyword)?.value === true;
    if (isTrue('readOnly') || (isTrue('deprecated') && !required.has(name))) return [];
    const example = schemaExample(property);
    const description = describeSchema(property, undefined, example);
    return [row(name, position, { description, required: required.has(name), example })];
  });
}

/** Prose with a full stop at its end, so that another sentence can follow. */
function endSentence(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  if (trimmed === undefined || trimmed === '') return undefined;
  return /[\p{L}\p{N})\]*_`"']$/u.test(trimmed) && !/[.!?:][)\]*_"']*$/.test(trimmed)
    ? `${trimmed}.`
    : trimmed;
}

function valuesSentence(values: SpecNode | undefined, words: Words): string | undefined {
  if (!Array.isArray(values?.value)) return undefined;
  const texts = values.value.map(scalarText).filter((text) => text !== undefined && text !== '');
  if (texts.length === 0 || texts.length > MAX_VALUES) return undefined;
  const codes = texts.map((text) => code(text!));
  return codes.length === 1
    ? interpolate(words.always, { value: codes[0]! })
    : interpolate(words.oneOf, { values: codes.join(', ') });
}

/** Undefined if the description already mentions a default. */
function defaultSentence(value: unknown, description: string | undefined, words: Words): string | undefined {
  if (description !== undefined && /\bdefaults?\b/i.test(description)) return undefined;
  const text = exampleText(value);
  return text === undefined ? undefined : interpolate(words.default, { value: code(text) });
}

/** Inline code; a text with backticks gets a longer fence. */
function code(text: string): string {
  const fence = '`'.repeat(1 + Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length)));
  const pad = /^`|`$/.test(text) ? ' ' : '';
  return `${fence}${pad}${text.replace(/\s+/g, ' ')}${pad}${fence}`;
}
