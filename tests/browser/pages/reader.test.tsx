import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import { Reader } from '../../../src/pages/reader/reader.tsx';
import { rawStory } from '../../fixtures/raw-story.ts';

// The map has tests of its own; here it would only ask for WebGL.
vi.mock('../../../src/map/map-pane.tsx', () => ({
  MapPane: ({ onPick }: { onPick: (id: string) => void }) => (
    <button type="button" onClick={() => onPick('gamma')}>
      Gamma on the map
    </button>
  ),
}));

const home = location.href;

/** A server: what it answers to each file's name; without an answer it stays silent. */
function serve(files: Record<string, () => Promise<Response>>) {
  return vi.spyOn(globalThis, 'fetch').mockImplementation((input, init) => {
    const name = String(input).split('/').at(-1) ?? '';
    const answer = files[name];
    if (answer) return answer();
    return new Promise((_, reject) => {
      init?.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
    });
  });
}

const file = (content: unknown) => async () =>
  new Response(typeof content === 'string' ? content : JSON.stringify(content));
const missing = async () => new Response('', { status: 404 });

function sample() {
  const raw = rawStory();
  return {
    'story.json': file(raw.story),
    'route.geojson': file(raw.route),
    'article.en.md': file(raw.articles.en),
  };
}

async function open(query = '?story=sample') {
  history.replaceState(null, '', query);
  const client = new QueryClient();
  return render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <Reader url={location.href} base="/no-such-folder" />
      </QueryClientProvider>
    </StrictMode>,
  );
}

const told = () => document.querySelector('[data-passage][aria-current="true"]');

const info = vi.spyOn(console, 'info');
const warn = vi.spyOn(console, 'warn');
beforeEach(() => {
  info.mockReset();
  warn.mockReset();
});
afterEach(() => {
  vi.useRealTimers();
  vi.mocked(fetch).mockRestore();
  history.replaceState(null, '', home);
});

describe('the reader', () => {
  it('opens at the first stop, with title, language and named controls', async () => {
    serve(sample());
    const screen = await open();
    await expect.element(screen.getByRole('article')).toBeVisible();
    expect(told()?.getAttribute('data-passage')).toBe('leaving');
    expect(document.title).toContain('A sample');
    expect(document.documentElement.lang).toBe('en');
    for (const name of ['Play', 'Next stop', 'Previous stop', 'Share', 'Help']) {
      await expect.element(screen.getByRole('button', { name, exact: true })).toBeVisible();
    }
    await expect.element(screen.getByLabelText('Times shown in')).toHaveValue('local');
    await expect.element(screen.getByRole('slider', { name: 'Timeline' })).toBeVisible();
  });

  it('opens the moment of its address and keeps the address at the moment', async () => {
    serve(sample());
    const screen = await open('?story=sample&stop=beta');
    await expect.poll(() => told()?.getAttribute('data-passage')).toBe('middle');
    await screen.getByRole('button', { name: 'Gamma on the map' }).click();
    await expect.poll(() => told()?.getAttribute('data-passage')).toBe('end');
    await expect.poll(() => location.search).toBe('?story=sample&stop=gamma');
    await screen.getByRole('button', { name: 'Previous stop' }).click();
    await expect.poll(() => location.search).toBe('?story=sample&stop=toast');
  });

  it('follows the clock menu in its times and its address', async () => {
    serve(sample());
    const screen = await open('?story=sample&stop=beta');
    const line = screen.getByRole('link', { name: /^Beta/ });
    await expect.element(line).toHaveTextContent(/about 11:00$/);
    await userEvent.selectOptions(screen.getByLabelText('Times shown in'), 'UTC');
    await expect.element(line).toHaveTextContent('about 08:00 UTC');
    await expect.poll(() => location.search).toBe('?story=sample&stop=beta&clock=UTC');
  });

  it('shows what an address asks for in vain, until dismissed', async () => {
    serve(sample());
    const screen = await open('?story=sample&stop=atlantis');
    const notice = screen.getByText(/no stop “atlantis”/);
    await expect.element(notice).toBeVisible();
    expect(told()?.getAttribute('data-passage')).toBe('leaving');
    expect(info).toHaveBeenCalledWith(expect.stringContaining('atlantis'));
    expect(warn).not.toHaveBeenCalled();
    await screen.getByRole('button', { name: 'Dismiss' }).click();
    await expect.element(notice).not.toBeInTheDocument();
  });

  it('plays by the space bar, steps by letters, and ignores letters when they are switched off', async () => {
    serve(sample());
    const screen = await open('?story=sample&stop=beta');
    await expect.element(screen.getByRole('article')).toBeVisible();
    await userEvent.keyboard(' ');
    await expect.element(screen.getByRole('button', { name: 'Pause' })).toBeVisible();
    await userEvent.keyboard(' ');
    await expect.element(screen.getByRole('button', { name: 'Play' })).toBeVisible();
    await userEvent.keyboard('nn');
    await expect.poll(() => told()?.getAttribute('data-passage')).toBe('end');
    await userEvent.keyboard('?');
    const dialog = screen.getByRole('dialog', { name: 'How this page works' });
    await expect.element(dialog).toBeVisible();
    await dialog.getByRole('checkbox').click();
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
    const before = document.documentElement.dataset.theme;
    await userEvent.keyboard('t');
    expect(document.documentElement.dataset.theme).toBe(before);
  });

  it('shares the moment as a link and as a citation', async () => {
    serve(sample());
    const screen = await open('?story=sample&stop=beta');
    await screen.getByRole('button', { name: 'Share' }).click();
    const link = screen.getByLabelText('Link', { exact: true });
    await expect
      .element(link)
      .toHaveValue(`${location.origin}${location.pathname}?story=sample&stop=beta`);
    await expect
      .element(screen.getByLabelText('Citation', { exact: true }))
      .toHaveValue(expect.stringContaining('Beta, about 11:00 (Helsinki time), 1 June 2020. http'));
    const copy = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'));
    await screen.getByRole('button', { name: 'Copy link' }).click();
    await expect.element(screen.getByText(/Your browser blocked copying/)).toBeVisible();
    await expect.element(link).toHaveFocus();
    copy.mockRestore();
  });
});

