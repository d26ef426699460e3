import { Profiler, type ReactNode } from 'react';
import { render } from 'vitest-browser-react';
import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import { Article } from '../../../src/article/article.tsx';
import type { Playback } from '../../../src/playback/playback.ts';
import type { ImageMedia } from '../../../src/story/media/media.ts';
import type { Story } from '../../../src/story/model.ts';
import { buildTimeScale } from '../../../src/timeline/time-scale.ts';
import { crankedClock } from '../../fixtures/cranked-clock.ts';
import { soundStory } from '../../fixtures/sound-story.ts';

/** The small story, with another article: passages by id. */
export function storyWith(article: string | null): Story {
  return soundStory((raw) => {
    raw.articles.en = article;
  });
}

/** Four passages, each longer than the stage is high. */
export function longArticle(): Story {
  const words = 'Somebody went somewhere, and it took a while. '.repeat(60);
  const passage = (id: string) => `:::passage{#${id} sources="herald"}\n## ${id}\n\n${words}\n:::`;
  return storyWith(['once', 'leaving', 'middle', 'end'].map(passage).join('\n\n'));
}

/** A clock without frames: a glide arrives at once. */
export function stillClock(story: Story, at?: number): Playback {
  return crankedClock({
    scale: buildTimeScale(story),
    ...(at === undefined ? {} : { at }),
    reducedMotion: () => true,
  }).playback;
}

/** Shows an article in a box of 400 px that scrolls, and counts what React renders in it. */
export async function showArticle(
  story: Story,
  playback = stillClock(story),
  beside?: ReactNode,
  onEnlarge?: (picture: ImageMedia) => void,
) {
  const commits = { count: 0 };
  const screen = await render(
    <>
      {beside}
      <div className="stage" style={{ height: 400, width: 500, overflowY: 'auto' }}>
        <Profiler
          id="article"
          onRender={() => {
            commits.count += 1;
          }}
        >
          <Article
            {...{ story, playback }}
            clock="local"
            lang="en"
            {...(onEnlarge && { onEnlarge })}
          />
        </Profiler>
      </div>
    </>,
  );
  const box = screen.container.querySelector<HTMLElement>('.stage');
  if (!box) throw new Error('There is no stage.');
  return { screen, box, playback, commits };
}

export function startOf(story: Story, id: string): number {
  const passage = story.passages.find((each) => each.id === id);
  if (!passage) throw new Error(`There is no passage "${id}".`);
  return passage.start;
}

export const active = (box: HTMLElement): (string | undefined)[] =>
  [...box.querySelectorAll<HTMLElement>('[data-passage][aria-current="true"]')].map(
    (passage) => passage.dataset.passage,
  );
