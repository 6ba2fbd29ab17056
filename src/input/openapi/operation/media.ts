/** `application/json` of `Application/JSON; charset=utf-8`. */
export const essenceOf = (type: string): string => type.split(';', 1)[0]!.trim().toLowerCase();

export function isJson(type: string): boolean {
  const essence = essenceOf(type);
  return /^(?:application|text)\/(?:x-)?json$/.test(essence) || essence.endsWith('+json');
}

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

/** The lower the rank, the more readers can do with a body of the type. */
export function mediaRank(type: string): number {
  const essence = essenceOf(type);
  const rank = RANKS.findIndex((pattern) => pattern.test(essence));
  return rank === -1 ? RANKS.length : rank;
}
