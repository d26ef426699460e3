import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const FILE = 'tools/basemap/vladivostok-2019/labels.csv';
const COLUMNS = ['k', 'rank', 'from', 'to', 'lon', 'lat', 'en', 'ru', 'ko'] as const;
const KINDS = [
  'sea',
  'city',
  'station',
  'island',
  'cape',
  'bay',
  'lake',
  'river',
  'bridge',
  'campus',
];
/** The zoom at which each rank, from 1 on, begins to show; rank 1 shows wherever the map can go. */
const RANK_ZOOM = [2, 3.4, 4.8, 6, 7.5, 9, 10.5];
/** Two centres closer than this in both directions cannot both have their words, CSS pixels. */
const APART = { x: 60, y: 14 };
/** The same word twice in one picture must at least not read as a mistake, CSS pixels. */
const REPEAT = 400;

type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;

interface Label {
  readonly k: string;
  readonly en: string;
  readonly rank: number;
  readonly lon: number;
  readonly lat: number;
  /** First and last zoom of the label. */
  readonly from: number;
  readonly to: number;
}

const [head, ...lines] = readFileSync(FILE, 'utf8').trimEnd().split('\n');
const cells = lines.map((line) => line.split(','));
const rows = cells.map(
  (values) => Object.fromEntries(COLUMNS.map((name, i) => [name, values[i] ?? ''])) as Row,
);
const labels: Label[] = rows.map((row) => ({
  k: row.k,
  en: row.en,
  rank: Number(row.rank),
  lon: Number(row.lon),
  lat: Number(row.lat),
  from: Math.max(RANK_ZOOM[Number(row.rank) - 1] ?? Number.NaN, Number(row.from)),
  to: row.to === '' ? Number.POSITIVE_INFINITY : Number(row.to),
}));
const pairs = labels.flatMap((a, i) => labels.slice(i + 1).map((b) => [a, b] as const));

describe('the table of the basemap’s names', () => {
  it('has its columns, and a value in each that is not a zoom limit', () => {
    expect(head).toBe(COLUMNS.join(','));
    expect(labels.length).toBeGreaterThan(100);
    expect(cells.filter((values) => values.length !== COLUMNS.length)).toEqual([]);
    expect(rows.filter(({ from: _from, to: _to, ...rest }) => hasGap(rest))).toEqual([]);
  });

  it('knows the kinds of the basemap only, and uses each', () => {
    expect([...new Set(labels.map((label) => label.k))].toSorted()).toEqual(KINDS.toSorted());
  });

  it('ranks from 1 to 7 and ends a label only after it has begun', () => {
    expect(labels.filter(({ rank }) => ![1, 2, 3, 4, 5, 6, 7].includes(rank))).toEqual([]);
    expect(labels.filter(({ from, to }) => !(from < to))).toEqual([]);
    expect(rows.filter(({ from, to }) => !isZoom(from) || !isZoom(to))).toEqual([]);
  });

  it('writes Latin, Cyrillic and Hangul, with no blank at an end', () => {
    expect(rows.filter(({ en }) => !/^[A-Z][A-Za-z /-]*[A-Za-z]$/.test(en))).toEqual([]);
    expect(rows.filter(({ ru }) => !/^[А-Яа-яЁё][А-Яа-яЁё -]*[а-яёА-Я]$/.test(ru))).toEqual([]);
    expect(rows.filter(({ ko }) => !/^[가-힣][가-힣 ]*$/.test(ko) || ko.endsWith(' '))).toEqual([]);
  });

  it('calls the sea between by its names of both shores', () => {
    const sea = rows.find(({ en }) => en.includes('Sea of Japan'));
    expect(sea).toMatchObject({
      k: 'sea',
      en: 'Sea of Japan / East Sea',
      ru: 'Японское море',
      ko: '동해',
    });
  });

  it('lies in Asia, Russia or the seas beside them', () => {
    expect(
      labels.filter(({ lon, lat }) => !(lon > 30 && lon < 170 && lat > -12 && lat < 75)),
    ).toEqual([]);
  });

  it('has a name of one kind once, or twice far apart', () => {
    const twice = pairs.filter(([a, b]) => a.k === b.k && a.en === b.en && meet(a, b) < REPEAT);
    expect(twice.map(both)).toEqual([]);
  });

  it('leaves room for the words of each rank at the zoom where they first show', () => {
    const tight = pairs.filter(([a, b]) => {
      if (a.k === 'sea' || b.k === 'sea' || a.rank !== b.rank || !together(a, b)) return false;
      const { x, y } = between(a, b);
      return x < APART.x && y < APART.y;
    });
    expect(tight.map(both)).toEqual([]);
  });
});

function hasGap(row: Readonly<Record<string, string>>): boolean {
  return Object.values(row).some((value) => value.trim() === '' || value !== value.trim());
}

function isZoom(text: string): boolean {
  return text === '' || (/^\d+(\.\d+)?$/.test(text) && Number(text) <= 14);
}

function both([a, b]: readonly [Label, Label]): string {
  return `${a.en} (${a.k}) and ${b.en} (${b.k})`;
}

function together(a: Label, b: Label): boolean {
  return Math.max(a.from, b.from) < Math.min(a.to, b.to);
}

/** Pixels between two labels at the zoom where both first show; as far as can be where they never do. */
function meet(a: Label, b: Label): number {
  const { x, y } = between(a, b);
  return together(a, b) ? Math.hypot(x, y) : Number.POSITIVE_INFINITY;
}

/** Web Mercator, a world of 512 × 2^zoom CSS pixels, as MapLibre has it. */
function between(a: Label, b: Label): { x: number; y: number } {
  const world = 512 * 2 ** Math.max(a.from, b.from);
  const north = ({ lat }: Label) =>
    Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
  return {
    x: (Math.abs(a.lon - b.lon) / 360) * world,
    y: Math.abs(north(a) - north(b)) * world,
  };
}
