import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ImageMedia } from '../../../../src/story/media/media.ts';
import { showArticle, stillClock } from '../mount-article.tsx';
import { FOLDER, passage, picturedStory } from './pictured-story.ts';

afterEach(() => vi.restoreAllMocks());

const LAKE = passage('![A lake](lake.jpg "The lake. Credit: A hand")');
const show = (article: string, changes: { media?: null } = {}) =>
  showArticle(picturedStory({ article, ...changes }));

/** The figures of the passage, without the story's own. */
const figuresIn = (box: HTMLElement) => [...box.querySelectorAll('[data-passage] .figure')];
const imageIn = (box: HTMLElement) => {
  const image = box.querySelector<HTMLImageElement>('[data-passage] img');
  if (!image) throw new Error('There is no picture.');
  return image;
};
const loaded = (image: HTMLImageElement) =>
  expect.poll(() => image.naturalWidth).toBeGreaterThan(0);

describe('a picture', () => {
  it('comes in a small copy of its own type, with its caption and its credit', async () => {
    const { box, screen } = await show(LAKE);
    const image = imageIn(box);
    image.scrollIntoView();
    await loaded(image);
    expect(image.currentSrc).toMatch(/\/media\/lake\.jpg\.\w+\.\d+\.avif$/);
    await expect.element(screen.getByRole('figure').getByText('The lake.')).toBeVisible();
    await expect.element(screen.getByText('A hand')).toBeVisible();
  });

  it('has its room before it has loaded, and neither more nor less after', async () => {
    const { box } = await show(LAKE);
    const image = imageIn(box);
    const before = box.querySelector('.article')?.getBoundingClientRect().height;
    expect(image.getBoundingClientRect().width / image.getBoundingClientRect().height).toBeCloseTo(
      1.5,
    );
    image.scrollIntoView();
    await loaded(image);
    expect(box.querySelector('.article')?.getBoundingClientRect().height).toBe(before);
  });

  it('is the file itself where nobody has made copies', async () => {
    const { box } = await show(LAKE, { media: null });
    imageIn(box).scrollIntoView();
    await loaded(imageIn(box));
    expect(imageIn(box).currentSrc).toMatch(/bled-sample\/lake\.jpg$/);
  });

  it('is the file itself where no copy loads', async () => {
    const story = picturedStory({ article: LAKE });
    const lake = story.mediaFiles.get('lake.jpg');
    const variants = lake?.variants.map((copy) => ({
      ...copy,
      src: `media/missing.${copy.width}`,
    }));
    const mediaFiles = new Map([['lake.jpg', { ...lake, variants }]]) as typeof story.mediaFiles;
    const { box } = await showArticle({ ...story, mediaFiles });
    imageIn(box).scrollIntoView();
    await expect.poll(() => imageIn(box).currentSrc).toMatch(/bled-sample\/lake\.jpg$/);
    await loaded(imageIn(box));
  });

  it('that does not load leaves its words and its room', async () => {
    const { box, screen } = await show(passage('![Nothing to see](gone.jpg "A caption.")'));
    const height = () => figuresIn(box)[0]?.getBoundingClientRect().height;
    const before = height();
    figuresIn(box)[0]?.scrollIntoView();
    await expect.element(screen.getByText('This picture did not load.')).toBeVisible();
    await expect.element(screen.getByText('Nothing to see')).toBeVisible();
    await expect.element(screen.getByText('A caption.')).toBeVisible();
    expect(box.querySelector('[data-passage] img')).toBeNull();
    expect(height()).toBe(before);
  });

  it('that did not load is asked for again when the network is back', async () => {
    // The browser lists no more than 250 files, and those of other tests count.
    performance.clearResourceTimings();
    const { box, screen } = await show(passage('![Nothing to see](gone.jpg)'));
    // The image itself may be gone by now: it fails at once where it failed before.
    figuresIn(box)[0]?.scrollIntoView();
    await expect.element(screen.getByText('This picture did not load.')).toBeVisible();
    const asked = () =>
      performance.getEntriesByName(new URL(`${FOLDER}gone.jpg`, location.href).href);
    const before = asked().length;
    dispatchEvent(new Event('online'));
    await expect.poll(() => asked().length).toBeGreaterThan(before);
  });

  it('is a drawing with the words of the language', async () => {
    const { box } = await show(passage('![A way](route.svg)'));
    expect(imageIn(box).getAttribute('src')).toBe(`${FOLDER}route.svg#en`);
  });

  it('waits for a press where the browser saves data', async () => {
    const connected = navigator as Navigator & { connection: { saveData: boolean } };
    vi.spyOn(connected, 'connection', 'get').mockReturnValue({ saveData: true });
    const { box, screen } = await show(LAKE);
    await expect.element(screen.getByText('A lake', { exact: true })).toBeVisible();
    expect(box.querySelector('[data-passage] img')).toBeNull();
    await box
      .querySelector('[data-passage] .figure-instead button')
      ?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await expect.poll(() => box.querySelector('[data-passage] img')).not.toBeNull();
    await loaded(imageIn(box));
  });

  it('opens large by its button and by a press on it', async () => {
    const opened: ImageMedia[] = [];
    const story = picturedStory({ article: LAKE });
    const { box } = await showArticle(story, stillClock(story), undefined, (picture) =>
      opened.push(picture),
    );
    figuresIn(box)[0]?.querySelector<HTMLElement>('.figure-open')?.click();
    imageIn(box).click();
    expect(opened.map(({ caption }) => caption?.en)).toEqual(['The lake.', 'The lake.']);
  });
});

