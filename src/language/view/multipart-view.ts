import type { JsonPrinter, Literal } from '../../literal/index.ts';
import type { MultipartBody, Request } from '../../request/index.ts';
import { canBeKeys, isTypedField } from './form-data.ts';
import type { LanguageView } from './shape.ts';

interface PartHead {
  readonly name: string;
  readonly contentType?: string | undefined;
  readonly fileName?: string | undefined;
}

function needsManualHead({ name, contentType, fileName }: PartHead): boolean {
  return (fileName === undefined && contentType !== undefined) || NEEDS_ESCAPE.test(name + (fileName ?? ''));
}

/** Characters that a quoted parameter of Content-Disposition cannot contain unescaped. */
const NEEDS_ESCAPE = /["\\\r\n]/;

/** View of a multipart form. */
export function multipartView(
  { parts }: MultipartBody,
  request: Request,
  literal: (value: string) => Literal,
  json: JsonPrinter | undefined,
): LanguageView['multipart'] {
  const views = parts.map(({ name, contentType, fileName, path, value }) => ({
    // A name is never printed as a multi-line literal, which would be hard to read among arguments.
    name: literal(name).onOneLine(),
    disposition: literal(dispositionOf(name, fileName)),
    contentType: contentType === undefined ? undefined : literal(contentType),
    value: value === undefined ? undefined : literal(value),
    multiline: value?.includes('\n') === true,
    file:
      path === undefined
        ? undefined
        : {
            path: literal(path).onOneLine(),
            name: literal(fileName ?? path).onOneLine(),
            renamed: fileName !== path,
            relabelled: fileName !== path.split('/').at(-1),
          },
    inline:
      fileName !== undefined && path === undefined ? { name: literal(fileName).onOneLine() } : undefined,
  }));
  return {
    parts: views,
    hasFiles: parts.some(({ path }) => path !== undefined),
    listed: !canBeKeys(parts, json) || parts.some(isTypedField),
    byHand: parts.some(needsManualHead),
  };
}

/**
 * Value of a part's Content-Disposition, escaped as browsers do
 * (https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data).
 */
function dispositionOf(name: string, fileName: string | undefined): string {
  const escape = (text: string): string => text.replace(/["\r\n]/g, encodeURIComponent);
  const file = fileName === undefined ? '' : `; filename="${escape(fileName)}"`;
  return `form-data; name="${escape(name)}"${file}`;
}
