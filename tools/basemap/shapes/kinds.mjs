// @ts-check
import { lat, lon } from './simplify.mjs';

/** @typedef {import('geojson').Position} Position */
/** @typedef {{ type: 'Polygon' | 'MultiPolygon' | null, arcs: any[], properties: { id: string, c?: string } }} Shape */
/** @typedef {{ arcs: Position[][], objects: Record<string, { geometries: Shape[] }> }} Topology  TopoJSON, not quantised. */
/** @typedef {(a: Position, b: Position) => boolean} IsCut */

const RADIAN = Math.PI / 180;

/** Signed area of a ring on the sphere in square kilometres, positive anticlockwise. @param {Position[]} ring */
export function areaOf(ring) {
  let sum = 0;
  for (let i = 1; i < ring.length; i += 1) {
    const [a, b] = [ring[i - 1] ?? [], ring[i] ?? []];
    sum += (lon(a) + lon(b)) * (Math.sin(lat(b) * RADIAN) - Math.sin(lat(a) * RADIAN));
  }
  return (sum / 2) * RADIAN * 6371 ** 2;
}

/** The polygons of a shape as lists of arc numbers. @param {Shape} shape @returns {number[][][]} */
const polygonsOf = (shape) =>
  shape.type === 'Polygon' ? [shape.arcs] : shape.type === 'MultiPolygon' ? shape.arcs : [];

/** @param {Position[][]} arcs @param {number} n */
const arcPoints = (arcs, n) => (n < 0 ? [...(arcs[~n] ?? [])].reverse() : (arcs[n] ?? []));

/** @param {Position[][]} arcs @param {number[]} ring @returns {Position[]} */
const ringPoints = (arcs, ring) =>
  ring.flatMap((n, i) => arcPoints(arcs, n).slice(i === 0 ? 0 : 1));

/** Who lies at each arc, by id. @param {Topology} topology @param {string} object */
function ownersOf({ arcs, objects }, object) {
  const owners = arcs.map(() => /** @type {Set<string>} */ (new Set()));
  for (const shape of objects[object]?.geometries ?? [])
    for (const n of polygonsOf(shape).flat(2)) owners[n < 0 ? ~n : n]?.add(shape.properties.id);
  return owners;
}

/**
 * Land as polygons: those smaller than `least` km² are left out, and holes likewise.
 * @param {Topology} topology @param {string} object @param {(ring: Position[]) => number} least
 * @returns {{ c: string | undefined, coordinates: Position[][][] }[]}
 */
export function landOf({ arcs, objects }, object, least) {
  const isKept = (/** @type {Position[]} */ ring) =>
    ring.length > 3 && Math.abs(areaOf(ring)) >= least(ring);
  return (objects[object]?.geometries ?? []).map((shape) => ({
    c: shape.properties.c,
    coordinates: polygonsOf(shape)
      .map((rings) => rings.map((ring) => ringPoints(arcs, ring)))
      .flatMap(([outline = [], ...holes]) =>
        isKept(outline) ? [[outline, ...holes.filter(isKept)]] : [],
      ),
  }));
}

/**
 * Cuts a ring into runs of segments that pass; the run over the ring's end is one.
 * @param {Position[]} ring @param {(a: Position, b: Position) => boolean} passes @returns {Position[][]}
 */
export function runsOf(ring, passes) {
  /** @type {Position[][]} */
  const runs = [];
  let run = /** @type {Position[]} */ ([]);
  for (let i = 1; i < ring.length; i += 1) {
    const [a, b] = [ring[i - 1] ?? [], ring[i] ?? []];
    if (passes(a, b)) run.length > 0 ? run.push(b) : run.push(a, b);
    else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  if (run.length === 0) return runs;
  const first = runs[0];
  const joins = first && String(first[0]) === String(run.at(-1));
  return joins ? [[...run, ...first.slice(1)], ...runs.slice(1)] : [...runs, run];
}

/** @param {Position} a @param {Position} b */
const key = (a, b) => (String(a) < String(b) ? `${a} ${b}` : `${b} ${a}`);

/** How many rings have each segment. @param {Position[][]} rings */
function usesOf(rings) {
  /** @type {Map<string, number>} */
  const uses = new Map();
  for (const ring of rings)
    for (let i = 1; i < ring.length; i += 1) {
      const at = key(ring[i - 1] ?? [], ring[i] ?? []);
      uses.set(at, (uses.get(at) ?? 0) + 1);
    }
  return uses;
}

/**
 * The coast, distinguished from borders and cuts: the segments of the kept land that only one polygon
 * has. It runs in the order of the land's own rings, so that the file says the same figures twice in a
 * row, which compresses to almost nothing.
 * @param {{ coordinates: Position[][][] }[]} land @param {IsCut} isCut @returns {Position[][]}
 */
export function coastOf(land, isCut) {
  const rings = land.flatMap(({ coordinates }) => coordinates.flat());
  const uses = usesOf(rings);
  return rings.flatMap((ring) => runsOf(ring, (a, b) => uses.get(key(a, b)) === 1 && !isCut(a, b)));
}

/**
 * The borders of the kept land, each segment once, in the order of its rings as the coast is.
 * @param {{ coordinates: Position[][][] }[]} land @param {IsCut} isCut @returns {Position[][]}
 */
export function bordersIn(land, isCut) {
  const rings = land.flatMap(({ coordinates }) => coordinates.flat());
  const uses = usesOf(rings);
  /** @type {Set<string>} */
  const drawn = new Set();
  return rings.flatMap((ring) => {
    const runs = runsOf(ring, (a, b) => {
      const at = key(a, b);
      return (uses.get(at) ?? 0) > 1 && !drawn.has(at) && !isCut(a, b);
    });
    for (const run of runs)
      for (let i = 1; i < run.length; i += 1) drawn.add(key(run[i - 1] ?? [], run[i] ?? []));
    return runs;
  });
}

/**
 * Borders, each once, with the ids of both sides ("CN-KP").
 * @param {Topology} topology @param {string} object @param {IsCut} isCut
 * @returns {{ pair: string, line: Position[] }[]}
 */
export function bordersOf(topology, object, isCut) {
  return ownersOf(topology, object).flatMap((owners, n) => {
    const line = topology.arcs[n] ?? [];
    const [a = [], b = []] = line;
    if (owners.size !== 2 || line.length < 2 || isCut(a, b)) return [];
    return [{ pair: [...owners].sort().join('-'), line }];
  });
}
