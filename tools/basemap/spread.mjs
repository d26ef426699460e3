// @ts-check
/** @typedef {{ readonly id: number, readonly name: string, readonly country: string, readonly people: number, readonly capital: boolean, readonly lon: number, readonly lat: number }} Town */

/**
 * What towns a rank takes: those with so many `people` that lie `apart` from all chosen before, degrees,
 * and where there are none for `gap` degrees, those with at least `few`.
 * @typedef {{ readonly people: number, readonly apart: number, readonly few: number, readonly gap: number }} Rank
 */

/** The ranks of a map's towns, the most important first. */
export const RANKS = [
  { people: 5_000_000, apart: 6, few: 250_000, gap: 15 },
  { people: 1_800_000, apart: 3, few: 100_000, gap: 8 },
  { people: 600_000, apart: 1.5, few: 40_000, gap: 3.5 },
  { people: 250_000, apart: 1, few: 20_000, gap: 2 },
  { people: 90_000, apart: 0.5, few: 15_000, gap: 1.1 },
  { people: 40_000, apart: 0.13, few: 3000, gap: 0.4 },
  { people: 8000, apart: 0.06, few: 1000, gap: 0.16 },
];

/** A capital counts as so many times as large. */
const CAPITAL = 4;

/** @param {Town} town */
const worth = ({ people, capital }) => people * (capital ? CAPITAL : 1);

/**
 * Towns for a map, spread fairly: for each rank the large ones, and in the gaps the largest that there are.
 * @param {readonly Town[]} towns @param {readonly Rank[]} ranks the most important first
 * @returns {{ town: Town, rank: number }[]} by rank, the largest first
 */
export function spread(towns, ranks) {
  const order = [...towns].sort((a, b) => worth(b) - worth(a) || a.id - b.id);
  /** @type {{ town: Town, rank: number }[]} */
  const chosen = [];
  ranks.forEach(({ people, apart, few, gap }, i) => {
    for (const [least, distance] of [
      [people, apart],
      [few, gap],
    ]) {
      const near = new Neighbours(distance ?? 0);
      for (const { town } of chosen) near.add(town);
      for (const town of order) {
        if (!town.capital && town.people < (least ?? 0)) continue;
        if (near.has(town)) continue;
        near.add(town);
        chosen.push({ town, rank: i + 1 });
      }
    }
  });
  return chosen;
}

/** Towns on a grid. */
class Neighbours {
  /** @param {number} distance degrees of latitude within which a town counts as near */
  constructor(distance) {
    this.distance = distance;
    /** @type {Map<string, Town[]>} */
    this.cells = new Map();
  }

  /** @param {Town} town */
  add(town) {
    const key = this.#at(town).join();
    const there = this.cells.get(key);
    if (there) there.push(town);
    else this.cells.set(key, [town]);
  }

  /** @param {Town} town */
  has(town) {
    const squeeze = Math.cos((town.lat * Math.PI) / 180);
    const [x, y] = this.#at(town);
    // Meridians come together towards the poles.
    const wide = Math.ceil(1 / Math.max(0.1, squeeze));
    for (let dx = -wide; dx <= wide; dx += 1)
      for (let dy = -1; dy <= 1; dy += 1)
        for (const { lon, lat } of this.cells.get([x + dx, y + dy].join()) ?? [])
          if (Math.hypot((lon - town.lon) * squeeze, lat - town.lat) < this.distance) return true;
    return false;
  }

  /** @param {Town} town @returns {[number, number]} */
  #at({ lon, lat }) {
    return [Math.floor(lon / this.distance), Math.floor(lat / this.distance)];
  }
}
