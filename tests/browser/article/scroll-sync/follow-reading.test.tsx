import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Playback } from '../../../../src/playback/playback.ts';
import { active, longArticle, showArticle, startOf, stillClock } from '../mount-article.tsx';

const story = longArticle();

/** Every instant that somebody asked for, and who. */
function heard(playback: Playback): string[] {
  const list: string[] = [];
  playback.subscribe(() => {
    const { t, by } = playback.getState();
    const passage = story.passages.find(({ start }) => start === t)?.id;
    list.push(`${by} ${passage}`);
  });
  return list;
}

/** How far a passage's upper edge lies below that of the box, px. */
function topOf(box: HTMLElement, id: string): number {
  const passage = box.querySelector(`[data-passage="${id}"]`);
  if (!passage) throw new Error(`There is no passage "${id}".`);
  return passage.getBoundingClientRect().top - box.getBoundingClientRect().top;
}

/** Turns the wheel until a passage lies a little above the reading line. */
async function readOnTo(box: HTMLElement, id: string): Promise<void> {
  await userEvent.wheel(box, { delta: { y: Math.round(topOf(box, id) - 100) } });
}

/** Waits until nothing has scrolled for some frames. */
async function atRest(box: HTMLElement): Promise<void> {
  let last = -1;
  let still = 0;
  await expect
    .poll(async () => {
      // A busy machine draws no frame for several polls, and only frames move the text.
      await new Promise(requestAnimationFrame);
      still = box.scrollTop === last ? still + 1 : 0;
      last = box.scrollTop;
      return still;
    })
    .toBeGreaterThan(4);
}

describe('reading', () => {
  it('moves the clock to the passage on the reading line', async () => {
    const { box, playback } = await showArticle(story);
    const list = heard(playback);
    await readOnTo(box, 'middle');
    await expect.poll(() => active(box)).toEqual(['middle']);
    expect(playback.getState().t).toBe(startOf(story, 'middle'));
    await readOnTo(box, 'leaving');
    await expect.poll(() => active(box)).toEqual(['leaving']);
    await atRest(box);
    expect(list.filter((line) => !line.startsWith('article'))).toEqual([]);
  });

  it('reaches the last passage at the end, and the first at the top', async () => {
    const { box } = await showArticle(story);
    await userEvent.wheel(box, { delta: { y: 100_000 } });
    await expect.poll(() => active(box)).toEqual(['end']);
    await userEvent.wheel(box, { delta: { y: -100_000 } });
    await expect.poll(() => active(box)).toEqual(['once']);
  });

  it('to the end moves the clock to the last moment of the last passage', async () => {
    const whole = longArticle();
    const toast = whole.stops.find(({ id }) => id === 'toast');
    const middle = whole.passages.find(({ id }) => id === 'middle');
    if (!toast || !middle) throw new Error('The sample is another one.');
    const two = { ...middle, stops: [...middle.stops, toast] };
    const cut = { ...whole, passages: [...whole.passages.slice(0, 2), two] };
    const { box, playback } = await showArticle(cut);
    await readOnTo(box, 'middle');
    await expect.poll(() => playback.getState().t).toBe(two.start);
    await userEvent.wheel(box, { delta: { y: 100_000 } });
    await expect.poll(() => playback.getState().t).toBe(toast.from.best);
    expect(active(box)).toEqual(['middle']);
  });

  it('inside one passage leaves the clock alone', async () => {
    const at = startOf(story, 'middle') + 60_000;
    const { box, playback } = await showArticle(story, stillClock(story, at));
    await atRest(box);
    const before = box.scrollTop;
    await userEvent.wheel(box, { delta: { y: 60 } });
    await expect.poll(() => box.scrollTop).toBeGreaterThan(before);
    await atRest(box);
    expect(playback.getState().t).toBe(at);
  });

  it('yields to a click on a moment, though the text still scrolls', async () => {
    const { box, playback } = await showArticle(story);
    await readOnTo(box, 'leaving');
    await expect.poll(() => active(box)).toEqual(['leaving']);
    await atRest(box);
    // What a scroll still under way when the finger comes down looks like.
    box.scrollTop += topOf(box, 'middle') - 100;
    box.querySelector<HTMLElement>('[data-passage="end"] a[data-t]')?.click();
    await atRest(box);
    expect(active(box)).toEqual(['end']);
    expect(playback.getState().t).toBe(startOf(story, 'end'));
    await userEvent.wheel(box, { delta: { y: -60 } });
    await expect.poll(() => active(box)).toEqual(['leaving']);
  });

  it('pauses what plays', async () => {
    const { box, playback } = await showArticle(story);
    playback.play();
    await readOnTo(box, 'middle');
    await expect.poll(() => playback.getState().playing).toBe(false);
    expect(playback.getState().t).toBe(startOf(story, 'middle'));
  });
});

