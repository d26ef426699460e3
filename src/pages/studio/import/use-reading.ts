import { useEffect, useRef, useState } from 'react';

export interface Reading {
  /** What is being read; null while nothing is. */
  readonly file: string | null;
  /** Reads; null where it was cancelled, or where another reading has begun since. */
  readonly run: <T>(file: string, read: (signal: AbortSignal) => Promise<T>) => Promise<T | null>;
  readonly cancel: () => void;
}

/** Reads files one at a time: a new reading ends the one before, and so does leaving the page. */
export function useReading(): Reading {
  const [file, setFile] = useState<string | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  return {
    file,
    cancel: () => running.current?.abort(),
    async run(name, read) {
      running.current?.abort();
      const own = new AbortController();
      running.current = own;
      setFile(name);
      try {
        const result = await read(own.signal);
        return own.signal.aborted ? null : result;
      } catch (error) {
        if (own.signal.aborted) return null;
        throw error;
      } finally {
        if (running.current === own) {
          running.current = null;
          setFile(null);
        }
      }
    },
  };
}
