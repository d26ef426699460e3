/** A text in one or more languages, by BCP 47 tag. Never empty; read it with `localize`. */
export type LocalText = Readonly<Record<string, string>>;
