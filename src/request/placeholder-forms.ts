import type { PlaceholderLocation } from './request.ts';

/** A syntax of placeholders. */
export interface PlaceholderForm {
  /** Markdown, for the docs. */
  readonly name: string;
  readonly examples: readonly string[];
  /** Source of a regular expression; its only group matches the name. */
  readonly pattern: string;
  /** Parts of a request in which it is searched; `url` is a whole URL. All if left out. */
  readonly locations?: readonly (PlaceholderLocation | 'url')[];
  /**
   * The evidence that distinguishes it from a constant of the same form. `nothing`: constants do not have the form.
   * `no GraphQL`: braces of a GraphQL document have it. `value`: see `isValue`. `description`: only the
   * parameter table can tell.
   */
  readonly needs: 'nothing' | 'no GraphQL' | 'value' | 'description';
}

const WORD = String.raw`[A-Za-z_][\w.\-]*`;
const NAME = String.raw`${WORD}(?: [\w.\-]+)*`;
const CAPITALS = String.raw`[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+`;
/** In a body `<h1>` is markup, so only capitals and names that begin with "your" need no description. */
const MARKED_NAME = String.raw`[A-Z][A-Z0-9]*(?:[_ -][A-Z0-9]+)+|[Yy][Oo][Uu][Rr][\w .\-]*`;
const IN_URL = ['host', 'path', 'query', 'url'] as const;
const OUTSIDE_BODY = [...IN_URL, 'header', 'cookie'] as const;

/** All forms; the longest brackets first, because the first form that matches wins. */
export const FORMS: readonly PlaceholderForm[] = [
  {
    name: 'percent-encoded double braces',
    examples: ['%7B%7Bname%7D%7D'],
    pattern: String.raw`%7[Bb]%7[Bb](${WORD})%7[Dd]%7[Dd]`,
    locations: IN_URL,
    needs: 'nothing',
  },
  {
    name: 'percent-encoded braces',
    examples: ['%7Bname%7D', '%24%7Bname%7D'],
    pattern: String.raw`(?:%24)?%7[Bb](${WORD})%7[Dd]`,
    locations: IN_URL,
    needs: 'nothing',
  },
  {
    name: 'double braces',
    examples: ['{{name}}'],
    pattern: String.raw`\$?\{\{ *(\$?${NAME}) *\}\}`,
    needs: 'nothing',
  },
  {
    name: 'double angle brackets',
    examples: ['<<name>>'],
    pattern: `<<(${WORD})>>`,
    needs: 'nothing',
  },
  {
    name: 'dollar and braces',
    examples: ['${account.namespace}'],
    pattern: String.raw`\$\{(${NAME})\}`,
    needs: 'nothing',
  },
  {
    name: 'braces',
    examples: ['{yourDomain}', '{path+}', '{name=projects/*}'],
    pattern: String.raw`\{(${NAME})(?:[+*]|=[\w\-.~/]*\*[\w\-.~/*]*)?\}`,
    needs: 'no GraphQL',
  },
  {
    name: 'expressions of URI templates',
    examples: ['{+path}', '{?page,size}'],
    pattern: String.raw`\{[+#./;?&](${WORD}\*?(?:,${WORD}\*?)*)\}`,
    locations: IN_URL,
    needs: 'nothing',
  },
  {
    name: 'angle brackets',
    examples: ['<ORG_ID>', '<your-tenant>'],
    pattern: `<(${NAME})>`,
    locations: OUTSIDE_BODY,
    needs: 'nothing',
  },
  {
    name: 'angle brackets, in capitals or beginning with _your_',
    examples: ['<ORG_ID>', '<your tenant>'],
    pattern: `<(${MARKED_NAME})>`,
    locations: ['body'],
    needs: 'nothing',
  },
  {
    name: 'other angle brackets',
    examples: ['<name>'],
    pattern: `<(${NAME})>`,
    locations: ['body'],
    needs: 'description',
  },
  {
    name: 'double at signs',
    examples: ['@@NAME@@'],
    pattern: `@@(${WORD})@@`,
    needs: 'nothing',
  },
  {
    name: 'a colon before a whole path segment',
    examples: ['/:id'],
    pattern: String.raw`(?<=\/):([A-Za-z_]\w*)(?![\w:])`,
    locations: ['path'],
    needs: 'nothing',
  },
  {
    name: 'a colon before a whole path segment',
    examples: ['/:id'],
    // In a whole URL a colon can also begin a port.
    pattern: String.raw`(?<=^[^?#]*[^:/?#]\/):([A-Za-z_]\w*)(?![\w:])`,
    locations: ['url'],
    needs: 'nothing',
  },
  {
    name: 'a dollar sign',
    examples: ['$TOKEN', '$token'],
    pattern: String.raw`(?<![\w$%])\$([A-Za-z_]\w*)(?![\w$(\[])`,
    needs: 'value',
  },
  {
    name: 'capitals with an underscore',
    examples: ['ORG_ID'],
    pattern: String.raw`(?<![\w%$])(${CAPITALS})(?!\w)`,
    needs: 'value',
  },
];
