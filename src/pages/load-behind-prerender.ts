import { loadStory, StoryError } from '../story/load-story.ts';
import type { ParsedStory } from '../story/parse/parse-story.ts';
import { reportIssue, resolveIssue } from '../ui/issues.ts';
import { STILL } from './code-behind-prerender.ts';

/** After so long a reader wants to know why nothing moves yet. Milliseconds. */
const PATIENCE = 6000;
const LATE = 'story-late';

/**
 * The story, while the page that the build drew is shown and read. Whatever comes in place of its files
 * takes nothing away: a notice says so and offers to try again.
 *
 * @param drawn whether the page that stands there is this story's
 * @returns null where nothing is drawn that could be lost, and the story cannot be had: the page says why
 */
export async function loadStoryBehindPrerender(
  slug: string,
  drawn: boolean,
): Promise<ParsedStory | null> {
  for (;;) {
    const answer = await inTime(slug);
    resolveIssue(LATE);
    if (answer.kind === 'had') return answer.value;
    if (answer.kind === 'lost' && !drawn) return null;
    if (answer.kind !== 'again') await new Promise<void>((again) => say(answer.what, again));
    resolveIssue(LATE);
  }
}

function say(what: string, again: () => void): void {
  reportIssue({
    ...{ code: LATE, what, hint: STILL, level: 'info', shown: 'notice' },
    action: { label: 'Try again', act: again },
  });
}

type Answer =
  | { readonly kind: 'had'; readonly value: ParsedStory }
  /** Either may be mended by trying again; a network, though, rather than a file. */
  | { readonly kind: 'failed' | 'lost'; readonly what: string }
  | { readonly kind: 'again' };

/** One try. A reader who does not want to wait for it begins another. */
async function inTime(slug: string): Promise<Answer> {
  const abort = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const again = new Promise<Answer>((done) => {
    timer = setTimeout(
      () => say('This is taking longer than usual.', () => done({ kind: 'again' })),
      PATIENCE,
    );
  });
  const asked = loadStory(slug, { signal: abort.signal }).then(
    (value): Answer => ({ kind: 'had', value }),
    (error: unknown): Answer => {
      if (!(error instanceof StoryError)) return { kind: 'failed', what: BROKE };
      return { kind: error.kind === 'network' ? 'failed' : 'lost', what: error.message };
    },
  );
  const answer = await Promise.race([asked, again]);
  clearTimeout(timer);
  abort.abort();
  return answer;
}

const BROKE = 'The story could not be read: something broke.';