describe('other figures', () => {
  it('a video is its poster until it is pressed; then the browser’s player has the focus', async () => {
    const { box, screen } = await show(
      passage(
        '::video[A boat.]{src="boat.webm" poster="boat-poster.jpg" captions="boat.en.vtt" alt="A boat"}',
      ),
    );
    expect(box.querySelector('video')).toBeNull();
    await loaded(imageIn(box));
    await screen.getByRole('button', { name: 'Play video' }).click();
    const video = box.querySelector('video');
    expect(video).toMatchObject({ controls: true, preload: 'none' });
    expect(document.activeElement).toBe(video);
    expect(video?.querySelector('track')).toMatchObject({
      kind: 'captions',
      srclang: 'en',
      default: true,
    });
    await expect.poll(() => video?.textTracks[0]?.cues?.length).toBe(1);
  });

  it('a video that does not load says so', async () => {
    const { screen } = await show(passage('::video{src="gone.webm" alt="A boat"}'));
    await screen.getByRole('button', { name: 'Play video' }).click();
    await expect.element(screen.getByText('This video did not load.')).toBeVisible();
    await expect.element(screen.getByText('A boat')).toBeVisible();
  });

  it('a sound loads nothing by itself, and its words are folded away', async () => {
    const { box, screen } = await show(
      passage('::audio[The bell.]{src="bell.wav" transcript="Ding, says the bell."}'),
    );
    expect(box.querySelector('audio')).toMatchObject({ controls: true, preload: 'none' });
    expect(box.querySelector('audio')?.ariaLabel).toBe('The bell.');
    await expect.element(screen.getByText('Ding, says the bell.')).not.toBeVisible();
    await screen.getByText('Transcript').click();
    await expect.element(screen.getByText('Ding, says the bell.')).toBeVisible();
  });

  it('a card says which site it opens, and that this is in a new tab', async () => {
    const { screen } = await show(
      passage('[![Dusk](boat-poster.jpg "The whole film.")](https://video.example.org/watch)'),
    );
    const link = screen.getByRole('link', {
      name: /The whole film\. Opens video\.example\.org in a new tab/,
    });
    await expect.element(link).toHaveAttribute('target', '_blank');
    await expect.element(link).toHaveAttribute('rel', 'noopener noreferrer');
  });

  it('a quotation names its speaker', async () => {
    const { box } = await show(passage('> No hurry.\n> — A boatman'));
    const figure = box.querySelector('[data-passage] figure');
    expect(figure?.querySelector('blockquote')).toHaveTextContent(/^No hurry\.$/);
    expect(figure?.querySelector('figcaption')).toHaveTextContent(/^A boatman$/);
  });
});

it('the story’s own figure stands in its head or after its opening, and is shown once', async () => {
  const { box } = await showArticle(picturedStory());
  const leads = [...box.querySelectorAll<HTMLElement>('.article-lead')];
  expect(leads).toHaveLength(2);
  expect(leads.filter(({ offsetHeight }) => offsetHeight > 0)).toHaveLength(1);
});

it('pictures that load do not move the clock', async () => {
  const story = picturedStory();
  const { box, playback } = await showArticle(story);
  const before = playback.getState();
  for (const image of box.querySelectorAll('img')) image.loading = 'eager';
  await expect
    .poll(() => [...box.querySelectorAll('img')].every(({ complete }) => complete))
    .toBe(true);
  await new Promise(requestAnimationFrame);
  expect(playback.getState()).toBe(before);
});
