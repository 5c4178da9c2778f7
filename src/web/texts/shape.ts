/**
 * What a translation must have: every key of the Indonesian text, any wording.
 * A language with a singular may add `key_one` beside `key_other`.
 */
export type Translated<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : Translated<T[K]>
} & { readonly [K in `${string}_one`]?: string }
