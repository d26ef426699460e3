import { useLayoutEffect, useRef } from 'react';
import { t as translate } from '../../i18n/translate.ts';
import { fetchBasemapFile, fetchRegion } from '../../map/basemap/basemap-files.ts';
import { basemapFolderOf } from '../../map/basemap/basemap-folder.ts';
import { type Basemap, readBasemap } from '../../map/basemap/basemap-shapes.ts';
import { type BasemapLabels, readLabels } from '../../map/labels/basemap-labels.ts';
import { type Scene, sceneAt } from '../../map/scene.ts';
import { PALETTES, type Palette } from '../../map/style/palette.ts';
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

/** As large as any map on paper or in a picture of a slide, pixels. */
const PANE = { width: 908, height: 601 };

/**
 * Loads the basemap for a story's printed maps. Labels and details are optional; the world's land is not.
 *
 * @throws when the world file cannot be loaded
 */
export async function loadPrintBasemap(story: Story): Promise<PrintBasemap> {
  const basemapFolder = basemapFolderOf(story, document.baseURI);
  const journey = buildJourney(story);
  const scenes: Scene[] = [
    ...story.stops.map((stop) => ({ kind: 'stop', stop }) as const),
    ...story.moments.map((moment) => ({ kind: 'moment', moment }) as const),
  ];
  const views = scenes.map((scene) => {
    const frame = frameFor(journey, scene, PANE);
    return { zoom: frame.zoom, bounds: viewOf(frame) };
  });
  const [world, details, labels] = await Promise.all([
    fetchBasemapFile(basemapFolder.folder, 'world').then(readBasemap),
    fetchRegion(basemapFolder, views).catch(() => null),
    fetchBasemapFile(basemapFolder.folder, 'labels').then(readLabels, () => []),
  ]);
  const region = details && readBasemap(details);
  return {
    basemap: { world, region, near: basemapFolder.near },
    labels: details ? [...labels, ...readLabels(details)] : labels,
  };
}

interface PrintMapProps {
  readonly journey: Journey;
  readonly basemap: PrintBasemap;
  readonly lang: string;
  /** Instant that the map shows, epoch ms. */
  readonly t: number;
  /** Shows the whole journey instead of the surroundings of `t`. */
  readonly whole: boolean;
  /** What the map shows; null where something around it says so already. */
  readonly title: string | null;
  /** Size of the drawing in its own units; CSS scales it to the column. */
  readonly pane: { readonly width: number; readonly height: number };
  /** Left out, the one for paper. */
  readonly palette?: Palette;
  /** How much larger names are than on a page. */
  readonly labelScale?: number;
}

/** The map of one instant, drawn as SVG. */
export function PrintMap(props: PrintMapProps) {
  const { journey, basemap, lang, t, whole, title, pane, labelScale } = props;
  const { palette = PALETTES.print } = props;
  const ref = useRef<HTMLElement>(null);
  // A layout effect, so that the map is in the page before the browser prints it.
  useLayoutEffect(() => {
    const scene: Scene = whole ? { kind: 'whole' } : sceneAt(journey, positionAt(journey, t), t);
    const drawing = drawMap({
      ...{ journey, ...basemap, palette, lang, t, labelScale },
      countries: journey.story.countries,
      frame: frameFor(journey, scene, pane),
      ...(title !== null && { title: translate('print.map', { title }) }),
    });
    ref.current?.replaceChildren(toElement(drawing));
  }, [journey, basemap, lang, t, whole, title, pane, palette, labelScale]);
  return <figure className="print-map" ref={ref} />;
}
