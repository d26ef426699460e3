import { useLayoutEffect, useMemo, useRef } from 'react';
import { instantOf, type MomentRef } from '../../article/moments.ts';
import { Passage } from '../../article/passage.tsx';
import { Prose } from '../../article/prose.tsx';
import { sceneAt } from '../../map/scene.ts';
import { PALETTES } from '../../map/style/palette.ts';
import { drawMap } from '../../map/svg/draw/draw-map.ts';
import { type SvgNode, toElement } from '../../map/svg/draw/svg-node.ts';
import { frameFor } from '../../map/svg/projection.ts';
import { localize } from '../../story/localize.ts';
import type { Passage as PassageOf, Story } from '../../story/model.ts';
import type { Journey } from '../../timeline/journey.ts';
import { positionAt } from '../../timeline/position-at.ts';
import type { Clock } from '../../timeline/zones.ts';
import type { PrintBasemap } from './print-basemap.ts';
import './print.css';

/** A map on paper, in the units of its drawing: as wide as the text, and low enough for two to a page. */
const PANE = { width: 680, height: 250 };

interface PrintViewProps {
  readonly journey: Journey;
  readonly ground: PrintBasemap;
  readonly clock: Clock;
  readonly lang: string;
  readonly hrefOf: (ref: MomentRef) => string;
  /** Address of the page, to be found again from paper. */
  readonly address: string;
}

/** The story for paper: passage by passage, each with the map of its moment and its sources. */
export function PrintView(props: PrintViewProps) {
  const { journey, clock, lang, hrefOf, address } = props;
  const { story } = journey;
  const resolve = (ref: MomentRef) => {
    const t = instantOf(story, ref);
    return t === null ? null : { t, href: hrefOf(ref) };
  };
  return (
    <main className="print article" lang={lang}>
      <header className="article-head print-head">
        <h1>{localize(story.title, lang)}</h1>
        <p className="article-summary">{localize(story.summary, lang)}</p>
        <p className="print-address">{address}</p>
      </header>
      <Untold {...{ story, lang }} after={null} />
      {story.passages.map((passage) => (
        <section key={passage.id} className="print-block">
          <MomentMap {...props} passage={passage} />
          <Passage {...{ story, passage, clock, lang, resolve }} told={SILENT} pending={false} />
          <Untold {...{ story, lang }} after={passage.id} />
        </section>
      ))}
      <footer className="print-foot">
        <p>{localize(story.credit, lang)}</p>
        <p>Map: Natural Earth, © OpenStreetMap contributors (ODbL).</p>
      </footer>
    </main>
  );
}

/** On paper no passage is the one told now. */
const SILENT = { getId: () => null, subscribe: () => () => undefined, goTo: () => undefined };

function Untold({ story, lang, after }: { story: Story; lang: string; after: string | null }) {
  return story.interludes
    .filter((block) => block.after === after)
    .map((block) => (
      <div className="article-prose" key={localize(block.text, lang)}>
        <Prose text={localize(block.text, lang)} resolve={() => null} />
      </div>
    ));
}

function MomentMap({ journey, ground, lang, passage }: PrintViewProps & { passage: PassageOf }) {
  const drawing = useMemo(() => {
    const t = passage.start;
    return drawMap({
      journey,
      ...ground,
      palette: PALETTES.print,
      lang,
      countries: journey.story.countries,
      frame: frameFor(journey, sceneAt(journey, positionAt(journey, t), t), PANE),
      t,
      title: `Map: ${localize(passage.place.name, lang)}`,
    });
  }, [journey, ground, lang, passage]);
  return <Drawing drawing={drawing} />;
}

function Drawing({ drawing }: { drawing: SvgNode }) {
  const ref = useRef<HTMLElement>(null);
  useLayoutEffect(() => ref.current?.replaceChildren(toElement(drawing)), [drawing]);
  return <figure className="print-map" ref={ref} />;
}
