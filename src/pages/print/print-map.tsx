import { useLayoutEffect, useRef } from 'react';
import { t as translate } from '../../i18n/translate.ts';
import { fetchBasemapFile, fetchRegion } from '../../map/basemap-files.ts';
import { type Basemap, readBasemap } from '../../map/basemap-shapes.ts';
import { groundOf } from '../../map/ground.ts';
import { type BasemapLabels, readLabels } from '../../map/labels/basemap-labels.ts';
import { type Scene, sceneAt } from '../../map/scene.ts';
import { PALETTES } from '../../map/style/palette.ts';
import { drawMap } from '../../map/svg/draw/draw-map.ts';
import { toElement } from '../../map/svg/draw/svg-node.ts';
import { frameFor, viewOf } from '../../map/svg/projection.ts';
import type { Story } from '../../story/model.ts';
import { buildJourney } from '../../timeline/build-journey.ts';
import type { Journey } from '../../timeline/journey.ts';
import { positionAt } from '../../timeline/position-at.ts';

export interface PrintBasemap {
  readonly basemap: Basemap;
  readonly labels: BasemapLabels;
}

/** Larger than any printed map, pixels. */
const PANE = { width: 800, height: 600 };

/**
 * Loads the ground for a story's printed maps. Labels and details are optional; the world's land is not.
 *
 * @throws when the world file cannot be loaded
 */
export async function loadPrintBasemap(story: Story): Promise<PrintBasemap> {
  const ground = groundOf(story, document.baseURI);
  const journey = buildJourney(story);
  const scenes: Scene[] = [
    ...story.stops.map((stop) => ({ kind: 'stop', stop }) as const),
    ...story.moments.map((moment) => ({ kind: 'moment', moment }) as const),
  ];
  const views = scenes.map((scene) => {
    const frame = frameFor(journey, scene, PANE);
    return { zoom: frame.zoom, bounds: viewOf(frame) };
  });
  const [world, region, labels] = await Promise.all([
    fetchBasemapFile(ground.folder, 'world').then(readBasemap),
    fetchRegion(ground, views).then(
      (file) => file && readBasemap(file),
      () => null,
    ),
    fetchBasemapFile(ground.folder, 'labels').then(readLabels, () => []),
  ]);
  return { basemap: { world, region, near: ground.near }, labels };
}

interface PrintMapProps {
  readonly journey: Journey;
  readonly basemap: PrintBasemap;
  readonly lang: string;
  /** Instant that the map shows, epoch ms. */
  readonly t: number;
  /** Shows the whole journey instead of the surroundings of `t`. */
  readonly whole: boolean;
  readonly title: string;
  /** Size of the drawing in its own units; CSS scales it to the column. */
  readonly pane: { readonly width: number; readonly height: number };
}

/** The map of one instant, drawn as SVG in the palette for paper. */
export function PrintMap({ journey, basemap, lang, t, whole, title, pane }: PrintMapProps) {
  const ref = useRef<HTMLElement>(null);
  // A layout effect, so that the map is in the page before the browser prints it.
  useLayoutEffect(() => {
    const scene: Scene = whole ? { kind: 'whole' } : sceneAt(journey, positionAt(journey, t), t);
    const drawing = drawMap({
      ...{ journey, ...basemap, palette: PALETTES.print, lang, t },
      countries: journey.story.countries,
      frame: frameFor(journey, scene, pane),
      title: translate('print.map', { title }),
    });
    ref.current?.replaceChildren(toElement(drawing));
  }, [journey, basemap, lang, t, whole, title, pane]);
  return <figure className="print-map" ref={ref} />;
}
