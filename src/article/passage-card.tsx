import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { inLanguage } from '../i18n/direction.ts';
import type { Playback } from '../playback/playback.ts';
import { figuresOf } from '../story/markdown/content.ts';
import type { ImageMedia } from '../story/media/media.ts';
import type { Story } from '../story/model.ts';
import type { Clock } from '../timeline/clocks/zones.ts';
import { Figure } from './figures/figure.tsx';
import { FigureSettingProvider, useFigures } from './figures/figure-context.ts';
import { figuresOfVisits, fileOf } from './figures/figures-in-turn.ts';
import { type FreshPassages, NO_FRESH_PASSAGES } from './fresh-passages.ts';
import { instantOf, type MomentRef } from './moments.ts';
import { MomentLinks } from './passage/moment-link.tsx';
import { FreshMark, PassageBody } from './passage/passage.tsx';
import { followClicks } from './scroll-sync/follow-clicks.ts';
import { useActivePassage } from './use-active-passage.ts';
import './article.css';
import './passage/passage.css';
import './sources/sources.css';

interface PassageCardProps {
  story: Story;
  playback: Playback;
  clock: Clock;
  lang: string;
  /** The address of a moment; must be stable. */
  hrefOf: (ref: MomentRef) => string;
  /** Those are marked; must be stable. */
  freshPassages?: FreshPassages;
  /** Opens a picture large; must be stable. Left out, pictures stay as they are. */
  onEnlarge?: (picture: ImageMedia) => void;
}

/** Figures are small. */
const CARD_SIZES = '20rem';

/** Shows only the active passage, for pages without room for an article. */
export function PassageCard(props: PassageCardProps) {
  const { story, playback, clock, lang, hrefOf, onEnlarge: enlarge = null } = props;
  const { freshPassages = NO_FRESH_PASSAGES } = props;
  const ref = useRef<HTMLElement>(null);
  const active = useActivePassage(story, playback);
  const id = useSyncExternalStore(active.subscribe, active.getId, active.getId);
  const passage = story.passages.find((each) => each.id === id) ?? story.passages[0];
  const resolve = useCallback(
    (moment: MomentRef) => {
      const t = instantOf(story, moment);
      return t === null ? null : { t, href: hrefOf(moment) };
    },
    [story, hrefOf],
  );
  useEffect(() => {
    const article = ref.current;
    return article ? followClicks(article, () => story, active) : undefined;
  }, [story, active]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new passage starts at its top.
  useEffect(() => {
    if (ref.current) ref.current.scrollTop = 0;
  }, [passage?.id]);
  const visits = useMemo(() => (passage ? figuresOfVisits(passage, lang) : []), [passage, lang]);
  // A card shows little of its text, so the first figure stands above it.
  const first = useMemo(
    () => visits[0] ?? (passage && figuresOf(passage, lang)[0]),
    [visits, passage, lang],
  );
  const setting = useFigures(story, { lang, enlarge, sizes: CARD_SIZES });
  const below = useMemo(
    () => ({ ...setting, leftOut: first && fileOf(first, lang) }),
    [setting, first, lang],
  );
  return (
    <FigureSettingProvider value={setting}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: an element that scrolls must take focus, for the arrow keys. */}
      <article className="passage-card" ref={ref} {...inLanguage(lang)} tabIndex={0}>
        {passage && (
          <section className="article-passage" data-passage={passage.id} aria-current="true">
            <FreshMark {...{ freshPassages }} id={passage.id} />
            {first && <Figure key={`${passage.id} first`} media={first} />}
            <FigureSettingProvider value={below}>
              <MomentLinks value={resolve}>
                <PassageBody {...{ story, passage, clock, lang }} />
              </MomentLinks>
              {visits.map((media, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a passage keeps its figures.
                <Figure key={`${passage.id} ${i}`} media={media} />
              ))}
            </FigureSettingProvider>
          </section>
        )}
      </article>
    </FigureSettingProvider>
  );
}
