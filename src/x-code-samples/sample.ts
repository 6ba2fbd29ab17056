/** The OpenAPI extension for code samples (https://spec.openapis.org/registry/extension/x-codeSamples). */
export const FIELD = 'x-codeSamples';
/** Field of an item that gen-snippets wrote. Its value is language and client; later runs replace only such items. */
export const MARK = 'x-gen-snippets';

/** An item of `x-codeSamples`. */
export interface CodeSample {
  /** Language id of highlighters: `python`. */
  readonly lang: string;
  /** Title of the tab: `Python`. */
  readonly label: string;
  readonly source: string;
  /** `python:requests` */
  readonly client: string;
}

/** The samples of one operation. */
export interface OperationSamples {
  /** Name of the operation in messages: `GET /pets`. */
  readonly name: string;
  /** Keys that lead from the root of the description to the operation: `['paths', '/pets', 'get']`. */
  readonly keys: readonly string[];
  readonly samples: readonly CodeSample[];
}

/** The item to write, with its fields in order. */
export function itemOf({ lang, label, source, client }: CodeSample): Record<string, string> {
  return { lang, label, source, [MARK]: client };
}
