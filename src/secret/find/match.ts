/** A part of a string that looks like a secret. */
export interface SecretMatch {
  /** UTF-16 index in the string. */
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  /** Kind of secret, for messages: `bearer token`. */
  readonly kind: string;
  /** Name of the field, header, cookie or parameter that contains it. */
  readonly name?: string;
  /** Name for its placeholder; without it, the name of the field is used. */
  readonly placeholder?: string;
}

export const matchAt = (from: number, text: string, kind: string): SecretMatch => ({
  from,
  to: from + text.length,
  kind,
});
