import type { PlaceholderLocation } from './request.ts';

/** A match in a searched string. */
interface Match {
  readonly text: string;
  readonly name: string;
  readonly index: number;
}

/** Words that no constant begins with. */
export const OWNERS: ReadonlySet<string> = new Set(['YOUR', 'MY']);
/** Last words that mark a value as one to replace. */
export const MARKS: ReadonlySet<string> = new Set(['HERE', 'VALUE', 'PLACEHOLDER']);
/** Last words of identifiers and credentials. A field that makes a choice has constants that end with them too. */
export const NOUNS: ReadonlySet<string> = new Set(
  'ID IDS UUID GUID TOKEN JWT KEY SECRET PASSWORD USERNAME NAME DOMAIN HOST HOSTNAME TENANT URL URI FILE'.split(
    ' ',
  ),
);
/** Last words of path segments for things that an API manages. */
export const RESOURCES: ReadonlySet<string> = new Set(
  'USER ACCOUNT ORG ORGANIZATION WORKSPACE PROJECT TEAM GROUP REPO BUCKET REGION SLUG NUMBER EMAIL CODE'.split(
    ' ',
  ),
);
/** Last words of fields that make a choice between constants: `"type": "API_KEY"`, `"sortBy": "USER_ID"`. */
export const CHOICES: ReadonlySet<string> = new Set(
  (
    'type kind status state sort by order orderby sortby field fields column columns mode method format category ' +
    'level reason error result action event events operation flow scope scopes permission permissions role feature ' +
    'features flag flags strategy policy direction group use auth include expand select filter'
  ).split(' '),
);

/** How much of a body before a value is read: its name, and earlier items of the same array. */
const MAX_FIELD = 300;
/** Text that can follow a value. */
const AFTER_VALUE = /^(?:$|[\s"'&,;:/.@<>\\)\]}#-])/;
/** Text that can precede a value, for each part of a request. In a body a space is prose. */
const BEFORE_VALUE: Readonly<Record<PlaceholderLocation, RegExp>> = {
  host: /$/,
  path: /$/,
  query: /(?:^|[=?&/,.:@(-])$/,
  header: /(?:^|[\s="':,;/@(])$/,
  cookie: /(?:^|[\s="':,;/@(])$/,
  body: /(?:^|["'=/>,&@]|["']\s*:\s*|https?:\/\/|(?:Bearer|Basic) )$/,
};

/**
 * Whether capitals or a dollar name stand where a value stands, and look like one to replace: their own words
 * say so (`YOUR_`, `_ID`), they repeat the name of their field (`secret=CLIENT_SECRET`), they are credentials
 * (`Bearer ANY_WORD`), a host, or a JSON value without quotes.
 *
 * @param field name of the header, pair or field that has the string as its value
 */
export function isValue(
  text: string,
  match: Match,
  location: PlaceholderLocation | 'url',
  field: string | undefined,
): boolean {
  const start = location === 'body' ? Math.max(0, match.index - MAX_FIELD) : 0;
  const before = text.slice(start, match.index);
  const after = text.slice(match.index + match.text.length);
  const part = location === 'url' ? partOfUrl(before) : location;
  if (part === undefined || isName(after)) return false;
  if (part === 'header' && isCredentials(before, after, field)) return true;
  const isBounded = BEFORE_VALUE[part].test(before) && AFTER_VALUE.test(after);
  if (match.text.startsWith('$')) return isBounded && /^[A-Z][A-Z0-9_]*[A-Z0-9]$/.test(match.name);
  if (part === 'host') return true;
  if (part === 'body' && /["']\s*:\s*$/.test(before) && /^\s*[,}\]]/.test(after)) return true;
  return isBounded && saysValue(match.name, part, field ?? fieldBefore(before));
}

/** The part of a URL that begins after `before`; undefined for the fragment, which is not sent. */
function partOfUrl(before: string): PlaceholderLocation | undefined {
  if (before.includes('#')) return undefined;
  if (before.includes('?')) return 'query';
  return /^(?:[^/]*:\/\/)?[^/]*$/.test(before) ? 'host' : 'path';
}

/** Whether the string goes on as after the name of a pair or of a JSON member. */
const isName = (after: string): boolean => /^(?:=(?!=)|\\?["']\s*:)/.test(after);

/** `Bearer TOKEN`: all of a header after one word. */
function isCredentials(before: string, after: string, field: string | undefined): boolean {
  if (after.trim() !== '') return false;
  return /^\s*[A-Za-z][\w-]*[ =]+$/.test(before) || (before === '' && /authorization$/i.test(field ?? ''));
}

function saysValue(name: string, part: PlaceholderLocation, field: string | undefined): boolean {
  const words = name.split('_');
  const last = words.at(-1)!;
  if (OWNERS.has(words[0]!) || MARKS.has(last)) return true;
  if (part === 'path') return NOUNS.has(last) || RESOURCES.has(last);
  const lastOfField = lastWord(field ?? '');
  if (lastOfField !== '' && [lastOfField, lastOfField.replace(/s$/, '')].includes(last.toLowerCase()))
    return true;
  return NOUNS.has(last) && !CHOICES.has(lastOfField);
}

/** `id` for `user_id`, `userId` and `X-User-Id`. */
const lastWord = (field: string): string =>
  /(?:[A-Z]?[a-z0-9]+|[A-Z0-9]+)$/.exec(field)?.[0].toLowerCase() ?? '';

/** The name of the pair or member that the string before a value ends in. */
const fieldBefore = (before: string): string | undefined =>
  /([\w.-]+)\\?["']?\s*[:=][^:={}]*$/.exec(before)?.[1];
