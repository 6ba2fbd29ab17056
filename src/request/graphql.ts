/** Start and end in a string. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

const SPACE = String.raw`(?:\s|\\[nrt]|#[^\n]*\n)`;
/** The beginning of a document: `query Name { …`, or `{ field { …` and `{ field(…`. In JSON line breaks are escaped. */
const BEGINNING = String.raw`${SPACE}*(?:(?:query|mutation|subscription|fragment)\b[^{}]*\{|\{${SPACE}*(?:\.\.\.|__\w|[A-Za-z_][^{}"]*[({]))`;
const DOCUMENT = new RegExp(`^${BEGINNING}`);
const MEMBER = new RegExp(String.raw`(?<="query"\s*:\s*")(?=${BEGINNING})(?:[^"\\]|\\.)*`, 'gs');

/** The GraphQL documents in a body: all of it, or the members `query` of its JSON. */
export function graphqlRanges(body: string): Range[] {
  if (DOCUMENT.test(body)) return [{ start: 0, end: body.length }];
  if (!body.includes('"query"')) return [];
  return Array.from(body.matchAll(MEMBER), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Whether an index is in a GraphQL document outside its strings: in an enum value, a variable or a selection. */
export function isGraphqlConstant(body: string, index: number, documents: readonly Range[]): boolean {
  const document = documents.find(({ start, end }) => index >= start && index < end);
  if (document === undefined) return false;
  const quotes = body.slice(document.start, index).match(/"/g)?.length ?? 0;
  return quotes % 2 === 0;
}
