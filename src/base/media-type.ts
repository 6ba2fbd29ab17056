/** The media type of an HTML form. */
export const FORM_TYPE = 'application/x-www-form-urlencoded';

/**
 * A media type without its parameters, in lower case: `application/json` for `Application/JSON; charset=utf-8`
 * (https://mimesniff.spec.whatwg.org/#mime-type-essence).
 */
export const essenceOf = (mediaType: string): string => mediaType.split(';', 1)[0]!.trim().toLowerCase();

/** Is it JSON, or a format written in JSON, such as `application/problem+json`? */
export function isJson(mediaType: string): boolean {
  const essence = essenceOf(mediaType);
  return /^(?:application|text)\/(?:x-)?json$/.test(essence) || essence.endsWith('+json');
}

/** Is it XML, or a format written in XML? */
export const isXml = (mediaType: string): boolean => /[/+]xml$/.test(essenceOf(mediaType));
