import { latinKey } from '../../keys/latin-key.ts';
import { type Command, commandOf, type Key } from './shortcuts.ts';

/** No talk has slides with longer numbers. */
const MAX_DIGITS = 4;

export interface KeyReader {
  /** The command of a key; null for a digit, which waits for Enter, and for any other key. */
  press(key: Key): Command | null;
  /** The digits typed so far; empty where there are none. */
  typed(): string;
  /** Forgets the digits. */
  clear(): void;
  /** Whether the key is a shortcut or a digit, to be kept from the browser. */
  knows(key: Key): boolean;
}

/** Reads keys one after another. Digits gather until Enter; any other shortcut forgets them. */
export function createKeyReader(): KeyReader {
  let digits = '';

  return {
    knows: (key) => isDigit(key) || commandOf(key) !== null,
    typed: () => digits,
    clear() {
      digits = '';
    },
    press(key) {
      if (isDigit(key)) {
        digits = (digits + latinKey(key)).slice(-MAX_DIGITS);
        return null;
      }
      const command = commandOf(key);
      if (!command || !digits) return command;
      const number = Number(digits);
      digits = '';
      if (key.key === 'Enter') return { do: 'goTo', number };
      // With a number typed, Escape only takes the number back.
      return command.do === 'escape' ? null : command;
    },
  };
}

/** With Shift too: a French keyboard has its digits there. */
function isDigit(key: Key): boolean {
  const { ctrlKey, altKey, metaKey } = key;
  return /^\d$/.test(latinKey(key)) && !(ctrlKey || altKey || metaKey);
}
