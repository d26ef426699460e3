import { useState } from 'react';
import { useTurns } from '../use-studio.ts';

/**
 * The text of a field that holds more than the draft does, e.g. a time in words; null while the field shows what the
 * draft has, also again after each undo.
 */
export function useTyped(): [typed: string | null, setTyped: (text: string | null) => void] {
  const turns = useTurns();
  const [typed, setTyped] = useState<{ text: string; turns: number } | null>(null);
  return [
    typed?.turns === turns ? typed.text : null,
    (text) => setTyped(text === null ? null : { text, turns }),
  ];
}
