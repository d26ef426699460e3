import type { FreshPassages } from '../../article/fresh-passages.ts';
import type { Playback } from '../../playback/playback.ts';
import type { Story, StoryLive } from '../../story/model.ts';
import type { Problem } from '../../story/problems/problem.ts';
import { LazyPart } from '../loading/lazy-part.tsx';
import type { TakeVersion } from '../loading/story-loader.tsx';

/** A new version that is shown. */
export interface Taken {
  readonly story: Story;
  /** Ids of the passages that the version before lacks. */
  readonly passages: readonly string[];
}

export interface LiveProps {
  readonly story: Story;
  readonly live: StoryLive;
  readonly problems: readonly Problem[];
  readonly playback: Playback;
  /** BCP 47. */
  readonly lang: string;
  readonly fresh: FreshPassages;
  readonly take: TakeVersion;
  /** A new version was taken in. */
  readonly onTaken?: ((taken: Taken) => void) | undefined;
}

const loadUpdates = async () => (await import('./live-updates.tsx')).LiveUpdates;

/** Asks for new versions of a story that is still happening; for any other, nothing of it is loaded. */
export function LivePart(props: Omit<LiveProps, 'live'>) {
  const { live } = props.story;
  return live && <LazyPart load={loadUpdates} with={{ ...props, live }} />;
}
