import {
  areaFeature,
  collectionOf,
  landFeatures,
  lines,
  polygons,
  polygonsOf,
} from '../features.mjs';
import { rowsOf } from '../labels.mjs';
import { areaOf, bordersIn, bordersOf, coastOf, landOf } from '../shapes/kinds.mjs';
import { coarsen, lat, lon, toGrid } from '../shapes/simplify.mjs';
import { dotted, outlines, paint, soften } from '../shapes/water.mjs';
import { shape } from '../sources/packages.mjs';
import { isFine, onShoreEdge, withFineShores } from './fine-shore.mjs';
import { coursesOf, meeter, ribbon } from './rivers.mjs';
import { BOX, crossings, isCut, onEdge, settleSeam } from './seam.mjs';

const CODES = { CHN: 'CN', PRK: 'KP', KOR: 'KR', RUS: 'RU', JPN: 'JP' };

/** Where a reader goes closest: the mouth of the Tumen, and Vladivostok with its bays and islands. */
const CLOSE = [
  [130.3, 42.2, 131, 42.75],
  [131.2, 42.8, 132.5, 43.4],
];
const isIn = (p, [west, south, east, north]) =>
  lon(p) > west && lon(p) < east && lat(p) > south && lat(p) < north;
const isClose = (p) => CLOSE.some((box) => isIn(p, box));

/** Degrees of latitude: 0.001° is 111 m. */
const LEVELS = {
  region: {
    tolerance: (p) => (isFine(p) ? 0.0001 : 0.0003),
    step: () => 0.0001,
    leastLand: (ring) => (isFine(ring[0]) ? 0.01 : 0.1),
    leastLake: 4,
    lake: 0.0006,
    river: 0.0003,
  },
  world: {
    tolerance: (p) => (isClose(p) ? 0.004 : 0.008),
    step: () => 0.001,
    leastLand: (ring) => (isClose(ring[0]) ? 2 : 6),
    leastLake: 150,
    lake: 0.006,
    river: 0.006,
  },
};

/** Of the grid that water is drawn again on: 280 m up, 200 m across. */
const CELL = 0.0025;

/** Polygons that reach into the box, or near it. */
const inReach = (polygons) =>
  polygons.filter(([outline]) =>
    outline.some((p) => lon(p) > BOX[0] && lon(p) < BOX[2] && lat(p) > BOX[1] && lat(p) < BOX[3]),
  );

const CLEAN = '-o out.json format=topojson no-quantization';

async function topologyOf(countries) {
  const near = countries
    .filter((f) => CODES[f.properties.A3])
    .map((f) => {
      const id = CODES[f.properties.A3];
      return areaFeature({ id, c: id }, inReach(polygonsOf(f.geometry)));
    });
  const command = `-i land.json -clip bbox=${BOX.join()} -clean ${CLEAN}`;
  const fine = await withFineShores(near);
  const topology = (await shape({ 'land.json': collectionOf(fine) }, command))['out.json'];
  // Where one shore takes over from the other they meet on a slant, not in a step along the edge.
  const joined = topology.arcs.map((arc) =>
    arc.filter((p, i) => i === 0 || i === arc.length - 1 || !onShoreEdge(p)),
  );
  return { ...topology, arcs: settleSeam(joined) };
}

/** Simplifies the shared arcs, and lets mapshaper take apart what crosses itself after that. */
async function atLevel(topology, level) {
  const arcs = topology.arcs.map((arc) => coarsen(arc, { ...level, pinned: onEdge }));
  const files = await shape({ 'land.json': { ...topology, arcs } }, `-i land.json -clean ${CLEAN}`);
  const clean = files['out.json'];
  return { ...clean, arcs: clean.arcs.map((arc) => toGrid(arc, level.step, onEdge)) };
}

/**
 * Rivers as the table says, with the wide water that they run through; lakes are what no river runs
 * through.
 */
function waterOf([running, still], borders, table) {
  const all = paint([...inReach(running), ...inReach(still)], BOX, CELL);
  const ways = soften(dotted(all, inReach(running).flat(2)), 1);
  const courses = coursesOf(rowsOf(table), borders, ways);
  const meets = meeter(courses.map(({ line }) => line));
  const pools = outlines(soften(all, 2), 1).filter(meets);
  const lakes = outlines(soften(paint(inReach(still), BOX, CELL), 2), 1);
  return {
    rivers: [...courses.flatMap(({ line, width }) => ribbon(line, width)), ...pools],
    lakes: lakes.filter((lake) => !meets(lake)),
  };
}

/** Takes from water what lies in the sea, and from the coast what would run across a river's mouth. */
async function settleWater(land, coast, rivers, lakes) {
  const inputs = {
    'land.json': collectionOf(land.map(({ coordinates }) => areaFeature({}, coordinates))),
    'river.json': collectionOf([areaFeature({}, rivers)]),
    'lake.json': collectionOf([areaFeature({}, lakes)]),
    'coast.json': collectionOf(lines({}, coast)),
  };
  const files = await shape(
    inputs,
    `-i ${Object.keys(inputs).join(' ')} combine-files -dissolve2 target=land,river,lake ` +
      '-erase river target=coast,lake -clip land target=river,lake -explode target=lake,river ' +
      '-o target=river,lake,coast format=geojson',
  );
  const of = (name) => (files[name].features ?? files[name].geometries).map((f) => f.geometry ?? f);
  return {
    rivers: of('river.json').flatMap(polygonsOf),
    lakes: of('lake.json').flatMap(polygonsOf),
    coast: of('coast.json').flatMap((g) =>
      g.type === 'LineString' ? [g.coordinates] : g.coordinates,
    ),
  };
}

const simpler = (parts, tolerance, step, least) =>
  parts
    .filter(([outline]) => Math.abs(areaOf(outline)) >= least)
    .map((rings) =>
      rings
        .filter((ring) => Math.abs(areaOf(ring)) >= least / 8)
        .map((ring) => coarsen(ring, { tolerance: () => tolerance, step, pinned: onEdge })),
    );

/** The features of one level. */
function featuresOf({ land, coast, rivers, lakes }, level) {
  const grid = (line) => toGrid(line, level.step, onEdge);
  return [
    ...landFeatures(land),
    ...polygons({ k: 'lake' }, simpler(lakes, level.lake, level.step, level.leastLake)),
    ...polygons({ k: 'river' }, simpler(rivers, level.river, level.step, 0.05)),
    ...lines(
      { k: 'coast' },
      coast.map(grid).filter((line) => line.length > 1),
    ),
    ...lines({ k: 'border' }, bordersIn(land, isCut)),
  ];
}

/**
 * The box, at both levels, from the same arcs, so that nothing moves when one follows the other.
 * @returns `region` and `world` features, and the `seam`: where they meet the box's edge
 */
export async function makeNear(countries, waters, table) {
  const topology = await topologyOf(countries);
  const [region, world] = await Promise.all(
    [LEVELS.region, LEVELS.world].map(async (level) => {
      const fine = await atLevel(topology, level);
      const land = landOf(fine, 'land', level.leastLand);
      const borders = bordersOf(fine, 'land', isCut).filter(({ line }) => line.length > 1);
      return { land, borders, coast: coastOf(land, isCut) };
    }),
  );
  const { rivers, lakes } = waterOf(waters, region.borders, table);
  const wet = await settleWater(region.land, region.coast, rivers, lakes);
  return {
    seam: crossings(topology.arcs),
    region: featuresOf({ ...region, ...wet }, LEVELS.region),
    world: featuresOf({ ...world, lakes: wet.lakes, rivers: [] }, LEVELS.world),
  };
}
