import { useEffect, useEffectEvent, useState } from 'react';
import { latinKey } from '../../keys/latin-key.ts';
import { createKeyReader } from './key-reader.ts';
import type { Command } from './shortcuts.ts';

const FIELDS = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';
/** What Enter and the space bar operate: they play and pause a video or a sound. */
const CONTROLS = 'a[href], button, summary, audio, video, [role="button"]';
/** What arrow keys move once the keyboard has reached it. */
const MOVABLE = '[role="slider"], audio, video, canvas, .map-svg';

/** Digits are forgotten when Enter does not follow in time, so that a later Enter goes to the next slide. Milliseconds. */
const DIGITS_MS = 4000;

/**
 * Calls `dispatch` for a presenter's shortcuts wherever on the page the focus is, since a clicker cannot
 * move the focus. Dialogs, fields and a focused control keep their own keys, and what the Tab key has
 * reached keeps its arrow keys.
 *
 * @param letters false where single letters, digits and signs are not commands (WCAG 2.1.4)
 * @returns the digits typed so far
 */
export function useShortcuts(dispatch: (command: Command) => void, letters: boolean): string {
  const [typed, setTyped] = useState('');
  const onCommand = useEffectEvent(dispatch);
  const isAllowed = useEffectEvent((key: string) => letters || key.length > 1 || key === ' ');

  useEffect(() => {
    const reader = createKeyReader();
    let byTab = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    function onKey(event: KeyboardEvent): void {
      const { key, target } = event;
      if (key === 'Tab') byTab = true;
      if (event.isComposing || !reader.knows(event) || !isAllowed(latinKey(event))) return;
      if (document.querySelector('dialog[open]')) {
        // A clicker's "start" would reload the page before the audience.
        if (key === 'F5') event.preventDefault();
        return;
      }
      const element = target instanceof Element ? target : document.body;
      if (element.closest(FIELDS)) return;
      // Escape dismisses a notice that has the focus.
      if (key === 'Escape' && element.closest('.ui-notice')) return;
      if ((key === 'Enter' || key === ' ') && !reader.typed() && element.closest(CONTROLS)) return;
      if (byTab && /^(Arrow|Home|End)/.test(key) && element.closest(MOVABLE)) return;
      event.preventDefault();
      event.stopPropagation();
      // A key that something lies on.
      if (event.repeat) return;
      const command = reader.press(event);
      setTyped(reader.typed());
      clearTimeout(timer);
      timer = setTimeout(() => {
        reader.clear();
        setTyped('');
      }, DIGITS_MS);
      if (command) onCommand(command);
    }
    function onPointer(): void {
      byTab = false;
    }
    // A button that keeps the focus after a click would take the next Enter or Space for itself.
    function onClick({ detail }: MouseEvent): void {
      const { activeElement } = document;
      if (detail > 0 && activeElement instanceof HTMLElement && activeElement.matches('button'))
        if (!document.querySelector('dialog[open]')) activeElement.blur();
    }
    // In the capture phase: map and timeline use some of the same keys.
    window.addEventListener('keydown', onKey, true);
    window.addEventListener('pointerdown', onPointer, true);
    document.addEventListener('click', onClick);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('pointerdown', onPointer, true);
      document.removeEventListener('click', onClick);
    };
  }, []);
  return typed;
}
