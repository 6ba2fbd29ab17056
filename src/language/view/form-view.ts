import { FORM_TYPE } from '../../base/media-type.ts';
import type { JsonPrinter, Literal } from '../../literal/index.ts';
import {
  contentTypeOf,
  encodeFormValue,
  mapOutsidePlaceholders,
  type FormBody,
  type Request,
} from '../../request/index.ts';
import { expectsBody } from './features.ts';
import { canBeKeys, hasDuplicatePair, isBlank } from './form-data.ts';
import type { LanguageView } from './shape.ts';

/** View of a urlencoded form. */
export function formView(
  { fields }: FormBody,
  request: Request,
  literal: (value: string) => Literal,
  json: JsonPrinter | undefined,
): LanguageView['form'] {
  const encode = (text: string): string => mapOutsidePlaceholders(text, 'body', encodeFormValue);
  return {
    fields: fields.map(({ name, value }) => ({
      name: literal(name),
      named: name !== '',
      value: literal(value),
      encodedName: literal(encode(name)),
      encodedValue: literal(encode(value)),
    })),
    single: fields.length === 1,
    text: literal(fields.map(({ name, value }) => `${encode(name)}=${encode(value)}`).join('&')),
    listed: !canBeKeys(fields, json),
    ordinary: expectsBody(request) && !fields.some(({ name }) => isBlank(name)) && !hasDuplicatePair(fields),
    usualType: contentTypeOf(request) === FORM_TYPE,
    repeats: new Set(fields.map(({ name }) => name)).size < fields.length,
    plainNames: fields.every(({ name }) => encodeFormValue(name) === name),
  };
}
