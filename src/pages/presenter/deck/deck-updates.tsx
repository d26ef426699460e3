import { useEffect, useEffectEvent, useRef, useSyncExternalStore } from 'react';
import type { Story, StoryLive } from '../../../story/model.ts';
import type { ParsedStory } from '../../../story/parse/parse-story.ts';
import type { Problem } from '../../../story/problems/problem.ts';
import { takeVersion } from '../../live/take-version.ts';
import { useUpdates } from '../../live/use-updates.ts';
import type { TakeVersion } from '../../loading/story-loader.tsx';
import type { Talk } from '../talk/talk.ts';
import { UpdateOffer } from '../talk/update-offer.tsx';

interface DeckUpdatesProps {
  readonly story: Story;
  readonly live: StoryLive;
  readonly problems: readonly Problem[];
  readonly take: TakeVersion;
  readonly talk: Talk;
}

/**
 * Asks for new versions of a live story, and changes nothing under the presenter: a version is offered, and
 * comes in with the next step once the presenter has asked for it.
 */
export function DeckUpdates({ story, live, problems, take, talk }: DeckUpdatesProps) {
  const offered = useRef<ParsedStory | null>(null);
  const state = useSyncExternalStore(talk.subscribe, talk.getState);
  useUpdates({ story, problems }, live, (version) => {
    offered.current = version;
    talk.setUpdate('offered');
  });
  const onStep = useEffectEvent(() => {
    if (talk.getState().update !== 'waits' || !offered.current) return;
    takeVersion(take, offered.current, problems);
    offered.current = null;
    talk.setUpdate('taken');
  });
  const { index } = state;
  const seen = useRef(index);
  useEffect(() => {
    if (seen.current === index) return;
    seen.current = index;
    onStep();
  }, [index]);
  return <UpdateOffer update={state.update} onTake={() => talk.dispatch({ do: 'takeUpdate' })} />;
}
