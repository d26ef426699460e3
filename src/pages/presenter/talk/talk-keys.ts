/** What a presenter can ask for. */
export type Command =
  | { readonly do: 'on' | 'back' | 'first' | 'last' }
  | { readonly do: 'goTo'; readonly number: number }
  | { readonly do: 'blank'; readonly as: 'black' | 'white' }
  | {
      readonly do:
        | 'fullScreen'
        | 'overview'
        | 'escape'
        | 'notes'
        | 'timer'
        | 'auto'
        | 'pointer'
        | 'help';
    };

/** The part of a `KeyboardEvent` that matters. */
interface Key {
  readonly key: string;
  readonly ctrlKey?: boolean;
  readonly altKey?: boolean;
  readonly metaKey?: boolean;
  readonly shiftKey?: boolean;
}

/**
 * Keys of keyboards and clickers. Logitech's clickers send Page Up, Page Down, F5 and Escape by turns
 * for "start", and a full stop for the dark screen; Kensington's the same, with a B for it; others
 * arrows, up and down among them, or Enter.
 */
const KEYS: Readonly<Record<string, Command>> = {
  arrowright: { do: 'on' },
  arrowdown: { do: 'on' },
  ' ': { do: 'on' },
  n: { do: 'on' },
  pagedown: { do: 'on' },
  enter: { do: 'on' },
  arrowleft: { do: 'back' },
  arrowup: { do: 'back' },
  p: { do: 'back' },
  pageup: { do: 'back' },
  home: { do: 'first' },
  end: { do: 'last' },
  b: { do: 'blank', as: 'black' },
  '.': { do: 'blank', as: 'black' },
  w: { do: 'blank', as: 'white' },
  ',': { do: 'blank', as: 'white' },
  f: { do: 'fullScreen' },
  f5: { do: 'fullScreen' },
  o: { do: 'overview' },
  escape: { do: 'escape' },
  s: { do: 'notes' },
  t: { do: 'timer' },
  a: { do: 'auto' },
  l: { do: 'pointer' },
  '?': { do: 'help' },
};

/** Longer numbers no talk has. */
const DIGITS = 4;

export interface KeyReader {
  /** The command of a key; null for one that only goes into a number, or that means nothing here. */
  press(key: Key): Command | null;
  /** The number typed so far; empty where none is. */
  typed(): string;
  /** Forgets it. */
  clear(): void;
  /** Whether a key is one of ours, to be kept from the browser. */
  knows(key: Key): boolean;
}

/** Reads keys one after another; digits gather until Enter, and any other key forgets them. */
export function createKeyReader(): KeyReader {
  let digits = '';

  function knows({ key, ctrlKey, altKey, metaKey, shiftKey }: Key): boolean {
    // A clicker's "start" is F5 or Shift + F5.
    const shifted = shiftKey && !['?', ' ', 'F5'].includes(key);
    if (ctrlKey || altKey || metaKey || shifted) return false;
    return isDigit(key) || Object.hasOwn(KEYS, key.toLowerCase());
  }

  return {
    knows,
    typed: () => digits,
    clear() {
      digits = '';
    },
    press(event) {
      if (!knows(event)) return null;
      if (isDigit(event.key)) {
        digits = (digits + event.key).slice(-DIGITS);
        return null;
      }
      const number = digits;
      digits = '';
      if (event.key === 'Enter' && number) return { do: 'goTo', number: Number(number) };
      // Escape takes a number back and does nothing else.
      if (event.key === 'Escape' && number) return null;
      if (event.key === ' ' && event.shiftKey) return { do: 'back' };
      return KEYS[event.key.toLowerCase()] ?? null;
    },
  };
}

function isDigit(key: string): boolean {
  return /^\d$/.test(key);
}
