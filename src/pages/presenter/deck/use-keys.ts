import { useEffect, useEffectEvent, useState } from 'react';
import { type Command, createKeyReader } from '../talk/talk-keys.ts';

const FIELDS = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';
const CONTROLS = 'a[href], button, summary, [role="button"]';
/** What moves by arrows when the keyboard has come to it. */
const MOVABLE = '[role="slider"], canvas, .map-svg';

/** A number is forgotten when Enter does not follow within this time, so that a later Enter goes on. Milliseconds. */
const NUMBER_MS = 4000;

/**
 * A presenter's keys, wherever on the page the focus is: a clicker cannot know. Only dialogs, fields
 * and the control under the focus keep theirs, and what the Tab key has reached keeps its arrows.
 *
 * @param letters false where single letters and signs are not commands (WCAG 2.1.4)
 * @returns the number typed so far
 */
export function useKeys(obey: (command: Command) => void, letters: boolean): string {
  const [typed, setTyped] = useState('');
  const act = useEffectEvent(obey);
  const allowed = useEffectEvent((key: string) => letters || key.length > 1 || key === ' ');

  useEffect(() => {
    const reader = createKeyReader();
    let byTab = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    function onKey(event: KeyboardEvent): void {
      const { key, target } = event;
      if (key === 'Tab') byTab = true;
      if (event.isComposing || !reader.knows(event) || !allowed(key)) return;
      if (document.querySelector('dialog[open]')) {
        // A clicker's "start" would load the page again before the audience.
        if (key === 'F5') event.preventDefault();
        return;
      }
      const element = target instanceof Element ? target : document.body;
      if (element.closest(FIELDS)) return;
      // There it dismisses what is read.
      if (key === 'Escape' && element.closest('.ui-notice')) return;
      if ((key === 'Enter' || key === ' ') && !reader.typed() && element.closest(CONTROLS)) return;
      if (byTab && /^(Arrow|Home|End)/.test(key) && element.closest(MOVABLE)) return;
      event.preventDefault();
      event.stopPropagation();
      // A button that a bag leans on.
      if (event.repeat) return;
      const command = reader.press(event);
      setTyped(reader.typed());
      clearTimeout(timer);
      timer = setTimeout(() => {
        reader.clear();
        setTyped('');
      }, NUMBER_MS);
      if (command) act(command);
    }
    function onPointer(): void {
      byTab = false;
    }
    // A button that was clicked would take the next Enter or Space for itself.
    function onClick({ detail }: MouseEvent): void {
      const { activeElement } = document;
      if (detail > 0 && activeElement instanceof HTMLElement && activeElement.matches('button'))
        if (!document.querySelector('dialog[open]')) activeElement.blur();
    }
    // First of all: map and timeline use some of the same keys.
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
