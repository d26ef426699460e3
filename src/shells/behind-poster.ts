import { loadStory, StoryError } from '../story/load-story.ts';
import type { ParsedStory } from '../story/parse-story.ts';
import { report, settle } from '../ui/faults.ts';
import { STILL } from './code-behind-poster.ts';

/** After so long a reader wants to know why nothing moves yet. Milliseconds. */
const PATIENCE = 6000;
/** A network that failed may be back; asked so often before a reader is told, with a pause between. */
const TRIES = 3;
const PAUSE = 500;

/**
 * The story, while the page that the build drew is shown and read. A network that is slow or fails
 * takes nothing away: a notice says so and offers to try again.
 *
 * @returns null where it failed in a way that no waiting mends, which the page itself then says
 */
export async function storyBehindPoster(slug: string): Promise<ParsedStory | null> {
  for (let tries = 1; ; tries += 1) {
    const answer = await inTime(slug);
    if (answer.kind === 'again') tries = 0;
    else if (answer.kind === 'had' || answer.kind === 'lost') {
      settle(LATE);
      return answer.kind === 'had' ? answer.value : null;
    } else if (tries < TRIES) await new Promise((done) => setTimeout(done, PAUSE));
    else {
      await new Promise<void>((again) => say(answer.what, again));
      tries = 0;
    }
    if (tries === 0) settle(LATE);
  }
}

const LATE = 'story-late';

function say(what: string, again: () => void): void {
  report({
    ...{ code: LATE, what, still: STILL, level: 'info', shown: 'notice' },
    action: { label: 'Try again', act: again },
  });
}

type Answer =
  | { readonly kind: 'had'; readonly value: ParsedStory }
  | { readonly kind: 'failed'; readonly what: string }
  | { readonly kind: 'lost' }
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
    (error: unknown): Answer =>
      error instanceof StoryError && error.kind !== 'network'
        ? { kind: 'lost' }
        : { kind: 'failed', what: error instanceof StoryError ? error.message : String(error) },
  );
  const answer = await Promise.race([asked, again]);
  clearTimeout(timer);
  abort.abort();
  return answer;
}
