import type { FreshPassages } from '../../article/fresh-passages.ts';
import type { Playback } from '../../playback/playback.ts';
import type { Story, StoryLive } from '../../story/model.ts';
import type { Problem } from '../../story/problems/problem.ts';
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
  /** The page has no list of the story's changes. */
  readonly withoutList?: boolean | undefined;
  /** A new version was taken in. */
  readonly onTaken?: ((taken: Taken) => void) | undefined;
}
