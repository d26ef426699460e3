/** Makes a story's own basemap, in its folder. Run with `npm run basemap -- <folder>`; see docs/basemap.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { importTs } from '../../import-ts.mjs';
import { wholeLand } from '../site/land.mjs';
import { towns } from '../sources/gazetteer.mjs';
import { hasGshhg } from '../sources/gshhg.mjs';
import { readCountries, readNaturalEarth, readWaters } from '../sources/packages.mjs';
import { sizeOf, textOf, write } from '../write.mjs';
import { apart, widened } from './boxes.mjs';
import { detailOf } from './detail.mjs';
import { firstView } from './first-view.mjs';
import { allNames, namesWithin } from './names.mjs';
import { regionOf } from './region.mjs';
import { withBasemapDetail } from './story-file.mjs';

/** Zoom level from which the details are drawn; the site's world is good enough for less. */
const NEAR = 5;
/** Views from this zoom level on get details: the reader may come one level nearer. */
const MIDDLE = 4.6;
/** From this zoom level on Natural Earth is too coarse. */
const FINE = 7.5;
/** The zoom levels to which the sources are good: Natural Earth, OpenStreetMap's package, GSHHG. */
const GOOD = { middle: 7, plain: 11, fine: 13 };
/** Added on each side of a view, as a share of its size: the reader looks round. */
const MORE = { middle: 0.7, fine: 0.3 };
/** Square degrees: the surroundings of a story that are larger are drawn around its views only. */
const WIDE = 2500;
/** Bytes with Brotli, less a little. */
const BUDGET = { first: 59_500, region: 215_000 };
/** How much coarser each try is until the details fit; so coarse, the site's own basemap is finer. */
const COARSER = 1.3;
const COARSEST = 2;

const kB = (bytes) => `${(bytes / 1e3).toFixed(1)} kB`;

/** @param {string} folder the story's */
export async function buildStory(folder) {
  const { storyViews } = await importTs('tools/basemap/story/views.ts');
  const { languages, opening, views, around } = await storyViews(folder);
  const fine = hasGshhg();
  if (!fine)
    console.log('GSHHG is not installed (Debian: gmt, gmt-gshhg-full): shores are coarser.');
  const good = fine ? GOOD.fine : GOOD.plain;
  const boxesOf = (from, share, most, more = []) =>
    apart([
      ...more.flatMap(({ bounds }) => widened(bounds, 0).map((box) => ({ box, zoom: most }))),
      ...[opening, ...views]
        .filter(({ zoom }) => zoom >= from)
        .flatMap(({ zoom, bounds }) =>
          widened(bounds, share).map((box) => ({ box, zoom: Math.min(zoom, most) })),
        ),
    ]);
  const [west, south, east, north] = around.bounds;
  const everywhere = (east - west) * (north - south) < WIDE ? [around] : [];
  const middle = boxesOf(MIDDLE, MORE.middle, GOOD.middle, everywhere);
  const near = boxesOf(FINE, MORE.fine, good);
  if (![opening, ...views].some(({ zoom }) => zoom >= MIDDLE)) {
    console.log('The site’s own basemap is good enough for all views of this story.');
    return;
  }
  const whole = await wholeLand(readNaturalEarth('10m'));
  const names = allNames(languages);
  const details = near.length > 0 ? await detailsOf(near, fine) : [];
  const out = pathToFileURL(`${folder}/basemap/`);

  const rank = ({ properties }) => properties.rank;
  const close = namesWithin(
    names,
    near.map(({ box }) => box),
  );
  const later = [
    ...namesWithin(
      names,
      middle.map(({ box }) => box),
    ).filter((name) => rank(name) > 2 && rank(name) <= 5),
    ...close.filter((name) => rank(name) > 5),
  ];
  let coarser = 1;
  let region = await regionOf(whole, middle, details, coarser);
  while (sizeOf(textOf([...region, ...later])) > BUDGET.region) {
    coarser *= COARSER;
    if (coarser > COARSEST) {
      console.log(
        'The views of this story reach over so much of the world that the site’s own basemap is finer. Nothing was written.',
      );
      return;
    }
    region = await regionOf(whole, middle, details, coarser);
  }
  const first = await firstView(whole, opening, details, names, BUDGET.first, MIDDLE);
  const sizes = [
    write(out, 'world.json', first.world) + write(out, 'labels.json', first.labels),
    write(out, 'region.json', [...region, ...later]),
  ];
  const regions = [...middle, ...near].map(({ box, zoom }) => ({
    box,
    zoom: Math.floor(zoom * 10) / 10,
  }));
  const file = `${folder}/story.json`;
  const basemapDetail = { near: NEAR, elsewhere: NEAR, regions };
  writeFileSync(file, withBasemapDetail(readFileSync(file, 'utf8'), basemapDetail));
  console.log(
    `${folder}/basemap: first view ${kB(sizes[0])}, near by ${kB(sizes[1])} brotli, ` +
      `${middle.length} + ${near.length} boxes${coarser > 1 ? `, ${coarser.toFixed(1)} times coarser to fit` : ''}`,
  );
}

/** The finest drawing of each box: land as a topology, and water. */
async function detailsOf(near, fine) {
  const [countries, waters, known] = [readCountries(), readWaters(), towns(5000)];
  const details = [];
  for (const { box, zoom } of near)
    details.push(await detailOf({ countries, waters, towns: known, fine }, box, zoom));
  return details.filter((detail) => detail);
}
