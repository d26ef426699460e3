import { ConflictBlock } from '../../../article/conflict-block.tsx';
import { datelineOf } from '../../../article/dateline.ts';
import { conflictsOf, passageTimeText } from '../../../article/passage-text.ts';
import { SourceLine } from '../../../article/source-line.tsx';
import { localize } from '../../../story/localize.ts';
import type { Conflict, Story } from '../../../story/model.ts';
import { formatInstant, formatMoment } from '../../../timeline/format/format-time.ts';
import { type Clock, zoneOf } from '../../../timeline/zones.ts';
import { headingOf, shortText } from '../talk/short-text.ts';
import './slide-view.css';
import type { Slide } from '../talk/slides.ts';

interface StepViewProps {
  readonly story: Story;
  readonly step: Slide;
  readonly clock: Clock;
  readonly lang: string;
  /** Address of the story for its readers, for the last step. */
  readonly address: string;
}

/** A step's title in plain words. */
export function titleOf(story: Story, { content, passage }: Slide, lang: string): string {
  switch (content.kind) {
    case 'title':
      return localize(story.title, lang);
    case 'moment':
      return localize(content.moment.title, lang);
    case 'stop':
      return localize(content.stop.title, lang);
    case 'passage':
      return (
        headingOf(localize(passage?.text ?? {}, lang)) ?? localize(passage?.place.name ?? {}, lang)
      );
    case 'conflicts':
      return `Where sources disagree${partWords(content.part)}`;
    case 'sources':
      return `Sources${partWords(content.part)}`;
    case 'end':
      return 'The end of the line';
  }
}

function partWords({ number, of }: { number: number; of: number }): string {
  return of > 1 ? `, ${number} of ${of}` : '';
}

/** What the room reads: large, and short. */
export function SlideView({ story, step, clock, lang, address }: StepViewProps) {
  const { content } = step;
  const title = titleOf(story, step, lang);
  switch (content.kind) {
    case 'title':
      return (
        <>
          <h1 className="deck-title">{title}</h1>
          <p className="deck-text">{localize(story.summary, lang)}</p>
        </>
      );
    case 'conflicts':
      return (
        <>
          <h1>{title}</h1>
          <div className="deck-conflicts">
            {content.conflicts.map((conflict) => (
              <ConflictBlock
                key={localize(conflict.about, lang)}
                zone={zoneOfClaims(story, conflict, clock, step.t)}
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
          <ul className="deck-sources">
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
          <p className="deck-text">{localize(story.title, lang)}, to be read and explored at</p>
          <p className="deck-address">{address}</p>
          <p className="deck-basis">{localize(story.credit, lang)}</p>
        </>
      );
    default:
      return <Told {...{ story, step, clock, lang, title }} />;
  }
}

/** Claims are compared on the clock of the place that they are about, not on that of the step. */
function zoneOfClaims(story: Story, { claims }: Conflict, clock: Clock, t: number): string {
  return zoneOf(story, clock, claims.find(({ at }) => at !== null)?.at ?? t);
}

function Told({
  story,
  step,
  clock,
  lang,
  title,
}: Omit<StepViewProps, 'address'> & { title: string }) {
  const { content, passage } = step;
  const of = aboutOf(content);
  const { place, time } = whereAndWhen(story, step, clock, lang);
  const publishers = [...new Set((passage?.sources ?? []).map(({ publisher }) => publisher))];
  const conflicts =
    content.kind === 'stop'
      ? conflictsOf({ stops: [content.stop], moments: [] })
      : content.kind === 'moment'
        ? conflictsOf({ stops: [], moments: [content.moment] })
        : [];
  return (
    <>
      <p className="deck-dateline">
        <span className="deck-place">{place}</span> <span>{time}</span>
      </p>
      <h1>{title}</h1>
      {passage && <p className="deck-text">{shortText(localize(passage.text, lang), of, lang)}</p>}
      {conflicts.map(({ about }) => (
        <p className="deck-basis" key={localize(about, lang)}>
          <strong>Sources disagree:</strong> {localize(about, lang)}
        </p>
      ))}
      {publishers.length > 0 && <p className="deck-basis">Sources: {publishers.join(' · ')}</p>}
    </>
  );
}

function aboutOf(content: Slide['content']): string | null {
  if (content.kind === 'stop') return content.stop.id;
  return content.kind === 'moment' ? content.moment.id : null;
}

/** Where a step is and when, in words; both empty for steps outside of time. */
export function whereAndWhen(
  story: Story,
  { content, passage }: Slide,
  clock: Clock,
  lang: string,
): { place: string; time: string } {
  if (content.kind === 'stop') {
    const { place, from } = content.stop;
    return { place: localize(place.name, lang), time: passageTimeText(story, from, clock, lang) };
  }
  if (content.kind === 'moment') {
    const { place, precision, from } = content.moment;
    const time =
      precision === 'day'
        ? formatMoment(content.moment, lang)
        : formatInstant(from, zoneOf(story, clock, from), lang);
    return { place: localize(place.name, lang), time };
  }
  return passage ? datelineOf(story, passage, clock, lang) : { place: '', time: '' };
}
