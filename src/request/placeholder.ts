import { memoize } from '../base/memo.ts';
import { graphqlRanges, isGraphqlConstant, type Range } from './graphql.ts';
import { isValue } from './placeholder-evidence.ts';
import { FORMS, type PlaceholderForm } from './placeholder-forms.ts';
import type { PlaceholderLocation } from './request.ts';

export interface PlaceholderMatch {
  /** With its brackets: `{id}`. */
  readonly text: string;
  readonly name: string;
  /** UTF-16 index in the searched string. */
  readonly index: number;
}

/** The context of a string. */
export interface PlaceholderContext {
  /** Name of the header, pair or field that has the string as its value. */
  readonly field?: string | undefined;
  /** Whether the string is itself the name of a pair or field. */
  readonly isName?: boolean | undefined;
  /** Names that the parameter table describes, with or without brackets. */
  readonly described?: ReadonlySet<string> | undefined;
}

interface Segment {
  readonly text: string;
  readonly isPlaceholder: boolean;
}

/** A string that has the form of a placeholder; in some forms a constant has it too. */
interface Candidate {
  readonly match: PlaceholderMatch;
  readonly needs: PlaceholderForm['needs'];
}

type Location = PlaceholderLocation | 'url';

/** Every form contains one of these; most strings contain none. */
const MARKER = /[{<%:_$@]/;

/** The placeholders in a string of a request, in order. The forms depend on the part of the request. */
export function findPlaceholders(
  text: string,
  location: Location,
  context: PlaceholderContext = {},
): readonly PlaceholderMatch[] {
  if (!MARKER.test(text)) return NONE;
  const candidates = FINDERS[location](text);
  if (candidates.length === 0) return NONE;
  const graphql = location === 'body' ? graphqlRanges(text) : [];
  return candidates
    .filter((candidate) => isPlaceholder(candidate, text, location, context, graphql))
    .map(({ match }) => match);
}

const NONE: readonly PlaceholderMatch[] = [];

function isPlaceholder(
  { needs, match }: Candidate,
  text: string,
  location: Location,
  { field, isName = false, described }: PlaceholderContext,
  graphql: readonly Range[],
): boolean {
  if (needs === 'nothing' || described?.has(match.text) === true) return true;
  if (isGraphqlConstant(text, match.index, graphql)) return false;
  if (needs === 'no GraphQL' || described?.has(match.name) === true) return true;
  return needs === 'value' && !isName && isValue(text, match, location, field);
}

const LOCATIONS = ['host', 'path', 'query', 'header', 'cookie', 'body', 'url'] as const;

const FINDERS = Object.fromEntries(LOCATIONS.map((location) => [location, finder(location)])) as Readonly<
  Record<Location, (text: string) => readonly Candidate[]>
>;

/** Searches for all forms of a location at once, so that no match is inside another. */
function finder(location: Location): (text: string) => readonly Candidate[] {
  const forms = FORMS.filter(({ locations }) => locations === undefined || locations.includes(location));
  const pattern = new RegExp(forms.map((form) => form.pattern).join('|'), 'g');
  return memoize((text) =>
    Array.from(text.matchAll(pattern), (match) => {
      // Each form has one group.
      const form = match.findIndex((group, index) => index > 0 && group !== undefined);
      return {
        match: { text: match[0], name: match[form]!, index: match.index },
        needs: forms[form - 1]!.needs,
      };
    }),
  );
}

/** Splits a string into placeholders and the pieces between them; joined they give the string again. */
export function splitAtPlaceholders(text: string, location: Location): Segment[] {
  const pieces: Segment[] = [];
  let from = 0;
  for (const { text: placeholder, index } of findPlaceholders(text, location)) {
    if (index > from) pieces.push({ text: text.slice(from, index), isPlaceholder: false });
    pieces.push({ text: placeholder, isPlaceholder: true });
    from = index + placeholder.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), isPlaceholder: false });
  return pieces;
}

/** Applies `change` to the pieces between the placeholders. */
export function mapOutsidePlaceholders(
  text: string,
  location: Location,
  change: (piece: string) => string,
): string {
  return splitAtPlaceholders(text, location)
    .map((segment) => (segment.isPlaceholder ? segment.text : change(segment.text)))
    .join('');
}
