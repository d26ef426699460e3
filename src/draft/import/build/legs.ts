import { cumulativeKm } from '../../../geo/line.ts';
import { LineSearch } from '../../../geo/line-search.ts';
import { unwrapLongitude } from '../../../geo/longitude.ts';
import type { FoundLine } from '../found.ts';
import type { Mode, Point } from '../options.ts';
import { Ids } from './ids.ts';

/** km: as far as a leg leads to places (docs/story-format.md). */
const REACH_KM = 10;

export interface LegEntry {
  readonly id: string;
  readonly feature?: string;
  readonly mode: Mode;
  readonly basis: 'surveyed' | 'sketched';
}

interface Track {
  readonly line: FoundLine;
  readonly feature: string;
  readonly search: LineSearch;
}

/** Tracks as features of route.geojson, and the legs that stops ride on. */
export class Legs {
  readonly entries: LegEntry[] = [];
  readonly features: unknown[] = [];
  readonly #ids: Ids;
  readonly #tracks: Track[];
  readonly #mode: Mode | undefined;
  readonly #known = new Map<string, string>();

  /** @param mode of tracks that do not say how they were travelled */
  constructor(
    lines: readonly FoundLine[],
    before: { readonly legIds: readonly string[]; readonly features: readonly string[] },
    mode: Mode | undefined,
  ) {
    this.#ids = new Ids(before.legIds);
    this.#mode = mode;
    const featureIds = new Ids(before.features);
    this.#tracks = lines.map((line, i) => {
      const feature = featureIds.next(line.name, `track-${i + 1}`);
      const properties = line.name === '' ? {} : { name: line.name };
      const geometry = { type: 'LineString', coordinates: line.points };
      this.features.push({ type: 'Feature', id: feature, properties, geometry });
      return { line, feature, search: searchOf(line.points) };
    });
  }

  /**
   * The legs from one place to the next: the track that comes by both, or several tracks in the file's order;
   * else a straight line, where it is known how the traveller went.
   */
  ridesTo(from: Point | null, to: Point | null, by: Mode | null): string[] {
    const tracks = from && to ? this.#between(from, to) : [];
    if (tracks.length > 0) return tracks.map((track) => this.#legOn(track, by));
    return by ? [this.#leg(by, by, { mode: by, basis: 'sketched' })] : [];
  }

  /** Legs for the tracks that no stop rides on, so that they are drawn; the names of those without a mode. */
  finish(): string[] {
    const unclear: string[] = [];
    for (const track of this.#tracks) {
      if (!this.entries.some(({ feature }) => feature === track.feature)) this.#legOn(track, null);
      const leg = this.entries.filter(({ feature }) => feature === track.feature);
      if (leg.some(({ id }) => this.#unclear.has(id)))
        unclear.push(track.line.name || track.feature);
    }
    return unclear;
  }

  readonly #unclear = new Set<string>();

  #legOn({ line, feature }: Track, by: Mode | null): string {
    const mode = by ?? this.#mode ?? line.mode;
    const id = this.#leg(`${feature} ${mode}`, feature, {
      feature,
      // The format needs one; a question asks for it.
      mode: mode ?? 'car',
      basis: 'surveyed',
    });
    if (mode === null) this.#unclear.add(id);
    return id;
  }

  #leg(key: string, name: string, leg: Omit<LegEntry, 'id'>): string {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const id = this.#ids.next(name, 'leg');
    this.#known.set(key, id);
    this.entries.push({ id, ...leg });
    return id;
  }

  #between(from: Point, to: Point): Track[] {
    const comesBy = ([lon, lat]: Point, { search }: Track) =>
      search.nearest(lon, lat).offKm <= REACH_KM;
    const starts = this.#tracks.map((track) => comesBy(from, track));
    const ends = this.#tracks.map((track) => comesBy(to, track));
    const both = this.#tracks.find((_, i) => starts[i] && ends[i]);
    if (both) return [both];
    const [first, last] = [starts.lastIndexOf(true), ends.indexOf(true)];
    return first < 0 || last < first ? [] : this.#tracks.slice(first, last + 1);
  }
}

function searchOf(points: readonly Point[]): LineSearch {
  const lon = new Float64Array(points.length);
  const lat = new Float64Array(points.length);
  points.forEach(([x, y], i) => {
    lon[i] = i === 0 ? x : unwrapLongitude(x, lon[i - 1] ?? x);
    lat[i] = y;
  });
  return new LineSearch({ lon, lat, km: cumulativeKm(lon, lat) });
}
