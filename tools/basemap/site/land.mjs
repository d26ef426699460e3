import { coarsen, lat, lon, toGrid } from '../shapes/simplify.mjs';
import { shape } from '../sources/packages.mjs';
import { countriesOf } from './countries.mjs';
import { crossingsOf } from './crossings.mjs';

const TOPOLOGY = '-o out.json format=topojson no-quantization';
/** Rounding may let lines cross that did not: so often it is tried to take them apart. */
const TRIES = 6;

/** Vertices that stay where they are: at the edges of the world. */
const onEdge = (p) => Math.abs(lon(p)) > 179.999 || lat(p) < -84.999;

/** The countries of Natural Earth as one topology, without overlaps. */
export async function wholeLand(features) {
  const world = { type: 'FeatureCollection', features: countriesOf(features) };
  const command = `-i far.json -clip bbox=-180,-85,180,85 -dissolve2 id copy-fields=c -clean ${TOPOLOGY}`;
  return (await shape({ 'far.json': world }, command))['out.json'];
}

/**
 * The land with fewer points, on a grid, and with no line that crosses another.
 * @param tolerance degrees of latitude, at a place
 * @param step of the grid, degrees
 * @param pinned which vertices stay where they are
 */
export async function coarserLand(whole, tolerance, step, pinned = onEdge) {
  let topology = {
    ...whole,
    arcs: whole.arcs.map((arc) => coarsen(arc, { tolerance, step: () => step, pinned })),
  };
  for (let i = 0; i < TRIES; i += 1) {
    const files = await shape({ 'far.json': topology }, `-i far.json -clean ${TOPOLOGY}`);
    const { arcs, objects } = files['out.json'];
    const [land] = Object.values(objects);
    const put = arcs.map((arc) => toGrid(arc, () => step, pinned));
    topology = { type: 'Topology', objects: { land }, arcs: put };
    if (crossingsOf(topology.arcs).length === 0) return topology;
  }
  throw new Error(`Lines still cross: ${JSON.stringify(crossingsOf(topology.arcs).slice(0, 5))}`);
}
