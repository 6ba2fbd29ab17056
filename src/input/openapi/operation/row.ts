import { interpolate, type Parameter, type Words } from '../../../operation/index.ts';
import { jsonText, scalarText } from '../document/exact.ts';
import type { Located } from '../document/located.ts';
import { compose, explicitExample, firstOf, propertiesOf, requiredOf } from '../schema/schema.ts';

/** Most values that a sentence lists. */
const MAX_VALUES = 24;
/** Longest example that a table shows: beyond it the sample is the better place. */
const MAX_EXAMPLE = 80;

/** Markdown of what a schema says to a reader: its description, the values that it allows, and its default where no example is shown. */
export function describeSchema(
  schema: Located | undefined,
  description?: string,
  example?: unknown,
): string | undefined {
  if (schema === undefined) return endSentence(description);
  const { words } = schema.description;
  const composition = compose(schema);
  const said = description ?? scalarText(firstOf(composition, 'description')?.value);
  const items = firstOf(composition, 'items');
  const values = firstOf(composition, 'enum') ?? (items && firstOf(compose(items), 'enum'));
  const fallback = example === undefined ? firstOf(composition, 'default') : undefined;
  const sentences = [
    endSentence(said),
    valuesSentence(values, words),
    fallback === undefined ? undefined : defaultSentence(fallback.value, said, words),
  ].filter((sentence) => sentence !== undefined);
  return sentences.length === 0 ? undefined : sentences.join(' ');
}

/** An example as a cell of the table, if it is short enough for one. */
export function exampleText(example: unknown): string | undefined {
  const text = scalarText(example) ?? listText(example) ?? '';
  return text === '' || text.length > MAX_EXAMPLE ? undefined : text;
}

/** A list of plain values with commas, as most styles write it; anything deeper as JSON. */
function listText(example: unknown): string | undefined {
  if (example === undefined || example === null) return undefined;
  const items = Array.isArray(example) ? example.map(scalarText) : [undefined];
  return items.includes(undefined) ? jsonText(example) : items.join(',');
}

/** A row of the parameter table; fields that nothing says are left out. */
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

export function schemaExample(schema: Located | undefined): unknown {
  if (schema === undefined) return undefined;
  for (const part of compose(schema).parts) {
    const example = explicitExample(part);
    if (example !== undefined) return example.value;
  }
  return undefined;
}

/** A row for each field at the top of what a media type describes that a request can have. */
export function fieldRows(media: Located, position: NonNullable<Parameter['in']>): Parameter[] {
  const schema = media.child('schema');
  if (schema === undefined) return [];
  const composition = compose(schema);
  const required = requiredOf(composition);
  return [...propertiesOf(composition)].flatMap(([name, property]) => {
    const facts = compose(property);
    const says = (keyword: string): boolean => firstOf(facts, keyword)?.value === true;
    if (says('readOnly') || (says('deprecated') && !required.has(name))) return [];
    const example = schemaExample(property);
    const description = describeSchema(property, undefined, example);
    return [row(name, position, { description, required: required.has(name), example })];
  });
}

/** Prose that another sentence can follow: with a full stop, unless it ends in one, inside emphasis or not. */
function endSentence(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  if (trimmed === undefined || trimmed === '') return undefined;
  return /[\p{L}\p{N})\]*_`"']$/u.test(trimmed) && !/[.!?:][)\]*_"']*$/.test(trimmed)
    ? `${trimmed}.`
    : trimmed;
}

function valuesSentence(values: Located | undefined, words: Words): string | undefined {
  if (!Array.isArray(values?.value)) return undefined;
  const texts = values.value.map(scalarText).filter((text) => text !== undefined && text !== '');
  if (texts.length === 0 || texts.length > MAX_VALUES) return undefined;
  const codes = texts.map((text) => code(text!));
  return codes.length === 1
    ? interpolate(words.always, { value: codes[0]! })
    : interpolate(words.oneOf, { values: codes.join(', ') });
}

/** Writers often say the default themselves. */
function defaultSentence(value: unknown, said: string | undefined, words: Words): string | undefined {
  if (said !== undefined && /\bdefaults?\b/i.test(said)) return undefined;
  const text = exampleText(value);
  return text === undefined ? undefined : interpolate(words.default, { value: code(text) });
}

/** Inline code, with a longer fence round a text that has backticks. */
function code(text: string): string {
  const fence = '`'.repeat(1 + Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length)));
  const pad = /^`|`$/.test(text) ? ' ' : '';
  return `${fence}${pad}${text.replace(/\s+/g, ' ')}${pad}${fence}`;
}
