import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Selects a stretch of a field, in view. */
export function selectIn(field: HTMLTextAreaElement | null, start: number, end: number): void {
  if (!field) return;
  field.focus({ preventScroll: true });
  field.setSelectionRange(start, end);
  // Browsers scroll a field to its selection only when it is typed in.
  const before = field.value.slice(0, start).split('\n').length - 1;
  const lines = field.value.split('\n').length;
  field.scrollTop = (field.scrollHeight * before) / lines - field.clientHeight / 3;
  field.scrollLeft = 0;
}

/**
 * Keeps the caret of a field where its text changes by something else than typing, such as an undo. A browser would
 * put it at the end.
 *
 * @returns notes what is typed
 */
export function useCaret(
  field: RefObject<HTMLTextAreaElement | null>,
  text: string,
): (typed: string) => void {
  const shown = useRef(text);
  const typed = useRef(text);
  useLayoutEffect(() => {
    const before = shown.current;
    shown.current = text;
    const element = field.current;
    if (!element || before === text || typed.current === text) return;
    const most = Math.min(before.length, text.length);
    let end = 0;
    while (end < most && before.at(-1 - end) === text.at(-1 - end)) end += 1;
    if (document.activeElement === element) selectIn(element, text.length - end, text.length - end);
  });
  return (value) => {
    typed.current = value;
  };
}
