/** The extension that holds samples; `x-code-samples` is its older name. */
export const FIELD = 'x-codeSamples';
/** Marks an item as ours: its language and client. A later run replaces these and no others. */
export const MARK = 'x-gen-snippets';

/** An item of `x-codeSamples`. */
export interface CodeSample {
  /** What highlighters call the language: `python`. */
  readonly lang: string;
  /** What the tab says: `Python`. */
  readonly label: string;
  readonly source: string;
  /** `python:requests` */
  readonly client: string;
}

/** The samples of one operation. */
export interface OperationSamples {
  /** What messages call the operation: `GET /pets`. */
  readonly name: string;
  /** Keys that lead to it from the top: `['paths', '/pets', 'get']`. */
  readonly keys: readonly string[];
  readonly samples: readonly CodeSample[];
}

/** The item as it is written, its fields in order. */
export function itemOf({ lang, label, source, client }: CodeSample): Record<string, string> {
  return { lang, label, source, [MARK]: client };
}
