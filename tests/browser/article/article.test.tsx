import { describe, expect, it } from 'vitest';
import { parseStory } from '../../../src/story/parse/parse-story.ts';
import { longStory } from '../../fixtures/long-story.ts';
import { rawStory } from '../../fixtures/raw-story.ts';
import { active, showArticle, startOf, stillClock, storyWith } from './mount-article.tsx';

const written = rawStory().articles.en ?? '';
const passage = (text: string) => `:::passage{#leaving sources="gazette"}\n${text}\n:::`;

describe('the article', () => {
  it('is an article with the story’s title, its passages, and the text between them', async () => {
    const story = storyWith(written);
    const { screen } = await showArticle(story);
    const article = screen.getByRole('article');
    await expect.element(article.getByRole('heading', { level: 1 })).toHaveTextContent('A sample');
    const ids = [...article.element().querySelectorAll('[data-passage]')].map((each) =>
      each.getAttribute('data-passage'),
    );
    expect(ids).toEqual(['once', 'leaving', 'middle', 'end']);
    await expect.element(article.getByText('Untold words before.')).toBeVisible();
    await expect.element(article.getByText('Untold words after.')).toBeVisible();
  });

  it('gives each passage its place, its time with the zone, its sources', async () => {
    const { box } = await showArticle(storyWith(written));
    const middle = box.querySelector('[data-passage="middle"]');
    expect(middle?.querySelector('.article-dateline')).toHaveTextContent(
      /^Beta · , Mon 1 June, about 11:00 approximate$/,
    );
    const leaving = box.querySelector('[data-passage="leaving"]');
    const link = leaving?.querySelector<HTMLAnchorElement>('.article-source a');
    expect(link).toHaveTextContent('example.org');
    expect(link?.rel).toBe('noopener noreferrer');
    expect(link?.closest('p')).toHaveTextContent('Gazette, The ride, 2 June 2020');
  });

  it('opens a passage’s sources by their numbers, which the list at the end has too', async () => {
    const { box, screen } = await showArticle(storyWith(passage('Words.')));
    const source = () => box.querySelector('.article-passage .article-source');
    expect(source()).not.toBeVisible();
    await screen.getByText('Source 1').click();
    expect(source()).toBeVisible();
    const list = [...box.querySelectorAll('.article-source-list li')];
    expect(list[0]).toHaveTextContent('Gazette, The ride');
  });

  it('shows a table with its heads', async () => {
    const { screen } = await showArticle(
      storyWith(passage('| Expected | Came of it |\n|---|---|\n| Help | None |')),
    );
    const table = screen.getByRole('region', { name: 'Table' }).getByRole('table');
    await expect.element(table.getByRole('columnheader', { name: 'Expected' })).toBeVisible();
    await expect.element(table.getByRole('cell', { name: 'None' })).toBeVisible();
  });

  it('shows a conflict once, each claim with its source', async () => {
    const { screen } = await showArticle(storyWith(written));
    const conflicts = screen.getByText(/Where accounts differ:/).all();
    expect(conflicts).toHaveLength(1);
    const block = conflicts[0]?.element().closest('.article-conflict');
    expect(block).toHaveTextContent('when Beta was reached');
    const claims = [...(block?.querySelectorAll('li') ?? [])].map((claim) => claim.textContent);
    expect(claims).toHaveLength(2);
    expect(claims[0]).toMatch(/At half past ten.*10:30, Helsinki time.*Gazette/);
    expect(claims[1]).toMatch(/At half past eleven.*11:30, Helsinki time.*Herald/);
  });

  it('marks the active passage, and only that one', async () => {
    const story = storyWith(written);
    const { box, playback } = await showArticle(story);
    expect(active(box)).toEqual(['once']);
    playback.seek(startOf(story, 'middle'), 'scrub');
    await expect.poll(() => active(box)).toEqual(['middle']);
  });

  it('does not render while the clock runs inside one passage', async () => {
    const story = storyWith(written);
    const start = startOf(story, 'middle');
    const { playback, commits, box } = await showArticle(story, stillClock(story, start));
    const before = commits.count;
    for (let i = 1; i <= 600; i++) {
      playback.seek(start + i * 10_000, 'play');
      // React renders between two ticks, if it has a reason to.
      await Promise.resolve();
    }
    await new Promise(requestAnimationFrame);
    expect(playback.getState().t).toBe(start + 6_000_000);
    expect(commits.count).toBe(before);
    playback.seek(startOf(story, 'end'), 'play');
    await expect.poll(() => active(box)).toEqual(['end']);
    expect(commits.count).toBe(before + 1);
  });
});

