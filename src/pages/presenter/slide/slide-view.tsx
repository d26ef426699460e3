import { ConflictBlock } from '../../../article/passage/conflict-block.tsx';
import { SourceLine } from '../../../article/sources/source-line.tsx';
import { t } from '../../../i18n/translate.ts';
import { localize } from '../../../story/localize.ts';
import type { Conflict, Story } from '../../../story/model.ts';
import { type Clock, zoneOf } from '../../../timeline/zones.ts';
import type { Slide } from '../talk/slides.ts';
import {
  placeAndTime,
  publishersLine,
  slideConflicts,
  slideExcerpt,
  slideTitle,
} from './slide-text.ts';
import './slide-view.css';

interface SlideViewProps {
  readonly story: Story;
  readonly slide: Slide;
  readonly clock: Clock;
  readonly lang: string;
  /** Address of the story for its readers, for the last slide. */
  readonly address: string;
}

/** The text of a slide: large, and short. */
export function SlideView(props: SlideViewProps) {
  const { story, slide, clock, lang, address } = props;
  const { content } = slide;
  const title = slideTitle(story, slide, lang);
  switch (content.kind) {
    case 'title':
      return (
        <>
          <h1 className="slide-story-title">{title}</h1>
          <p className="slide-text">{localize(story.summary, lang)}</p>
        </>
      );
    case 'conflicts':
      return (
        <>
          <h1>{title}</h1>
          <div className="slide-conflicts">
            {content.conflicts.map((conflict) => (
              <ConflictBlock
                key={localize(conflict.about, lang)}
                zone={zoneOfClaims(story, conflict, clock, slide.t)}
                {...{ conflict, lang }}
              />
            ))}
          </div>
        </>
      );
    case 'sources':
      return (
        <>
          <h1>{title}</h1>
          <ul className="slide-sources">
            {content.sources.map((source) => (
              <li key={source.id}>
                <SourceLine source={source} lang={lang} />
              </li>
            ))}
          </ul>
        </>
      );
    case 'end':
      return (
        <>
          <h1>{title}</h1>
          <p className="slide-text">
            {t('presenter.end-text', { story: localize(story.title, lang) })}
          </p>
          <p className="slide-address">{address}</p>
          <p className="slide-basis">{localize(story.credit, lang)}</p>
        </>
      );
    default:
      return <EventSlide {...props} title={title} />;
  }
}

/** Claims are shown in the zone of the place that they are about, not of the slide's. */
function zoneOfClaims(story: Story, { claims }: Conflict, clock: Clock, t: number): string {
  return zoneOf(story, clock, claims.find(({ at }) => at !== null)?.at ?? t);
}

/** A stop, a moment or a passage. */
function EventSlide({ story, slide, clock, lang, title }: SlideViewProps & { title: string }) {
  const { place, time } = placeAndTime(story, slide, clock, lang);
  const publishers = publishersLine(slide);
  return (
    <>
      <p className="slide-dateline">
        <span className="slide-place">{place}</span> <span>{time}</span>
      </p>
      <h1>{title}</h1>
      {slide.passage && <p className="slide-text">{slideExcerpt(slide, lang)}</p>}
      {slideConflicts(slide).map(({ about }) => (
        <p className="slide-basis" key={localize(about, lang)}>
          <strong>{t('presenter.disagree')}</strong> {localize(about, lang)}
        </p>
      ))}
      {publishers && <p className="slide-basis">{publishers}</p>}
    </>
  );
}