describe('on a phone', () => {
  it('keeps the place in the text when a button below it is focused', async () => {
    await page.viewport(390, 844);
    try {
      serve(sample());
      const screen = await open('?story=sample&stop=gamma');
      await expect.poll(() => scrollY).toBeGreaterThan(0);
      // The layout finds itself first.
      let place = Number.NaN;
      let still = 0;
      await expect
        .poll(async () => {
          // A busy machine draws no frame for several polls, and only frames move the text.
          await new Promise(requestAnimationFrame);
          still = scrollY === place ? still + 1 : 0;
          place = scrollY;
          return still;
        })
        .toBeGreaterThan(5);
      const play = screen.getByRole('button', { name: 'Play' });
      expect(play.element().getBoundingClientRect().top).toBeLessThan(844);
      play.element().focus();
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      expect(scrollY).toBe(place);
      expect(told()?.getBoundingClientRect().top).toBeLessThan(
        play.element().getBoundingClientRect().top,
      );
    } finally {
      await page.viewport(1280, 800);
      scrollTo(0, 0);
    }
  });
});

describe('while the story is loading', () => {
  it('shows the page’s shape, then a notice that it is late, and tries again', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const asked = serve({});
    const screen = await open();
    await expect.element(screen.getByText('Loading the story …')).toBeInTheDocument();
    await expect.element(screen.getByText(/longer than usual/)).not.toBeInTheDocument();
    vi.advanceTimersByTime(6000);
    await expect.element(screen.getByText(/longer than usual/)).toBeVisible();

    const silent = asked.mock.calls.length;
    serve(sample());
    await screen.getByRole('button', { name: 'Try again' }).click();
    await expect.element(screen.getByRole('article')).toBeVisible();
    expect(asked.mock.calls.length).toBeGreaterThan(silent);
  });
});

describe('a story that cannot be shown', () => {
  it('is missing: it says so and links to one that is there', async () => {
    serve({ ...sample(), 'story.json': missing });
    const screen = await open();
    await expect
      .element(screen.getByRole('heading', { level: 1 }))
      .toHaveTextContent('no story called “sample”');
    await expect.element(screen.getByRole('link')).toHaveAttribute('href', '?');
  });

  it('is not JSON: it says so, and tries again', async () => {
    serve({ ...sample(), 'story.json': file('{"whistlestop": 1,') });
    const screen = await open();
    await expect
      .element(screen.getByRole('heading', { level: 1 }))
      .toHaveTextContent('not valid JSON');
    serve(sample());
    await screen.getByRole('button', { name: 'Try again' }).click();
    await expect.element(screen.getByRole('article')).toBeVisible();
  });

  it('is unsound: it lists the problems', async () => {
    const { story } = rawStory();
    serve({ ...sample(), 'story.json': file({ ...story, stops: [] }) });
    const screen = await open();
    await expect
      .element(screen.getByRole('heading', { level: 1 }))
      .toHaveTextContent('cannot be shown');
    await expect
      .element(screen.getByRole('listitem').first())
      .toHaveTextContent('stops, story.json: has no valid stop.');
  });

  it('is sound: it says so where an author asks', async () => {
    serve(sample());
    const screen = await open('?story=sample&check');
    await expect.element(screen.getByText('No problems found.')).toBeVisible();
  });

  it('lacks its article: it lists the stops, and the clock works', async () => {
    serve({ ...sample(), 'article.en.md': missing });
    const screen = await open('?story=sample&check');
    await expect.element(screen.getByText(/The article did not load\. You can/)).toBeVisible();
    await expect.element(screen.getByText(/problems? in this story’s files/)).toBeVisible();
    await screen.getByRole('button', { name: 'Next stop' }).click();
    const items = screen.getByRole('article').getByRole('listitem');
    await expect.element(items.nth(1)).toHaveAttribute('aria-current', 'true');
  });
});
