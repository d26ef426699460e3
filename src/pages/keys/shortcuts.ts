import { type MessageKey, t } from '../../i18n/translate.ts';
import { latinKey } from './latin-key.ts';

/** What readers can do by a key, and how the help describes it. */
export interface Shortcut<Command extends string> {
  /** As `KeyboardEvent.key` names them, letters in lower case. */
  readonly keys: readonly string[];
  readonly command: Command;
  readonly help: MessageKey;
}

/** The shortcuts of the reader. An embed has those whose commands it handles. */
export const SHORTCUTS = [
  { keys: [' '], command: 'play', help: 'reader.key-play' },
  { keys: ['j', 'n'], command: 'next', help: 'reader.key-next' },
  { keys: ['k', 'p'], command: 'previous', help: 'reader.key-previous' },
  { keys: ['l'], command: 'live', help: 'reader.key-live' },
  { keys: ['t'], command: 'theme', help: 'reader.key-theme' },
  { keys: ['?'], command: 'help', help: 'reader.key-help' },
] as const satisfies readonly Shortcut<string>[];

type Command = (typeof SHORTCUTS)[number]['command'];

const FIELDS =
  'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"], [role="combobox"], [role="listbox"], [role="menu"], [role="application"]';
/** What the space bar operates itself. */
const CONTROLS =
  'button, summary, option, audio, video, [role="button"], [role="slider"], [role="checkbox"], [role="tab"]';

/**
 * Runs a command when one of its keys is pressed, anywhere on the page, until the returned function is
 * called. A key with a modifier is never a shortcut, nor a key typed into a field or a dialog, nor one
 * that something else has handled; nor the space bar on a control.
 *
 * @param letters false where single letters and signs are not shortcuts (WCAG 2.1.4)
 */
export function listenForShortcuts(
  handlers: Readonly<Partial<Record<Command, () => void>>>,
  letters = true,
): () => void {
  function onKey(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = latinKey(event).toLowerCase();
    // Most keyboards need Shift to type a question mark. A letter with Shift is another key.
    if (event.shiftKey && key !== '?') return;
    if (!letters && key !== ' ') return;
    const shortcut = SHORTCUTS.find(({ keys }) => (keys as readonly string[]).includes(key));
    const run = shortcut && handlers[shortcut.command];
    const target = event.target instanceof Element ? event.target : null;
    if (!run || target?.closest(FIELDS) || document.querySelector('dialog[open]')) return;
    if (key === ' ' && target?.closest(CONTROLS)) return;
    event.preventDefault();
    if (event.repeat && key === ' ') return;
    run();
  }
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}

/** "Space", "J": a key as it is labelled on a keyboard. */
export function keyLabel(key: string): string {
  return key === ' ' ? t('ui.key-space') : key.toUpperCase();
}
