/** The part of a `KeyboardEvent` that says which key it is. */
export interface LayoutKey {
  readonly key: string;
  /** The key's place on the keyboard, by what a US layout has there. */
  readonly code?: string;
  readonly shiftKey?: boolean;
}

const SIGNS: Readonly<Record<string, string>> = { Period: '.', Comma: ',' };

/**
 * The key as a US layout has it, where the own layout has no Latin letter, digit or sign there. A clicker
 * sends the places of B and of the full stop, and under a Russian layout these give и and ю.
 */
export function latinKey({ key, code = '', shiftKey = false }: LayoutKey): string {
  // With an input method, such as the Korean one, a key has no name.
  const nameless = key === 'Process';
  if (key.length !== 1 && !nameless) return key;
  if (/^[a-z0-9.,? ]$/i.test(key)) return key;
  const [, letter] = /^Key([A-Z])$/.exec(code) ?? [];
  // Latin letters of another layout, such as ñ or ß, are no letters of ours.
  if (letter && (nameless || !/\p{Script=Latin}/u.test(key)))
    return shiftKey ? letter : letter.toLowerCase();
  if (shiftKey) return key;
  const [, digit] = /^Digit(\d)$/.exec(code) ?? [];
  return digit ?? SIGNS[code] ?? key;
}
