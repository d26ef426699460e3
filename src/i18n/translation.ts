/** A message by plural category (CLDR), chosen by the parameter `count`. */
interface Plural {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

export type Message = string | Plural;

/** The same messages in another language: each key has one, and no key is unknown. */
export type Translation<English> = { readonly [Key in keyof English]: Message };
