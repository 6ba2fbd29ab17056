import { essenceOf } from '../../../base/media-type.ts';
import type { SpecNode } from '../document/node.ts';

/** Media types in the order in which they help readers most. */
const RANKS: readonly RegExp[] = [
  /^application\/json$/,
  /[/+](?:x-)?json$/,
  /^(?:application\/)?\*/,
  /^application\/x-www-form-urlencoded$/,
  /^multipart\/form-data$/,
  /[/+]xml$/,
  /^text\//,
  /^multipart\//,
];

/** The media type of a `content` that helps readers most; undefined if there is none. */
export function bestMediaType(
  content: SpecNode | undefined,
  fits: (type: string) => boolean = () => true,
): string | undefined {
  return content?.keys().filter(fits).toSorted(byRank)[0];
}

function byRank(a: string, b: string): number {
  return rankOf(a) - rankOf(b) || (a < b ? -1 : 1);
}

function rankOf(type: string): number {
  const essence = essenceOf(type);
  const rank = RANKS.findIndex((pattern) => pattern.test(essence));
  return rank === -1 ? RANKS.length : rank;
}

/** The media type itself, or a usual one of a range such as `image/*`; undefined for other ranges. */
export function concreteType(type: string): string | undefined {
  if (type.startsWith('image/*')) return 'image/png';
  if (type.startsWith('text/*')) return 'text/plain';
  return type.includes('*') ? undefined : type.trim();
}
