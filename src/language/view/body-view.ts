import { printJson } from '../../base/json/index.ts';
import { JsonLiteral, type JsonPrinter, type Literal } from '../../literal/index.ts';
import type { Body } from '../../request/index.ts';
import type { FieldFacts, PartFacts } from './facts.ts';
import type { LanguageView } from './shape.ts';

type ToLiteral = (value: string) => Literal;

/** A text or JSON body. JSON is a literal of the language if that is exact, otherwise a string with formatted JSON. */
export function textView(
  body: Body,
  printer: JsonPrinter | undefined,
  literal: ToLiteral,
  placeholders: readonly string[],
): Pick<LanguageView, 'json' | 'text' | 'multilineText'> {
  const textLeaf = (text: string) => ({
    json: undefined,
    text: literal(text),
    multilineText: text.includes('\n'),
  });
  if (body.kind === 'text') return textLeaf(body.text);
  if (body.kind !== 'json') return { json: undefined, text: undefined, multilineText: false };
  const isStructure = body.value.kind === 'object' || body.value.kind === 'array';
  if (printer !== undefined && isStructure && printer.isExact(body.value)) {
    return {
      json: new JsonLiteral(body.value, printer, placeholders),
      text: undefined,
      multilineText: false,
    };
  }
  return textLeaf(printJson(body.value));
}

export function formView(
  fields: readonly FieldFacts[],
  fitsMap: boolean,
  literal: ToLiteral,
): NonNullable<LanguageView['form']> {
  return {
    fields: fields.map(({ name, value, encodedName, encodedValue }) => ({
      name: literal(name),
      value: literal(value),
      encodedName: literal(encodedName),
      encodedValue: literal(encodedValue),
    })),
    fitsMap,
    text: literal(fields.map(({ encodedName, encodedValue }) => `${encodedName}=${encodedValue}`).join('&')),
  };
}

export function multipartView(
  parts: readonly PartFacts[],
  literal: ToLiteral,
): NonNullable<LanguageView['multipart']> {
  // Among arguments, a name or path on several lines would be hard to read.
  const lineLiteral = (value: string): Literal => literal(value).onOneLine();
  return {
    parts: parts.map(({ name, disposition, contentType, value, fileName, path }) => ({
      name: lineLiteral(name),
      disposition: literal(disposition),
      contentType: contentType === undefined ? undefined : literal(contentType),
      value: value === undefined ? undefined : literal(value),
      multiline: value?.includes('\n') === true,
      file: path === undefined ? undefined : { path: lineLiteral(path), name: lineLiteral(fileName ?? path) },
      inline: path === undefined && fileName !== undefined ? { name: lineLiteral(fileName) } : undefined,
    })),
    hasFiles: parts.some(({ path }) => path !== undefined),
  };
}
