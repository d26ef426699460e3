import { useCallback, useEffect, useState } from 'react';
import { interfaceDirection } from '../../../i18n/translate.ts';

/** One of several things, by its index. The arrow keys, Home and End choose another while it is mounted. */
export function useSteps(
  count: number,
  first: number,
): readonly [index: number, step: (by: number) => void] {
  const [index, setIndex] = useState(Math.max(0, first));
  const step = useCallback((by: number) => setIndex((i) => (i + by + count) % count), [count]);
  useEffect(() => {
    const ahead = interfaceDirection() === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const back = interfaceDirection() === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (event.key === ahead) step(1);
      else if (event.key === back) step(-1);
      else if (event.key === 'Home') setIndex(0);
      else if (event.key === 'End') setIndex(count - 1);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [count, step]);
  return [index, step];
}
