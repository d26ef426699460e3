import type { HostMessage } from './messages.ts';

/** A message to the frame, without its envelope. */
export type Request = HostMessage extends infer M
  ? M extends HostMessage
    ? Omit<M, 'whistlestop'>
    : never
  : never;

/** Of each pair only the last request counts. */
const OPPOSITES: Readonly<Record<string, string>> = {
  play: 'pause',
  pause: 'play',
  goto: 'seek',
  seek: 'goto',
};

/** Requests from before the story was ready: the last of each type. */
export function createRequestQueue() {
  const requests = new Map<string, Request>();
  return {
    add(request: Request): void {
      const { type } = request;
      // What was set before stays set unless it is set again.
      const merged = type === 'set' ? { ...requests.get('set'), ...request } : request;
      requests.delete(OPPOSITES[type] ?? '');
      requests.set(type, merged);
    },
    all: (): readonly Request[] => [...requests.values()],
    clear(): void {
      requests.clear();
    },
  };
}
