import { LazyPart } from '../loading/lazy-part.tsx';
import type { LiveProps } from './live-props.ts';

const loadUpdates = async () => (await import('./live-updates.tsx')).LiveUpdates;

/** Asks for new versions of a story that is still happening; for any other, nothing of it is loaded. */
export function LivePart(props: Omit<LiveProps, 'live'>) {
  const { live } = props.story;
  return live && <LazyPart load={loadUpdates} with={{ ...props, live }} />;
}
