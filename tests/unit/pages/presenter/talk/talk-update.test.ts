import { describe, expect, it } from 'vitest';
import { slidesOf } from '../../../../../src/pages/presenter/talk/slides.ts';
import { createTalk } from '../../../../../src/pages/presenter/talk/talk.ts';
import { NEW_CLOCK } from '../../../../../src/pages/presenter/talk/talk-clock.ts';
import type { Story } from '../../../../../src/story/model.ts';
import { parseStory } from '../../../../../src/story/parse/parse-story.ts';
import { buildTimeScale } from '../../../../../src/timeline/time-scale.ts';
import { crankedClock } from '../../../../fixtures/cranked-clock.ts';
import { filesOf } from '../../../../fixtures/live-day/live-day.ts';

function slides(known: number) {
  const files = filesOf(known);
  const { story } = parseStory({
    slug: 'coast',
    story: JSON.parse(files['story.json'] ?? ''),
    route: JSON.parse(files['route.geojson'] ?? ''),
    articles: { en: files['article.en.md'] ?? '' },
  });
  return { story: story as Story, slides: slidesOf(story as Story, 'en') };
}

function talkOf(known: number, index: number) {
  const { story, slides: all } = slides(known);
  const { playback } = crankedClock({ scale: buildTimeScale(story) });
  const options = { slides: all, playback, index, clock: NEW_CLOCK, auto: false };
  return { talk: createTalk({ ...options, now: () => 0 }), all, playback };
}

describe('an update in a talk', () => {
  it('is offered, waits once it is asked for, and is taken in', () => {
    const { talk } = talkOf(4, 1);
    const update = () => talk.getState().update;
    talk.dispatch({ do: 'takeUpdate' });
    expect(update()).toBeNull();
    talk.setUpdate('offered');
    expect(update()).toBe('offered');
    talk.dispatch({ do: 'takeUpdate' });
    // A further version changes nothing about that.
    talk.setUpdate('offered');
    expect(update()).toBe('waits');
    talk.setUpdate('taken');
    expect(talk.getState()).toMatchObject({ update: null, taken: 1 });
  });

  it('leaves the slide that is shown, and leads on to those that are new', () => {
    const { talk, all } = talkOf(4, 1);
    const at = all.findIndex(({ id }) => id === 'fatima');
    talk.dispatch({ do: 'goTo', number: at + 1 });
    const next = slides(6).slides;
    talk.setSlides([...next.slice(0, 1), ...next.slice(2)]);
    expect(talk.getState().index).toBe(at - 1);
    talk.setSlides(next);
    talk.dispatch({ do: 'on' });
    expect(next[talk.getState().index]?.id).toBe('pombal');
  });

  it('stays within the slides where the one that is shown is gone', () => {
    const { talk, all } = talkOf(6, 1);
    talk.dispatch({ do: 'last' });
    talk.setSlides(all.slice(0, 3));
    expect(talk.getState().index).toBe(2);
  });
});
