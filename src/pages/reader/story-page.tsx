import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { t } from '../../i18n/translate.ts';
import { beforeReload } from '../../loading/reload.ts';
import type { EarlyMap } from '../../map/early-map.ts';
import type { Playback } from '../../playback/playback.ts';
import { localize } from '../../story/localize.ts';
import type { Story } from '../../story/model.ts';
import type { Problem } from '../../story/problems/problem.ts';
import type { Clock } from '../../timeline/clocks/zones.ts';
import { momentState, onSeekEnd, writeAddress } from '../address/address-bar.ts';
import { pageAddress } from '../address/page-address.ts';
import type { Theme } from '../address/theme.ts';
import { fromUrl, type ParsedUrl, type UrlState } from '../address/url.ts';
import { movedIssues, urlIssues, useIssues, useProblemIssues } from '../loading/story-issues.ts';
import type { TakeVersion } from '../loading/story-loader.tsx';
import { createStepper } from '../stepper.ts';
import { useJourney } from '../use-journey.ts';
import { useLanguage } from '../use-language.ts';
import { usePrerenderedPlayback, useStoryPlayback } from '../use-story-playback.ts';
import { Layout } from './layout/layout.tsx';

interface StoryPageProps {
  story: Story;
  problems: readonly Problem[];
  /** Shows another version of the story. */
  take: TakeVersion;
  /** The address that the page was opened with. */
  url: string;
  earlyMap: EarlyMap | null;
  /** Runs once the page reacts to the reader. */
  onLive: () => void;
}

/** What the prerendered page shows, whatever the address asks for. */
const PRERENDERED = { clock: 'local', theme: 'auto' } as const;

/** Everything that a story needs to move, made once for it; what it looks like is `Layout`'s. */
export function StoryPage({ story, problems, take, url, earlyMap, onLive }: StoryPageProps) {
  // Another version of the story must not move a reader back to where the page was opened.
  const [link] = useState(() => fromUrl(url, story));
  const [clock, setClock] = useState<Clock>(link.state.clock);
  const [theme, setTheme] = useState<Theme>(link.state.theme);
  const { journey, scale, steps } = useJourney(story);
  const live = useStoryPlayback(journey.story, link.state.t);
  const prerendered = usePrerenderedPlayback(story);
  const playback = live ?? prerendered;
  const [lang, chooseLang] = useLanguage(story, {
    ...{ asked: link.state.lang, url, live: live !== null },
  });
  const stepper = useMemo(() => playback && createStepper(steps, playback), [steps, playback]);

  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  useEffect(() => {
    document.title = `${localize(story.title, lang)} · Whistlestop`;
  }, [story, lang]);
  // In the language that is spoken now: a story without the language asked for is rendered in its own first.
  const hint = t('address.unknown-hint');
  useIssues(useMemo(() => urlIssues(link.problems, 'notice', hint), [link, hint]));
  useIssues(useMemo(() => movedIssues(link.moved?.sentence ?? null), [link]));
  useProblemIssues(problems);

  const rest = useMemo<Pick<UrlState, 'slug' | 'clock' | 'theme' | 'lang'>>(
    () => ({ slug: story.slug, clock, theme, lang: lang === story.languages[0] ? null : lang }),
    [story, clock, theme, lang],
  );
  const atLink = useAddress(story, live, rest, link);

  const onLiveNow = useEffectEvent(onLive);
  useEffect(() => {
    if (live) onLiveNow();
  }, [live]);

  if (!playback || !stepper) return null;
  return (
    <Layout
      {...{ story, journey, scale, steps, playback, stepper, problems, take, earlyMap }}
      {...(live ? { clock, theme } : PRERENDERED)}
      lang={lang}
      linkTo={atLink}
      opening={link.state.t === null ? 'whole' : 'scene'}
      onClock={setClock}
      onTheme={setTheme}
      onLang={chooseLang}
    />
  );
}

/** Keeps the address at the moment where the clock rests. Returns the address of an instant. */
function useAddress(
  story: Story,
  playback: Playback | null,
  rest: Pick<UrlState, 'slug' | 'clock' | 'theme' | 'lang'>,
  { state: opened, moved }: ParsedUrl,
): (t: number) => string {
  const linkTo = useMemo(
    () => (t: number) => {
      const moment = momentState(story, t);
      // Several stops may begin at one time; the one that was asked for stays.
      const stop = t === opened.t && opened.stop !== null ? opened.stop : moment.stop;
      return pageAddress({ ...rest, ...moment, stop });
    },
    [story, rest, opened],
  );
  useEffect(() => {
    if (!playback) return;
    const write = (t: number) => writeAddress(linkTo(t));
    const ends = [onSeekEnd(playback, write), beforeReload(() => write(playback.getState().t))];
    return () => {
      for (const end of ends) end();
    };
  }, [playback, linkTo]);
  // What the menus chose is in the address at once; a page just opened keeps the one it came with.
  const [first] = useState(() => linkTo);
  useEffect(() => {
    if (playback && linkTo !== first) writeAddress(linkTo(playback.getState().t));
  }, [playback, linkTo, first]);
  // An address that named what the story no longer has, or a passage, names the moment from then on.
  const renew = useEffectEvent(() => {
    if (!moved) return;
    const { slug, stop, t, zone } = opened;
    writeAddress(t === null ? pageAddress({ ...rest, slug, stop, t, zone }) : linkTo(t), '');
  });
  useEffect(() => {
    if (playback) renew();
  }, [playback]);
  return linkTo;
}
