import { useLayoutEffect, useMemo, useRef } from 'react';
import { ConflictBlock } from '../../../article/conflict-block.tsx';
import { conflictsOf } from '../../../article/passage-text.ts';
import { SourceLine } from '../../../article/source-line.tsx';
import '../../../article/passage.css';
import { sceneAt } from '../../../map/scene.ts';
import { PALETTES } from '../../../map/style/palette.ts';
import { drawMap } from '../../../map/svg/draw/draw-map.ts';
import { toElement } from '../../../map/svg/draw/svg-node.ts';
import { frameFor } from '../../../map/svg/projection.ts';
import { localize } from '../../../story/localize.ts';
import type { Story } from '../../../story/model.ts';
import { buildJourney } from '../../../timeline/build-journey.ts';
import type { Journey } from '../../../timeline/journey.ts';
import { positionAt } from '../../../timeline/position-at.ts';
import { type Clock, zoneOf } from '../../../timeline/zones.ts';
import type { PrintBasemap } from '../../print/print-basemap.ts';
import './handout.css';
import { titleOf, whereAndWhen } from '../deck/slide-view.tsx';
import { shortText } from '../talk/short-text.ts';
import type { Slide } from '../talk/slides.ts';

export interface HandoutProps {
  readonly story: Story;
  readonly steps: readonly Slide[];
  readonly clock: Clock;
  readonly lang: string;
  /** Null where the map's files are not there: then there are words only. */
  readonly ground: PrintBasemap | null;
  /** With the presenter's notes. */
  readonly notes: boolean;
}

/** A map on paper, in the units of its drawing. */
const PANE = { width: 420, height: 260 };

/** The talk for paper: one block for each step, with its map, its words and its sources. */
export function Handout({ story, steps, clock, lang, ground, notes }: HandoutProps) {
  const journey = useMemo(() => buildJourney(story), [story]);
  const told = steps.filter(
    ({ content }) => !['sources', 'conflicts', 'end'].includes(content.kind),
  );
  const sources = steps.flatMap(({ content }) =>
    content.kind === 'sources' ? content.sources : [],
  );
  const address = `${location.origin}${location.pathname.replace(/[^/]*$/, '')}`;
  return (
    <article className="handout" lang={lang}>
      {told.map((step) => (
        <section key={step.id} className="handout-step" data-step={step.id}>
          {ground && <StepMap {...{ journey, step, ground, lang }} />}
          <div>
            <HandoutWords {...{ story, step, clock, lang }} number={steps.indexOf(step) + 1} />
            {notes && step.notes && (
              <p className="handout-notes">
                <strong lang="en">Notes.</strong> {localize(step.notes, lang)}
              </p>
            )}
          </div>
        </section>
      ))}
      <section className="handout-sources">
        <h2 lang="en">Sources</h2>
        <ul>
          {sources.map((source) => (
            <li key={source.id}>
              <SourceLine source={source} lang={lang} />
            </li>
          ))}
        </ul>
      </section>
      <footer>
        <p className="handout-small">{address}</p>
        <p className="handout-small">{localize(story.credit, lang)}</p>
        <p className="handout-small" lang="en">
          Map: Natural Earth, © OpenStreetMap contributors (ODbL).
        </p>
      </footer>
    </article>
  );
}

function HandoutWords(
  props: Pick<HandoutProps, 'story' | 'clock' | 'lang'> & { step: Slide; number: number },
) {
  const { story, step, clock, lang, number } = props;
  const { content, passage } = step;
  const { place, time } = whereAndWhen(story, step, clock, lang);
  const title = titleOf(story, step, lang);
  if (content.kind === 'title')
    return (
      <>
        <h1>{title}</h1>
        <p>{localize(story.summary, lang)}</p>
      </>
    );
  const stop = content.kind === 'stop' ? content.stop : null;
  const moment = content.kind === 'moment' ? content.moment : null;
  const conflicts = conflictsOf({ stops: stop ? [stop] : [], moments: moment ? [moment] : [] });
  const publishers = [...new Set((passage?.sources ?? []).map(({ publisher }) => publisher))];
  return (
    <>
      <h2>
        {number}. {title}
      </h2>
      <p className="handout-when">{[place, time].filter(Boolean).join(' · ')}</p>
      {passage && (
        <p>{shortText(localize(passage.text, lang), stop?.id ?? moment?.id ?? null, lang)}</p>
      )}
      {conflicts.map((conflict) => (
        <ConflictBlock
          key={localize(conflict.about, lang)}
          zone={zoneOf(story, clock, step.t)}
          {...{ conflict, lang }}
        />
      ))}
      {publishers.length > 0 && <p className="handout-when">Sources: {publishers.join(' · ')}</p>}
    </>
  );
}

function StepMap(props: { journey: Journey; step: Slide; ground: PrintBasemap; lang: string }) {
  const { journey, step, ground, lang } = props;
  const ref = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const { t, content } = step;
    const scene =
      content.kind === 'title'
        ? ({ kind: 'whole' } as const)
        : sceneAt(journey, positionAt(journey, t), t);
    const drawing = drawMap({
      ...{ journey, ...ground, palette: PALETTES.print, lang, t },
      countries: journey.story.countries,
      frame: frameFor(journey, scene, PANE),
      title: `Map: ${titleOf(journey.story, step, lang)}`,
    });
    ref.current?.replaceChildren(toElement(drawing));
  }, [journey, step, ground, lang]);
  return <figure className="handout-map" ref={ref} />;
}
