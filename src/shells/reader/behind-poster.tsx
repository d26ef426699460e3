import type { QueryClient } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { StoryError, type storyQuery } from '../../story/story-query.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

/** After so long a reader wants to know why nothing moves yet. Milliseconds. */
const PATIENCE = 6000;

const STILL = 'What is here can be read already. Map and timeline do not move before it has come.';

/**
 * Waits for the story while the page that the build drew is shown and read. A network that is slow
 * or fails takes nothing away: a notice says so and offers to try again.
 *
 * @returns when there is a story, or a fault that no waiting mends
 */
export async function loadBehindPoster(
  client: QueryClient,
  options: ReturnType<typeof storyQuery>,
): Promise<void> {
  const bar = noticeBar();
  const { queryKey } = options;
  for (;;) {
    const timer = setTimeout(() => {
      // A question without an answer would only be joined, not asked anew.
      bar.say('This is taking longer than usual.', () => client.cancelQueries({ queryKey }));
    }, PATIENCE);
    await client.prefetchQuery(options);
    clearTimeout(timer);
    const { data, error } = client.getQueryState(queryKey) ?? {};
    const network = error instanceof StoryError && error.kind === 'network';
    if (data !== undefined || (error && !network)) break;
    if (network) await new Promise<void>((again) => bar.say(error.message, again));
    bar.clear();
  }
  bar.destroy();
}

function noticeBar() {
  const element = document.createElement('div');
  element.className = 'poster-notice';
  const root = createRoot(element);
  return {
    say(what: string, again: () => void) {
      document.body.append(element);
      root.render(
        <div lang="en">
          <Notice what={what} still={STILL}>
            <Button look="framed" label="Try again" onClick={again} />
          </Notice>
        </div>,
      );
    },
    clear: () => root.render(null),
    destroy() {
      root.unmount();
      element.remove();
    },
  };
}
