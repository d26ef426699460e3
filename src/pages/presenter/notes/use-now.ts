import { useEffect, useState } from 'react';
import { talkNow } from '../talk/steady-clock.ts';

interface Now {
  /** As the machine shows it, epoch ms. */
  readonly wall: number;
  /** For what has gone by, epoch ms. */
  readonly talk: number;
}

const read = (): Now => ({ wall: Date.now(), talk: talkNow() });

/** The time, told again every second. */
export function useNow(): Now {
  const [now, setNow] = useState(read);
  useEffect(() => {
    const timer = setInterval(() => setNow(read()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
