import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import '../../../../src/ui/tokens.css';
import '../../../../src/ui/base.css';
import { Article } from '../../../../src/article/article.tsx';
import {
  Corrections,
  correctionsInArticle,
} from '../../../../src/pages/corrections/corrections.tsx';
import { closeList } from '../../../../src/pages/corrections/open-list.ts';
import { keepSeen } from '../../../../src/pages/corrections/visits.ts';
import type { Story } from '../../../../src/story/model.ts';
import { parseStory } from '../../../../src/story/parse/parse-story.ts';
import { correctedDay } from '../../../fixtures/live-day/corrected-day.ts';
import { startOf, stillClock } from '../../article/mount-article.tsx';

function dayWith(count?: number): Story {
  const files = correctedDay(count);
  const { story } = parseStory({
    slug: 'coast',
    story: JSON.parse(files['story.json'] ?? ''),
    route: JSON.parse(files['route.geojson'] ?? ''),
    articles: { en: files['article.en.md'] ?? '' },
  });
  if (!story) throw new Error('The corrected day is not sound.');
  return story;
}

const hrefOf = ({ stop }: { stop?: string | null | undefined }) => `?stop=${stop}`;

async function open(story = dayWith()) {
  const playback = stillClock(story, startOf(story, 'lisbon'));
  const shown = { story, clock: 'local', lang: 'en', hrefOf };
  const screen = await render(
    <>
      <Article {...{ ...shown, playback }} additions={correctionsInArticle(shown)} />
      <Corrections {...shown} playback={playback} />
    </>,
  );
  return { screen, playback, dialog: screen.getByRole('dialog') };
}

beforeEach(() => localStorage.clear());
afterEach(() => {
  closeList();
  localStorage.clear();
});

describe('the corrections of a story', () => {
  it('are listed at the end of the article: when, what, why, and where', async () => {
    const { screen } = await open();
    const list = screen.getByRole('region', { name: 'Corrections and updates' });
    const entries = list.getByRole('listitem');
    expect(entries.elements()).toHaveLength(4);
    const [first, second, , last] = entries.elements();
    expect(first?.textContent).toMatch(
      /^2 May 2026, 09:30, Lisbon timeAn earlier version .*Why: The railway/,
    );
    expect(second?.querySelector('a')?.textContent).toBe('Pombal');
    expect(last?.textContent).toBe('1 May 2026The headline was shortened.');
    expect(last?.querySelector('a')).toBeNull();
  });

  it('open below the headline, and lead to the passage', async () => {
    const { screen, playback, dialog } = await open();
    await screen.getByRole('link', { name: 'Updated 2 May 2026, 09:30' }).click();
    await expect.element(dialog).toHaveAccessibleName('Corrections and updates');
    await dialog.getByRole('link', { name: /^Coimbra/ }).click();
    await expect.element(dialog).not.toBeInTheDocument();
    expect(playback.getState().t).toBe(Date.parse('2026-05-01T12:10+01:00'));
  });

  it('are marked at their passages; the mark opens its entry', async () => {
    const { screen, dialog } = await open();
    const marks = screen.getByRole('link', { name: /^Changed/ });
    expect(marks.elements()).toHaveLength(3);
    const mark = screen.getByRole('link', { name: 'Changed 1 May 2026, 18:05' });
    expect(mark.element().closest('[data-passage]')).toHaveAttribute('data-passage', 'pombal');
    await mark.click();
    const entry = dialog.getByRole('listitem').filter({ hasText: 'The arrival in Pombal' });
    await expect.element(entry).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.element(mark).toHaveFocus();
  });
});

describe('what has changed since the last visit', () => {
  const theNews = /since your last visit/;

  it('is nothing on the first visit', async () => {
    const { screen } = await open();
    await expect.element(screen.getByText(theNews)).not.toBeInTheDocument();
  });

  it('is counted and marked in the list, until it was seen', async () => {
    keepSeen(dayWith(2));
    const first = await open();
    await expect.element(first.screen.getByText('2 changes since your last visit')).toBeVisible();
    await first.screen.getByRole('button', { name: 'Show' }).click();
    const fresh = first.dialog.getByText('New', { exact: true });
    expect(fresh.elements()).toHaveLength(2);
    await userEvent.keyboard('{Escape}');
    await expect.element(first.screen.getByText(theNews)).not.toBeInTheDocument();
    await first.screen.unmount();

    const second = await open();
    await expect.element(second.screen.getByText(theNews)).not.toBeInTheDocument();
  });

  it('comes again on the next visit if it was not looked at', async () => {
    keepSeen(dayWith(3));
    const first = await open();
    await expect.element(first.screen.getByText('1 change since your last visit')).toBeVisible();
    await first.screen.unmount();
    const second = await open();
    await second.screen.getByRole('button', { name: 'Dismiss' }).click();
    await expect.element(second.screen.getByText(theNews)).not.toBeInTheDocument();
    await second.screen.unmount();
    const third = await open();
    await expect.element(third.screen.getByText(theNews)).not.toBeInTheDocument();
  });
});
