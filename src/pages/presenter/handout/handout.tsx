import { useMemo } from 'react';
import { Figure } from '../../../article/figures/figure.tsx';
import { FigureSettingProvider } from '../../../article/figures/figure-context.ts';
import { ConflictBlock } from '../../../article/passage/conflict-block.tsx';
import { zoneOfConflict } from '../../../article/passage/passage-text.ts';
import '../../../article/passage/passage.css';
import { inInterface } from '../../../i18n/in-interface.ts';
import { interfaceLanguage, t } from '../../../i18n/translate.ts';
import { localize, ownLanguage } from '../../../story/localize.ts';
import type { Media } from '../../../story/media/media.ts';
import type { Story } from '../../../story/model.ts';
import { buildJourney } from '../../../timeline/build-journey.ts';
import type { Clock } from '../../../timeline/clocks/zones.ts';
import type { PrintBasemap } from '../../print/print-map.tsx';
import { PrintView } from '../../print/print-view.tsx';
import { PRINTED_SIZES } from '../../print/printed-pictures.ts';
import { placeLanguage, textLanguage, titleLanguage } from '../slide/slide-language.ts';
import {
  backgroundList,
  placeAndTime,
  publishersLine,
  slideConflicts,
  slideText,
  slideTitle,
  titleText,
} from '../slide/slide-text.ts';
import type { Slide } from '../talk/slides.ts';
import { siteUrl } from '../talk/talk-url.ts';

export interface HandoutProps {
  readonly story: Story;
  readonly slides: readonly Slide[];
  readonly clock: Clock;
  readonly lang: string;
  /** Prints the presenter's notes too. */
  readonly notes: boolean;
}

/** Slides that have no block of their own on paper. */
const WITHOUT_BLOCK = ['sources', 'conflicts', 'end'];

/** The talk on paper: one block for each slide, with its map, its text, its notes and its publishers. */
export function Handout(props: HandoutProps & { basemap: PrintBasemap | null }) {
  const { story, slides, clock, lang, basemap, notes } = props;
  const journey = useMemo(() => buildJourney(story), [story]);
  const setting = { story, lang, sizes: PRINTED_SIZES, enlarge: null };
  const blocks = slides.flatMap((slide, index) => {
    const { id, content } = slide;
    if (WITHOUT_BLOCK.includes(content.kind)) return [];
    const title = slideTitle(story, slide, lang);
    const map = {
      t: slide.t,
      whole: content.kind === 'title' || content.kind === 'background',
      title,
    };
    const text = (
      <>
        <SlideText {...{ story, slide, clock, lang }} number={index + 1} />
        {notes && slide.notes && (
          <p className="print-notes">
            <strong lang={interfaceLanguage()}>{t('print.notes')}</strong>{' '}
            <bdi {...ownLanguage(slide.notes, lang)}>{localize(slide.notes, lang)}</bdi>
          </p>
        )}
      </>
    );
    return [{ id, map, text }];
  });
  return (
    <FigureSettingProvider value={setting}>
      <PrintView
        {...{ journey, basemap, lang, blocks }}
        layout="slides"
        address={siteUrl()}
        sources={slides.flatMap(({ content }) =>
          content.kind === 'sources' ? content.sources : [],
        )}
      />
    </FigureSettingProvider>
  );
}

function Figures({ media }: { media: readonly Media[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a slide keeps its figures.
  return media.map((each, i) => <Figure key={i} media={each} />);
}

interface SlideTextProps {
  readonly story: Story;
  readonly slide: Slide;
  readonly clock: Clock;
  readonly lang: string;
  /** From 1. */
  readonly number: number;
}

function SlideText({ story, slide, clock, lang, number }: SlideTextProps) {
  const title = slideTitle(story, slide, lang);
  if (slide.content.kind === 'title')
    return (
      <>
        <h1 {...titleLanguage(story, slide, lang)}>{title}</h1>
        <p {...ownLanguage(slide.text ?? story.summary, lang)}>{titleText(story, slide, lang)}</p>
        <Figures media={slide.media} />
      </>
    );
  const { place, time } = placeAndTime(story, slide, clock, lang);
  const publishers = publishersLine(slide, lang);
  const text = slideText(slide, lang);
  return (
    <>
      <h2>
        <span>{`${number}. `}</span>
        <bdi {...titleLanguage(story, slide, lang)}>{title}</bdi>
      </h2>
      <p className="print-small" {...placeLanguage(slide, lang)}>
        {[place, time].filter(Boolean).join(' · ')}
      </p>
      {text && <p {...textLanguage(slide, lang)}>{text}</p>}
      <Figures media={slide.media} />
      {slide.content.kind === 'background' && (
        <ul>
          {backgroundList(slide.content.moments, lang).map(({ id, year, title, language }) => (
            <li key={id} {...language}>
              {[year, title].filter(Boolean).join(' · ')}
            </li>
          ))}
        </ul>
      )}
      {slideConflicts(slide).map((conflict) => (
        <ConflictBlock
          key={localize(conflict.about, lang)}
          zone={zoneOfConflict(story, conflict, clock)}
          {...{ conflict, lang }}
        />
      ))}
      {publishers && (
        <p className="print-small" {...inInterface(lang)}>
          {publishers}
        </p>
      )}
    </>
  );
}
