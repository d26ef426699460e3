import {
  Fragment,
  useCallback,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { inLanguage } from '../i18n/direction.ts';
import type { Playback } from '../playback/playback.ts';
import { localize, ownLanguage } from '../story/localize.ts';
import type { ImageMedia } from '../story/media/media.ts';
import type { Story } from '../story/model.ts';
import type { Clock } from '../timeline/clocks/zones.ts';
import { Prerendered, useHasPrerendered } from '../ui/prerendered.tsx';
import { useHydrated } from '../ui/use-hydrated.ts';
import './article.css';
import './passage/passage.css';
import './sources/sources.css';
import { Additions, type ArticleAdditions } from './article-additions.tsx';
import { backgroundSections } from './background.ts';
import { BackgroundHeading } from './background-heading.tsx';
import { Figure } from './figures/figure.tsx';
import { FigureSettingProvider, TEXT_SIZES, useFigures } from './figures/figure-context.ts';
import { type FreshPassages, NO_FRESH_PASSAGES } from './fresh-passages.ts';
import { defaultHref, instantOf, type MomentRef } from './moments.ts';
import { MomentLinks } from './passage/moment-link.tsx';
import { ArticlePassage } from './passage/passage.tsx';
import { Prose } from './passage/prose.tsx';
import { followClicks } from './scroll-sync/follow-clicks.ts';
import { type FollowReading, followReading } from './scroll-sync/follow-reading.ts';
import { SourceList } from './sources/source-list.tsx';
import { StopList } from './stop-list.tsx';
import { useActivePassage } from './use-active-passage.ts';

/** Id of an element in the prerendered page. The browser parses up to it before the first paint. */
export const FIRST_READ = 'first-read';

/** Up to this many passages render at once, within a few frames. */
const MANY = 60;
const NEAR = 12;

interface ArticleProps {
  story: Story;
  playback: Playback;
  clock: Clock;
  lang: string;
  /** The address of a moment; must be stable. By default, this page's address with only the moment in its query. */
  hrefOf?: (ref: MomentRef) => string;
  /** Those are marked; must be stable. */
  freshPassages?: FreshPassages;
  additions?: ArticleAdditions | undefined;
  /** Opens a picture large; must be stable. Left out, pictures stay as they are. */
  onEnlarge?: (picture: ImageMedia) => void;
}

/** The story's text. Scrolling moves the clock and the clock scrolls the text; the clock's ticks never render it. */
export function Article(props: ArticleProps) {
  const { story, playback, clock, lang, hrefOf = defaultHref, onEnlarge: enlarge = null } = props;
  const { freshPassages = NO_FRESH_PASSAGES, additions = null } = props;
  const ref = useRef<HTMLElement>(null);
  const hydrated = useHydrated();
  const prerendered = useHasPrerendered('article');
  const active = useActivePassage(story, playback);
  const resolve = useCallback(
    (moment: MomentRef) => {
      const t = instantOf(story, moment);
      return t === null ? null : { t, href: hrefOf(moment) };
    },
    [story, hrefOf],
  );

  // A very long article first renders around the active passage, and the rest in a deferred render.
  // The prerendered page has all of it.
  const whole = useDeferredValue(true, !hydrated || story.passages.length <= MANY);
  const [first] = useState(() => story.passages.findIndex(({ id }) => id === active.getId()));

  const latest = useRef(story);
  const reading = useRef<FollowReading | null>(null);
  useLayoutEffect(() => {
    if (latest.current === story) return;
    latest.current = story;
    reading.current?.storyChanged();
  }, [story]);
  useEffect(() => {
    const article = ref.current;
    if (!article || !hydrated) return;
    const storyNow = () => latest.current;
    const follow = followReading(article, storyNow, playback, active);
    reading.current = follow;
    const end = followClicks(article, storyNow, active);
    return () => {
      reading.current = null;
      follow.end();
      end();
    };
  }, [playback, active, hydrated]);

  const background = useMemo(() => backgroundSections(story), [story]);
  const blocks = useMemo(() => interludesByPassage(story), [story]);
  const interludes = (after: string | null) =>
    blocks.get(after)?.map((block) => (
      <div
        className="article-prose article-interlude"
        key={localize(block.text, lang)}
        {...ownLanguage(block.text, lang)}
      >
        <Prose of={block} lang={lang} />
      </div>
    ));

  const setting = useFigures(story, { lang, enlarge, sizes: TEXT_SIZES });
  const lead = (place: 'head' | 'opening') =>
    story.lead && (
      <div className="article-lead" data-place={place}>
        <Figure media={story.lead} lead />
      </div>
    );

  return (
    <FigureSettingProvider value={setting}>
      <Additions value={additions}>
        <MomentLinks value={resolve}>
          <article className="article" ref={ref} {...inLanguage(lang)}>
            <header className="article-head">
              <h1 {...ownLanguage(story.title, lang)}>{localize(story.title, lang)}</h1>
              {localize(story.summary, lang) && (
                <p className="article-summary" {...ownLanguage(story.summary, lang)}>
                  {localize(story.summary, lang)}
                </p>
              )}
              {additions?.head}
            </header>
            {lead('head')}
            {interludes(null)}
            {story.passages.map((passage, i) => (
              <Fragment key={passage.id}>
                {background.has(passage.id) && <BackgroundHeading />}
                <ArticlePassage
                  {...{ story, passage, clock, lang, active, freshPassages }}
                  pending={!whole && Math.abs(i - first) > NEAR}
                />
                {i === 0 && !hydrated && <span id={FIRST_READ} hidden />}
                {i === 0 && lead('opening')}
                {interludes(passage.id)}
              </Fragment>
            ))}
            {story.passages.length === 0 &&
              (prerendered ? (
                // Readable, but not in step with the clock.
                <Prerendered part="article" className="article-prerendered" />
              ) : (
                <StopList {...{ story, playback, clock, lang, resolve }} />
              ))}
            {additions?.end}
            <SourceList story={story} lang={lang} />
            {localize(story.credit, lang) && (
              <p className="article-credit" {...ownLanguage(story.credit, lang)}>
                {localize(story.credit, lang)}
              </p>
            )}
          </article>
        </MomentLinks>
      </Additions>
    </FigureSettingProvider>
  );
}

/** Text outside of passages, by the id of the passage before it; null for text before the first. */
function interludesByPassage({
  interludes,
}: Story): ReadonlyMap<string | null, Story['interludes']> {
  const blocks = new Map<string | null, Story['interludes'][number][]>();
  for (const block of interludes) {
    const known = blocks.get(block.after);
    if (known) known.push(block);
    else blocks.set(block.after, [block]);
  }
  return blocks;
}