describe('a link to a moment', () => {
  it('has an address of its own and moves the clock on a plain click', async () => {
    const story = storyWith(written);
    const { screen, playback } = await showArticle(story, stillClock(story));
    const link = screen.getByRole('link', { name: 'eight', exact: true });
    await expect.element(link).toHaveAttribute('href', '?stop=alpha');
    await link.click();
    expect(playback.getState().t).toBe(Date.parse('2020-06-01T08:00+02:00'));
    expect(playback.getState().by).toBe('article');
  });

  it('may name an instant', async () => {
    const story = storyWith(passage('At :at[nine]{t=2020-06-01T09:00+02:00} they slept.'));
    const { screen, playback } = await showArticle(story);
    const link = screen.getByRole('link', { name: 'nine', exact: true });
    await expect.element(link).toHaveAttribute('href', '?t=2020-06-01T09%3A00%2B02%3A00');
    await link.click();
    expect(playback.getState().t).toBe(Date.parse('2020-06-01T09:00+02:00'));
  });

  it('with a modifier stays the browser’s', async () => {
    const story = storyWith(written);
    const { screen, playback } = await showArticle(story);
    const link = screen.getByRole('link', { name: 'eight', exact: true }).element();
    const before = playback.getState().t;
    // The browser's own answer, a new tab, is not wanted here.
    document.addEventListener('click', (event) => event.preventDefault(), { once: true });
    link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true }));
    expect(playback.getState().t).toBe(before);
  });

  it('to an unknown moment is plain text', async () => {
    const { screen } = await showArticle(storyWith(passage('See :at[the *moon*]{stop=moon}.')));
    await expect.element(screen.getByText('See the moon.')).toBeVisible();
    expect(screen.getByRole('link', { name: /moon/ }).query()).toBeNull();
  });

  it('is a passage’s dateline, too, and the passage itself', async () => {
    const story = storyWith(written);
    const { screen, playback, box } = await showArticle(story);
    await screen.getByRole('link', { name: /^Beta/ }).click();
    expect(playback.getState().t).toBe(startOf(story, 'middle'));
    await screen.getByText('There at last.').click();
    expect(playback.getState().t).toBe(startOf(story, 'end'));
    await expect.poll(() => active(box)).toEqual(['end']);
  });
});

describe('what an author writes', () => {
  it('is shown as text where it is HTML', async () => {
    const { box } = await showArticle(
      storyWith(
        passage(
          'A <b onclick="x()">bold</b> <script>bad()</script> word.\n\n<iframe src="https://example.org"></iframe>',
        ),
      ),
    );
    const prose = box.querySelector('[data-passage] .article-prose');
    expect(prose).toHaveTextContent('A <b onclick="x()">bold</b> <script>bad()</script> word.');
    expect(prose).toHaveTextContent('<iframe src="https://example.org"></iframe>');
    expect(prose?.querySelector('b, script, iframe')).toBeNull();
  });

  it('is no link with a protocol that could run code', async () => {
    const links = ['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,x', 'vbscript:x'];
    const { box } = await showArticle(
      storyWith(passage(links.map((url, i) => `[bad${i}](<${url}>)`).join(' '))),
    );
    const prose = box.querySelector('[data-passage] .article-prose');
    expect(prose).toHaveTextContent('bad0 bad1 bad2 bad3');
    expect(prose?.querySelectorAll('a')).toHaveLength(0);
  });

  it('has external links, and fetches no image', async () => {
    const { box } = await showArticle(
      storyWith(passage('[There](https://example.org/a) ![a bridge](https://example.org/b.png)')),
    );
    const prose = box.querySelector('[data-passage] .article-prose');
    expect(prose?.querySelector('a')?.href).toBe('https://example.org/a');
    expect(prose?.querySelector('a')?.rel).toBe('noopener noreferrer');
    expect(prose?.querySelector('img')).toBeNull();
    expect(prose).toHaveTextContent('a bridge');
  });

  it('keeps its colons: only directives of the format are taken', async () => {
    const { box } = await showArticle(
      storyWith(passage('Odds :one, a :b[c]{d=e}.\n\n::leaf[x]{y=z}')),
    );
    const prose = box.querySelector('[data-passage] .article-prose');
    expect(prose).toHaveTextContent('Odds :one, a :b[c]{d=e}.');
    expect(prose).toHaveTextContent('::leaf[x]{y=z}');
  });

  it('has one heading of the first level on the page, the title', async () => {
    const { box } = await showArticle(storyWith(passage('# Big\n\nWords.')));
    expect(box.querySelectorAll('h1')).toHaveLength(1);
  });
});

describe('without an article', () => {
  it.each([null, '', '  \n'])('says so and lists the stops (%j)', async (article) => {
    const story = storyWith(article);
    const { screen, playback } = await showArticle(story);
    await expect.element(screen.getByText(/The article did not load/)).toBeVisible();
    const items = screen.getByRole('list').first().getByRole('listitem');
    expect(items.elements().map((item) => item.textContent)).toEqual([
      'Once before1 January 2010',
      'AlphaMon 1 June, 08:00',
      'BetaMon 1 June, about 11:00',
      'A toastMon 1 June, 11:40',
      'GammaMon 1 June, 18:00',
    ]);
    await screen.getByRole('link', { name: 'A toast' }).click();
    expect(playback.getState().t).toBe(Date.parse('2020-06-01T11:40+03:00'));
    await expect.element(items.nth(3)).toHaveAttribute('aria-current', 'true');
  });
});

describe('a very long article', () => {
  it('renders around the active passage first, and whole soon after', async () => {
    const { story } = parseStory(longStory(2000, 400));
    if (!story) throw new Error('The long story is not sound.');
    const drawn: number[] = [];
    const watch = new MutationObserver(() => {
      drawn.push(document.querySelectorAll('.article-prose').length);
    });
    watch.observe(document.body, { childList: true, subtree: true });
    const { box } = await showArticle(story, stillClock(story, startOf(story, 's200')));
    await expect.poll(() => box.querySelectorAll('.article-prose').length).toBe(400);
    watch.disconnect();
    expect(drawn[0]).toBeLessThan(60);
    const current = box.querySelector('[aria-current="true"]');
    const top = () => (current?.getBoundingClientRect().top ?? 0) - box.getBoundingClientRect().top;
    await expect.poll(top).toBeLessThan(133);
    expect(top()).toBeGreaterThanOrEqual(0);
    expect(active(box)).toEqual(['s200']);
  });
});
