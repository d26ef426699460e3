import { type MessageKey, t } from '../../../i18n/translate.ts';
import { type LayoutKey, latinKey } from '../../keys/latin-key.ts';

/** What a presenter can do by a key or a button. */
export type Command =
  | { readonly do: 'on' | 'back' | 'first' | 'last' }
  | { readonly do: 'goTo'; readonly number: number }
  | { readonly do: 'blank'; readonly as: 'black' | 'white' }
  | {
      readonly do:
        | 'figure'
        | 'fullScreen'
        | 'overview'
        | 'escape'
        | 'notes'
        | 'timer'
        | 'auto'
        | 'pointer'
        | 'help';
    };

interface Shortcut {
  /** As `KeyboardEvent.key` names them, letters in lower case; `Shift+` before a shifted one. */
  readonly keys: readonly string[];
  /** Null for keys that are handled elsewhere and only described here. */
  readonly command: Command | null;
  /** What it does. Shortcuts with the same text share a row of the help. */
  readonly help: Extract<MessageKey, `presenter.key-${string}`>;
  /** Left out of the help dialog, but not of the documentation. */
  readonly minor?: true;
}

/**
 * The shortcuts of deck and notes, from which the key handling, the help dialog and the table in
 * `docs/presenting.md` are made.
 *
 * Clickers are keyboards. Logitech's send Page Up, Page Down, F5 and Escape by turns for "start", and
 * a full stop for the black screen; PowerPoint's send Shift + F5; Kensington's send a B for the black
 * screen; others send arrows, Up and Down among them, or Enter.
 */
const SHORTCUTS: readonly Shortcut[] = [
  {
    keys: ['ArrowRight', 'ArrowDown', ' ', 'n', 'PageDown', 'Enter'],
    command: { do: 'on' },
    help: 'presenter.key-on',
  },
  {
    keys: ['ArrowLeft', 'ArrowUp', 'p', 'PageUp'],
    command: { do: 'back' },
    help: 'presenter.key-back',
  },
  { keys: ['Shift+ '], command: { do: 'back' }, help: 'presenter.key-back', minor: true },
  { keys: ['Home'], command: { do: 'first' }, help: 'presenter.key-ends' },
  { keys: ['End'], command: { do: 'last' }, help: 'presenter.key-ends' },
  // Digits gather until Enter: see `createKeyReader`.
  { keys: ['12', 'Enter'], command: null, help: 'presenter.key-number' },
  { keys: ['b', '.'], command: { do: 'blank', as: 'black' }, help: 'presenter.key-blank' },
  {
    keys: ['w', ','],
    command: { do: 'blank', as: 'white' },
    help: 'presenter.key-blank',
    minor: true,
  },
  { keys: ['i'], command: { do: 'figure' }, help: 'presenter.key-figure' },
  { keys: ['f', 'F5'], command: { do: 'fullScreen' }, help: 'presenter.key-full-screen' },
  {
    keys: ['Shift+F5'],
    command: { do: 'fullScreen' },
    help: 'presenter.key-full-screen',
    minor: true,
  },
  { keys: ['o'], command: { do: 'overview' }, help: 'presenter.key-overview' },
  { keys: ['Escape'], command: { do: 'escape' }, help: 'presenter.key-overview' },
  { keys: ['s'], command: { do: 'notes' }, help: 'presenter.key-notes' },
  { keys: ['t'], command: { do: 'timer' }, help: 'presenter.key-timer' },
  { keys: ['a'], command: { do: 'auto' }, help: 'presenter.key-auto' },
  { keys: ['l'], command: { do: 'pointer' }, help: 'presenter.key-pointer' },
  { keys: ['?'], command: { do: 'help' }, help: 'presenter.key-help', minor: true },
  // Handled by `usePrint`.
  { keys: ['Ctrl+p'], command: null, help: 'presenter.key-print' },
];

const COMMANDS: ReadonlyMap<string, Command> = new Map(
  SHORTCUTS.flatMap(({ keys, command }) =>
    command ? keys.map((key) => [key.toLowerCase(), command] as const) : [],
  ),
);

/** The part of a `KeyboardEvent` that matters. */
export interface Key extends LayoutKey {
  readonly ctrlKey?: boolean;
  readonly altKey?: boolean;
  readonly metaKey?: boolean;
}

/** The command of a single key press; null where it has none. */
export function commandOf(pressed: Key): Command | null {
  const { ctrlKey, altKey, metaKey, shiftKey } = pressed;
  if (ctrlKey || altKey || metaKey) return null;
  const key = latinKey(pressed);
  // Most keyboards need Shift to type a question mark.
  const shift = shiftKey && key !== '?' ? 'shift+' : '';
  return COMMANDS.get(shift + key.toLowerCase()) ?? null;
}

/** A row of the help: keys as they are labelled, and what they do. */
export interface ShortcutHelp {
  readonly keys: readonly string[];
  readonly help: Shortcut['help'];
}

/** The shortcuts by what they do. @param which `main` leaves out the minor ones */
export function shortcutHelp(which: 'main' | 'all'): readonly ShortcutHelp[] {
  const rows = new Map<Shortcut['help'], string[]>();
  for (const { keys, help, minor } of SHORTCUTS) {
    if (minor && which === 'main') continue;
    rows.set(help, [...(rows.get(help) ?? []), ...keys.map(labelOf)]);
  }
  return [...rows].map(([help, keys]) => ({ keys, help }));
}

const LABELS: Readonly<Record<string, string>> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowDown: '↓',
  ArrowUp: '↑',
  PageDown: 'Page Down',
  PageUp: 'Page Up',
  Escape: 'Esc',
};

/** "Shift + Space" */
function labelOf(key: string): string {
  const parts = key
    .split('+')
    .map((part) => (part === ' ' ? t('ui.key-space') : (LABELS[part] ?? part)));
  return parts.map((part) => (part.length === 1 ? part.toUpperCase() : part)).join(' + ');
}
