import { type Query, useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';
import { t } from '../../i18n/translate.ts';
import { loadUpdate } from '../../story/load/load-update.ts';
import { UpdateError } from '../../story/load/update-error.ts';
import type { StoryLive } from '../../story/model.ts';
import type { ParsedStory } from '../../story/parse/parse-story.ts';
import { nowMs } from '../../timeline/live-now.ts';
import { reportIssue, resolveIssue } from '../../ui/issues/issues.ts';
import { nextAsk } from './next-ask.ts';
import { followServerClock } from './server-clock.ts';

/** What a question has brought; a new object for each. */
interface Answer {
  readonly update: ParsedStory | null;
}

/** After so many failures of the network or the server, a reader learns that no updates come. */
const SILENT_FAILURES = 2;

/**
 * Asks for new versions of a live story, at its rhythm and until its end. TanStack Query pauses in hidden
 * tabs and offline, and asks at once when the tab is seen or the network is back, if it is time.
 *
 * @param shown what is shown now
 * @param onUpdate called with a new version, once for each
 */
export function useUpdates(
  shown: ParsedStory,
  live: StoryLive,
  onUpdate: (version: ParsedStory) => void,
): void {
  const latest = useRef(shown);
  useEffect(() => {
    latest.current = shown;
  });
  const rhythm = useRef({ failures: 0, at: -1, wait: 0 as number | null });

  const ask = async ({ signal }: { signal: AbortSignal }): Promise<Answer> => {
    const asked = Date.now();
    const onAnswer = (headers: Headers) => followServerClock(headers, asked);
    try {
      const update = await loadUpdate(latest.current, { signal, onAnswer });
      rhythm.current.failures = 0;
      resolveIssue('update-missing');
      return update ? { update } : NOTHING;
    } catch (error) {
      signal.throwIfAborted();
      const isUnreachable = !(error instanceof UpdateError) || error.fault === 'unreachable';
      rhythm.current.failures = isUnreachable ? rhythm.current.failures + 1 : 0;
      report(error, rhythm.current.failures);
      throw error;
    }
  };

  /** The same for one question, however often it is asked for: another would begin the wait again. */
  const waitFor = (count: number) => {
    const known = rhythm.current;
    if (known.at !== count) {
      const { failures } = known;
      const asked = { count, failures, now: nowMs(), random: Math.random() };
      rhythm.current = { failures, at: count, wait: nextAsk(live, asked) };
    }
    return rhythm.current.wait;
  };
  const { data } = useQuery<Answer>({
    queryKey: ['update', shown.story?.slug],
    queryFn: ask,
    initialData: NOTHING,
    initialDataUpdatedAt: Date.now,
    retry: false,
    structuralSharing: false,
    gcTime: 0,
    staleTime: live.everyMs * DUE,
    refetchInterval: (query) => waitFor(countOf(query)) ?? false,
    // A tab that was hidden at the end asks once more.
    refetchOnWindowFocus: ({ state }) => state.dataUpdatedAt < live.until,
  });

  const take = useEffectEvent(onUpdate);
  useEffect(() => {
    if (data.update) take(data.update);
  }, [data]);
  useEffect(() => () => resolveIssue('update-missing'), []);
}

const NOTHING: Answer = { update: null };
/** It is time from this share of the rhythm on. */
const DUE = 0.9;

function countOf({ state }: Query<Answer>): number {
  // The initial data are no answer.
  return state.dataUpdateCount + state.errorUpdateCount;
}

/** Tells the reader in one sentence that the page stays as it is, and the author why. */
function report(cause: unknown, failures: number): void {
  if (failures > 0 && failures < SILENT_FAILURES) return;
  const what = t(failures > 0 ? 'live.unreachable' : 'live.failed');
  const level = failures > 0 ? 'info' : 'warn';
  reportIssue({
    ...{ code: 'update-missing', level, shown: 'notice', cause },
    ...{ what, hint: t('live.failed-hint') },
  });
}
