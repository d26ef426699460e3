import type { ReactNode } from 'react';
import { backgroundSections } from '../../article/background.ts';
import { BackgroundHeading } from '../../article/background-heading.tsx';
import { Figure } from '../../article/figures/figure.tsx';
import { FigureSettingProvider } from '../../article/figures/figure-context.ts';
import { figuresOfVisits, visitsAlone } from '../../article/figures/figures-in-turn.ts';
import { NO_FRESH_PASSAGES } from '../../article/fresh-passages.ts';
import { instantOf, type MomentRef } from '../../article/moments.ts';
import { MomentLinks } from '../../article/passage/moment-link.tsx';
import { ArticlePassage } from '../../article/passage/passage.tsx';
import { Prose } from '../../article/passage/prose.tsx';
import { sourcesOf } from '../../article/sources/story-sources.ts';
import { inLanguage } from '../../i18n/direction.ts';
import { interfaceLanguage } from '../../i18n/translate.ts';
import { allKeyRows, basesOf } from '../../map/key/key-rows.ts';
import { KeySamples } from '../../map/key/key-samples.tsx';
import { localize, ownLanguage } from '../../story/localize.ts';
import type { Media } from '../../story/media/media.ts';
import type { Story } from '../../story/model.ts';
import type { Clock } from '../../timeline/clocks/zones.ts';
import type { Journey } from '../../timeline/journey.ts';
import type { PrintBasemap } from './print-map.tsx';
import { PrintView } from './print-view.tsx';
import { PRINTED_SIZES } from './printed-pictures.ts';

export interface PrintArticleProps {
  readonly journey: Journey;
  readonly clock: Clock;
  readonly lang: string;
  readonly hrefOf: (ref: MomentRef) => string;
  /** After the last passage. */
  readonly end?: ReactNode;
}

/**
 * The article on paper: a map of the whole journey, then each passage with the map of its first instant, then
 * the pictures of stops that no passage is about.
 */
export function PrintArticle(props: PrintArticleProps & { basemap: PrintBasemap | null }) {
  const { journey, basemap, clock, lang, hrefOf } = props;
  const { story } = journey;
  const background = backgroundSections(story);
  const resolve = (ref: MomentRef) => {
    const t = instantOf(story, ref);
    return t === null ? null : { t, href: hrefOf(ref) };
  };
  const setting = { story, lang, sizes: PRINTED_SIZES, enlarge: null };
  return (
    <FigureSettingProvider value={setting}>
      <PrintView
        {...{ journey, basemap, lang }}
        layout="article"
        address={location.href}
        sources={sourcesOf(story)}
        end={props.end}
        blocks={[
          {
            id: OVERVIEW,
            map: { t: BEFORE_ALL, whole: true, title: localize(story.title, lang) },
            text: (
              <>
                {basesOf(journey).length > 1 && (
                  <div className="print-key" {...inLanguage(interfaceLanguage())}>
                    <KeySamples rows={allKeyRows(journey)} />
                  </div>
                )}
                <Figures media={story.lead ? [story.lead] : []} />
                <Interludes {...{ story, lang }} after={null} />
              </>
            ),
          },
          ...story.passages.map((passage) => ({
            id: passage.id,
            map: { t: passage.start, whole: false, title: localize(passage.place.name, lang) },
            text: (
              <>
                {background.has(passage.id) && <BackgroundHeading />}
                <MomentLinks value={resolve}>
                  <ArticlePassage
                    {...{ story, passage, clock, lang }}
                    active={NO_ACTIVE_PASSAGE}
                    freshPassages={NO_FRESH_PASSAGES}
                    pending={false}
                  />
                </MomentLinks>
                <Figures media={figuresOfVisits(passage, lang)} />
                <Interludes {...{ story, lang }} after={passage.id} />
              </>
            ),
          })),
          // No passage shows the figures of these.
          ...visitsAlone(story).map(({ id, t, title, of }) => ({
            // With the colon it is the id of no passage.
            id: `:${id}`,
            map: { t, whole: false, title: localize(of.place.name, lang) },
            text: (
              <>
                <div className="article-prose">
                  <h2 {...ownLanguage(title, lang)}>{localize(title, lang)}</h2>
                </div>
                <Figures media={of.media} />
              </>
            ),
          })),
        ]}
      />
    </FigureSettingProvider>
  );
}

/** No passage has this id: it is not one that an article may give. */
const OVERVIEW = ':overview';
/** Before the journey there is no vehicle on the map. */
const BEFORE_ALL = Number.NEGATIVE_INFINITY;

/** On paper no passage is highlighted. */
const NO_ACTIVE_PASSAGE = {
  getId: () => null,
  subscribe: () => () => undefined,
  goTo: () => undefined,
  setStory: () => undefined,
};

function Figures({ media }: { media: readonly Media[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: what is printed does not change.
  return media.map((each, i) => <Figure key={i} media={each} />);
}

function Interludes({ story, lang, after }: { story: Story; lang: string; after: string | null }) {
  return story.interludes
    .filter((block) => block.after === after)
    .map((block) => (
      <div
        className="article-prose"
        key={localize(block.text, lang)}
        {...ownLanguage(block.text, lang)}
      >
        <Prose of={block} lang={lang} />
      </div>
    ));
}
