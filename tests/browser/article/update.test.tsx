import { beforeEach, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { Article } from '../../../src/article/article.tsx';
import { nextVersion } from '../../../src/story/load/next-version.ts';
import { contentOf } from '../../../src/story/markdown/content.ts';
import type { Story } from '../../../src/story/model.ts';
import { type ParsedStory, parseStory } from '../../../src/story/parse/parse-story.ts';
import { rawStory } from '../../fixtures/raw-story.ts';
import { stillClock } from './mount-article.tsx';

// Every rendering of a text asks for its content once.
vi.mock('../../../src/story/markdown/content.ts', { spy: true });

type Raw = ReturnType<typeof rawStory>;

beforeEach(() => {
  vi.mocked(contentOf).mockClear();
});

const rendered = () => vi.mocked(contentOf).mock.calls.map(([{ text }]) => text.en);

async function show(change: (raw: Raw) => void = () => {}) {
  const raw = rawStory();
  change(raw);
  const first = parseStory(raw);
  const playback = stillClock(first.story as Story);
  const page = ({ story }: ParsedStory) =>
    story && <Article {...{ story, playback }} clock="local" lang="en" />;
  const screen = await render(page(first));
  vi.mocked(contentOf).mockClear();
  const update = async (change: (raw: Raw) => void) => {
    change(raw);
    const next = nextVersion(first, structuredClone(raw));
    await screen.rerender(page(next));
    return next;
  };
  return { screen, update };
}

it('renders no passage again that another version leaves as it is', async () => {
  const { screen, update } = await show();
  await update(({ articles }) => {
    articles.en = `${articles.en}`.replace('There at last.', 'There at last. One word more.');
  });
  await expect.element(screen.getByText('There at last. One word more.')).toBeVisible();
  expect(rendered()).toEqual(['There at last. One word more.']);
});

it('renders no passage again when a stop and its passage are added at the end', async () => {
  const { screen, update } = await show();
  await update(({ story, articles }) => {
    Object.assign(story.places as object, {
      omega: { name: 'Omega', point: [12.5, 30], zone: 'Europe/Helsinki' },
    });
    const stops = story.stops as Record<string, unknown>[];
    Object.assign(stops.at(-1) ?? {}, { departure: '2020-06-01T19:00+03:00' });
    stops.push({
      ...{ id: 'omega', place: 'omega', passage: 'omega' },
      arrival: '2020-06-01T20:00+03:00',
    });
    articles.en += '\n\n:::passage{#omega sources="herald"}\nThe train came to Omega.\n:::';
  });
  await expect.element(screen.getByText('The train came to Omega.')).toBeVisible();
  expect(rendered()).toEqual(['The train came to Omega.']);
});

it('leads a link to where the moment is now, without rendering the text around it', async () => {
  const { screen, update } = await show(({ articles }) => {
    articles.en += '\n\nThen they went to :at[the sea]{stop=gamma}.';
  });
  const link = screen.getByRole('link', { name: 'the sea' });
  const before = link.element().getAttribute('data-t');
  await update(({ story }) => {
    const stops = story.stops as Record<string, unknown>[];
    Object.assign(stops.at(-1) ?? {}, { arrival: '2020-06-01T18:30+03:00' });
  });
  await expect.element(link).not.toHaveAttribute('data-t', before ?? '');
  expect(rendered()).toEqual([]);
});
