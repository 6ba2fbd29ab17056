import type { Leaf } from '../literal/index.ts';

/** Fields that a template may name, as data: the lint reads it, and the type of the view is derived from it. */
export type Shape = { readonly [name: string]: Field };

export type Field =
  /** A value that prints itself. */
  | { readonly kind: 'leaf'; readonly about: string }
  /** A boolean for `{{#if}}`. */
  | { readonly kind: 'flag'; readonly about: string }
  /** For `{{#each}}`. */
  | { readonly kind: 'array'; readonly about: string; readonly of: Shape }
  /** For `{{#if}}` and `{{#with}}`, or a path through it. */
  | { readonly kind: 'object'; readonly about: string; readonly of: Shape };

/** The data that a template with this shape is given; a missing value is undefined. */
export type View<S extends Shape> = {
  readonly [K in keyof S]: S[K] extends { readonly kind: 'leaf' }
    ? Leaf | undefined
    : S[K] extends { readonly kind: 'flag' }
      ? boolean
      : S[K] extends { readonly kind: 'array'; readonly of: infer Item extends Shape }
        ? readonly View<Item>[]
        : S[K] extends { readonly kind: 'object'; readonly of: infer Part extends Shape }
          ? View<Part> | undefined
          : never;
};

export const leaf = (about: string) => ({ kind: 'leaf', about }) as const;
export const flag = (about: string) => ({ kind: 'flag', about }) as const;
export const array = <S extends Shape>(about: string, of: S) => ({ kind: 'array', about, of }) as const;
export const object = <S extends Shape>(about: string, of: S) => ({ kind: 'object', about, of }) as const;
