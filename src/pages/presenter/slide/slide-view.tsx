import { ConflictBlock } from '../../../article/passage/conflict-block.tsx';
import { zoneOfConflict } from '../../../article/passage/passage-text.ts';
import { SourceLine } from '../../../article/sources/source-line.tsx';
import { inInterface } from '../../../i18n/in-interface.ts';
import { t } from '../../../i18n/translate.ts';
import { localize, ownLanguage } from '../../../story/localize.ts';
import type { Source, Story } from '../../../story/model.ts';
import type { Clock } from '../../../timeline/clocks/zones.ts';
import type { Slide } from '../talk/slides.ts';
import { SlideFigure } from './slide-figure.tsx';
import { placeLanguage, textLanguage, titleLanguage } from './slide-language.ts';
import {
  backgroundList,
  placeAndTime,
  publishersLine,
  slideConflicts,
  slideText,
  slideTitle,
  titleText,
} from './slide-text.ts';
import './slide-view.css';

interface SlideViewProps {
  readonly story: Story;
  readonly slide: Slide;
  readonly clock: Clock;
  readonly lang: string;
  /** Address of the story for its readers, for the last slide. */
  readonly address: string;
  /** Fills the slide with its figure; left out in a picture of a slide. */
  readonly onEnlarge?: () => void;
}

/** The text of a slide: large, and short. */
export function SlideView(props: SlideViewProps) {
  const { story, slide, clock, lang, address, onEnlarge } = props;
  const { content } = slide;
  const title = slideTitle(story, slide, lang);
  const titled = titleLanguage(story, slide, lang);
  switch (content.kind) {
    case 'title':
      return (
        <>
          <SlideFigure {...{ story, slide, lang, onEnlarge }} />
          <h1 className="slide-story-title" {...titled}>
            {title}
          </h1>
          <p className="slide-text" {...ownLanguage(slide.text ?? story.summary, lang)}>
            {titleText(story, slide, lang)}
          </p>
        </>
      );
    case 'background':
      return (
        <>
          <h1 {...titled}>{title}</h1>
          {slide.text && (
            <p className="slide-text" {...textLanguage(slide, lang)}>
              {slideText(slide, lang)}
            </p>
          )}
          <ol className="slide-years">
            {backgroundList(content.moments, lang).map(({ id, year, title, language }) => (
              <li key={id}>
                <span className="slide-year">{year}</span> <bdi {...language}>{title}</bdi>
              </li>
            ))}
          </ol>
        </>
      );
    case 'conflicts':
      return (
        <>
          <h1 {...titled}>{title}</h1>
          <div className="slide-conflicts">
            {content.conflicts.map((conflict) => (
              <ConflictBlock
                key={localize(conflict.about, lang)}
                zone={zoneOfConflict(story, conflict, clock)}
                {...{ conflict, lang }}
              />
            ))}
          </div>
        </>
      );
    case 'sources':
      return (
        <>
          <h1 {...titled}>{title}</h1>
          <SlideSources sources={content.sources} {...{ lang, address }} />
        </>
      );
    case 'end':
      return (
        <>
          <h1 {...titled}>{title}</h1>
          <p className="slide-text" {...inInterface(lang)}>
            <bdi>{t('presenter.end-text', { story: localize(story.title, lang) })}</bdi>
          </p>
          <p className="slide-address">{address}</p>
          <p className="slide-basis" {...ownLanguage(story.credit, lang)}>
            {localize(story.credit, lang)}
          </p>
        </>
      );
    default:
      return <EventSlide {...props} title={title} />;
  }
}

/** As many sources with title and date as an audience can read. */
const FULL_SOURCES = 12;

/** The sources of a talk; where there are many, only who published them, and where the full list is. */
function SlideSources(props: { sources: readonly Source[]; lang: string; address: string }) {
  const { sources, lang, address } = props;
  if (sources.length <= FULL_SOURCES)
    return (
      <ul className="slide-sources">
        {sources.map((source) => (
          <li key={source.id}>
            <SourceLine source={source} lang={lang} />
          </li>
        ))}
      </ul>
    );
  const publishers = new Map(
    sources.map(({ publisher }) => [localize(publisher, lang), ownLanguage(publisher, lang)]),
  );
  return (
    <>
      <ul className="slide-sources slide-publishers">
        {[...publishers].map(([publisher, language]) => (
          <li key={publisher} {...language}>
            {publisher}
          </li>
        ))}
      </ul>
      <p className="slide-basis">
        <span {...inInterface(lang)}>{t('presenter.sources-more')}</span> <strong>{address}</strong>
      </p>
    </>
  );
}

/** A stop, a moment or a passage. */
function EventSlide(props: SlideViewProps & { title: string }) {
  const { story, slide, clock, lang, title, onEnlarge } = props;
  const { place, time } = placeAndTime(story, slide, clock, lang);
  // A figure needs the room; the sources have a slide of their own.
  const publishers = slide.media.length > 0 ? '' : publishersLine(slide, lang);
  const text = slideText(slide, lang);
  return (
    <>
      <SlideFigure {...{ story, slide, lang, onEnlarge }} />
      <p className="slide-dateline">
        <span className="slide-place" {...placeLanguage(slide, lang)}>
          {place}
        </span>{' '}
        <span>{time}</span>
      </p>
      <h1 {...titleLanguage(story, slide, lang)}>{title}</h1>
      {text && (
        <p className="slide-text" {...textLanguage(slide, lang)}>
          {text}
        </p>
      )}
      {slideConflicts(slide).map(({ about }) => (
        <p className="slide-basis" key={localize(about, lang)}>
          <strong {...inInterface(lang)}>{t('presenter.disagree')}</strong>{' '}
          <bdi {...ownLanguage(about, lang)}>{localize(about, lang)}</bdi>
        </p>
      ))}
      {publishers && (
        <p className="slide-basis" {...inInterface(lang)}>
          {publishers}
        </p>
      )}
    </>
  );
}