describe('the clock', () => {
  it('opens the article at the active passage', async () => {
    const { box } = await showArticle(story, stillClock(story, startOf(story, 'end')));
    await atRest(box);
    expect(topOf(box, 'end')).toBeGreaterThanOrEqual(0);
    expect(topOf(box, 'end')).toBeLessThan(133);
  });

  it('opens it at the title if the first passage is active', async () => {
    const { box } = await showArticle(story);
    await atRest(box);
    expect(box.scrollTop).toBe(0);
  });

  it('scrolls the passage into view, and the scroll never moves the clock', async () => {
    const { box, playback } = await showArticle(story);
    await atRest(box);
    const list = heard(playback);
    for (const id of ['end', 'leaving', 'middle']) {
      playback.seek(startOf(story, id), 'scrub');
      await expect.poll(() => topOf(box, id)).toBeLessThan(133);
      await atRest(box);
      expect(topOf(box, id)).toBeGreaterThanOrEqual(0);
      expect(active(box)).toEqual([id]);
    }
    expect(list).toEqual(['scrub end', 'scrub leaving', 'scrub middle']);
  });

  it('scrubbed fast over all passages ends at the last', async () => {
    const { box, playback } = await showArticle(story);
    await atRest(box);
    const list = heard(playback);
    for (const id of ['leaving', 'middle', 'end', 'middle', 'leaving', 'once', 'end']) {
      playback.seek(startOf(story, id), 'scrub', { settled: false });
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
    }
    playback.seek(startOf(story, 'end'), 'scrub');
    await expect.poll(() => topOf(box, 'end')).toBeLessThan(133);
    await atRest(box);
    expect(list.every((line) => line.startsWith('scrub'))).toBe(true);
    expect(active(box)).toEqual(['end']);
  });

  it('does not scroll while the reader reads, and does so again after input elsewhere', async () => {
    const { box, playback, screen } = await showArticle(
      story,
      stillClock(story),
      <button type="button">Elsewhere</button>,
    );
    await readOnTo(box, 'leaving');
    await expect.poll(() => active(box)).toEqual(['leaving']);
    await atRest(box);
    const place = box.scrollTop;
    playback.seek(startOf(story, 'end'), 'play');
    await expect.poll(() => active(box)).toEqual(['end']);
    await atRest(box);
    expect(box.scrollTop).toBe(place);

    await screen.getByRole('button', { name: 'Elsewhere' }).click();
    playback.seek(startOf(story, 'middle'), 'scrub');
    await expect.poll(() => topOf(box, 'middle')).toBeLessThan(133);
    expect(active(box)).toEqual(['middle']);
  });

  it('moved by the article itself does not scroll', async () => {
    const { box, playback } = await showArticle(story);
    await atRest(box);
    playback.glide(startOf(story, 'end'), 'article');
    await expect.poll(() => active(box)).toEqual(['end']);
    await atRest(box);
    expect(box.scrollTop).toBe(0);
  });

  it('keeps the passage in its place when the layout shifts', async () => {
    const { box, playback } = await showArticle(story, stillClock(story, startOf(story, 'end')));
    await atRest(box);
    const list = heard(playback);
    // Not every browser holds the text by itself.
    box.style.overflowAnchor = 'none';
    const head = box.querySelector<HTMLElement>('.article-head');
    if (head) head.style.paddingTop = '700px';
    await atRest(box);
    expect(topOf(box, 'end')).toBeGreaterThanOrEqual(0);
    expect(topOf(box, 'end')).toBeLessThan(133);
    expect(list).toEqual([]);
  });
});

describe('where the page scrolls', () => {
  it('reads below what is stuck above the text', async () => {
    const { box, playback } = await showArticle(story);
    box.style.height = 'auto';
    box.style.overflowY = 'visible';
    box.querySelector('article')?.style.setProperty('scroll-margin-top', '300px');
    try {
      playback.seek(startOf(story, 'middle'), 'keys');
      const top = () =>
        box.querySelector('[data-passage="middle"]')?.getBoundingClientRect().top ?? 0;
      await expect.poll(top).toBeLessThan(300 + 170);
      expect(top()).toBeGreaterThanOrEqual(300);
      expect(active(box)).toEqual(['middle']);
    } finally {
      scrollTo(0, 0);
    }
  });
});
