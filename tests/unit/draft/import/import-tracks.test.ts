import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importFiles } from '../../../../src/draft/import/import-file.ts';
import {
  gravesOf,
  IMPORT_OPTIONS,
  importBytes,
  imported,
  importText,
  storyOf,
} from '../../../fixtures/imported-file.ts';

interface StopEntry {
  readonly id: string;
  readonly arrival?: string;
  readonly departure?: string;
  readonly rides?: string[];
}
const track = (name: string, options = {}) =>
  imported(importBytes(`${name}.gpx`, readFileSync(`tests/fixtures/tracks/${name}.gpx`), options));
const stopsOf = ({ draft }: Awaited<ReturnType<typeof imported>>): StopEntry[] =>
  storyOf(draft).stops;

/** A walk with a point each 10 seconds, which rests for half an hour in the middle. */
function walk(points: number, attributes = (_: number) => ''): string {
  const at = (i: number) => {
    const t = new Date(Date.UTC(2023, 5, 10) + i * 10_000 + (i >= points / 2 ? 1_800_000 : 0));
    return `<trkpt lat="${(55 + i / 1e4).toFixed(6)}" lon="-5.1"><time>${t.toISOString()}</time>${attributes(i)}</trkpt>`;
  };
  return `<gpx version="1.1"><trk><name>Walk</name><trkseg>${Array.from({ length: points }, (_, i) => at(i)).join('')}</trkseg></trk></gpx>`;
}

describe('a track', () => {
  it('with times has stops where it begins, rests and ends', async () => {
    const result = await imported(importText('walk.gpx', walk(400)));
    expect(stopsOf(result).map(({ arrival, departure }) => [arrival, departure])).toEqual([
      [undefined, '2023-06-10T01:00+01:00'],
      ['2023-06-10T01:33+01:00', '2023-06-10T02:03+01:00'],
      ['2023-06-10T02:37+01:00', undefined],
    ]);
    expect(gravesOf(result.draft)).toEqual([]);
  });

  it('without times asks when it was, and how they travelled', async () => {
    const text = walk(50).replace(/<time>.*?<\/time>/g, '');
    const asked = await imported(importText('walk.gpx', text));
    expect(asked.questions).toEqual([{ code: 'when' }, { code: 'mode', line: 'Walk' }]);
    const result = await imported(importText('walk.gpx', text, { when: '1889-07', mode: 'foot' }));
    expect(result.questions).toEqual([]);
    expect(gravesOf(result.draft)).toEqual([]);
  });

  it('of 67,000 points keeps those that a map needs, its rests and its length', async () => {
    const result = await imported(
      importText(
        'walk.gpx',
        walk(67_000, () => '<ele>3</ele>'),
      ),
    );
    const route = JSON.parse(String(result.draft.files.get('route.geojson')));
    expect(route.features[0].geometry.coordinates.length).toBeLessThan(100);
    expect(stopsOf(result)).toHaveLength(3);
    const counts = result.leftovers.map(({ where, count }) => [where, count]);
    expect(counts).toContainEqual(['trk/trkseg/trkpt/ele', 67_000]);
    const left = result.leftovers.find(({ reason }) => reason === 'points-simplified');
    expect(left?.count).toBe(67_000 - route.features[0].geometry.coordinates.length);
  });

  it('has its waypoints as stops, in the order and with the times of coming by', async () => {
    const result = await track('osmand');
    expect(stopsOf(result).map(({ id, rides }) => [id, rides])).toEqual([
      ['55-643-5-141', undefined],
      ['bridge-closed', ['track-1']],
      ['pier', ['track-1']],
    ]);
    expect(gravesOf(result.draft)).toEqual([]);
    expect(result.leftovers.every(({ reason }) => reason === 'no-such-field')).toBe(true);
  });

  it('in parts has a leg for each', async () => {
    const result = await track('gpx-studio', { when: '2023' });
    expect(stopsOf(result).map(({ id, rides }) => [id, rides])).toEqual([
      ['55-577-5-140', undefined],
      ['corrie', ['day-1']],
      ['55-705-5-286', ['day-2']],
    ]);
    expect(storyOf(result.draft).credit).toBe('gpx.studio');
  });
});

it('a route has the names of its points, once where waypoints repeat them', async () => {
  const result = await track('basecamp-route', { when: '2023', mode: 'car' });
  expect(stopsOf(result).map(({ id }) => id)).toEqual(['brodick', 'corrie', 'lochranza']);
  expect(gravesOf(result.draft)).toEqual([]);
});

it('waypoints alone become stops that ask for a time', async () => {
  const result = await track('osmand-favourites');
  expect(stopsOf(result)).toHaveLength(3);
  expect(result.questions).toEqual([{ code: 'when' }]);
});

describe('a track and a table', () => {
  const table =
    'place,lat,lon,text\nPier,55.0,-5.1,Off.\nHalt,55.02,-5.1,Lunch.\nEnd,55.0399,-5.1,\n';
  const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });

  it.each([
    ['at once', false],
    ['one after the other', true],
  ])('become stops with the table’s names and the track’s times, %s', async (_, isAdded) => {
    const files = [file('stops.csv', table), file('walk.gpx', walk(400))] as const;
    const first = isAdded ? await imported(importFiles([files[0]], IMPORT_OPTIONS)) : null;
    const result = await imported(
      first
        ? importFiles([files[1]], { ...IMPORT_OPTIONS, into: first.draft })
        : importFiles(files, IMPORT_OPTIONS),
    );
    expect(stopsOf(result)).toMatchObject([
      { id: 'pier', departure: '2023-06-10T01:00+01:00' },
      {
        id: 'halt',
        arrival: expect.stringMatching(/T01:3/),
        departure: expect.stringMatching(/T02:0/),
        rides: ['walk'],
      },
      { id: 'end', rides: ['walk'] },
    ]);
    expect(gravesOf(result.draft)).toEqual([]);
  });
});

describe('KML', () => {
  const KML = `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>Journey</name>
<Style id="s"><IconStyle><Icon><href>pin.png</href></Icon></IconStyle></Style>
<Folder><name>Stops</name><Placemark><name>Aden</name><styleUrl>#s</styleUrl>
<description><![CDATA[<p>A <b>hot</b> day.</p><img src="https://example.org/a.jpg">]]></description>
<TimeSpan><begin>1889-12-01</begin><end>1889-12-02</end></TimeSpan>
<ExtendedData><Data name="Coal"><value>40 t</value></Data></ExtendedData>
<Point><coordinates>45.0187,12.7855,7</coordinates></Point></Placemark></Folder>
<Placemark><name>Crossing</name><LineString><coordinates>45.0187,12.7855 79.84,6.93</coordinates></LineString></Placemark>
<Placemark><name>Sea</name><Polygon><outerBoundaryIs><LinearRing><coordinates>1,1 2,1 2,2 1,1</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>
<NetworkLink><Link><href>https://example.org/live.kml</href></Link></NetworkLink></Document></kml>`;

  it.each(['doc.kml', 'doc.kmz'])('becomes stops and lines (%s)', async (name) => {
    const bytes = new TextEncoder().encode(KML);
    const file = name === 'doc.kml' ? bytes : zipSync({ 'doc.kml': bytes, 'files/pin.png': bytes });
    const { draft, leftovers } = await imported(importBytes(name, file, { mode: 'ship' }));
    const story = storyOf(draft);
    expect(story.title).toBe('Journey');
    expect(story.stops[0]).toMatchObject({ arrival: '1889-12-01', departure: '1889-12-02' });
    expect(story.legs).toEqual([
      { id: 'crossing', feature: 'crossing', mode: 'ship', basis: 'surveyed' },
    ]);
    expect(draft.files.get('article.en.md')).toContain('A **hot** day.');
    const left = leftovers.map(({ where, what }) => `${where}: ${what}`);
    for (const each of [
      'Placemark[0]/Coal: 40 t',
      'Placemark[0]/description: img https://example.org/a.jpg',
      'Placemark[0]/ele: 7',
      'Placemark[2]: Polygon',
      'Placemark[2]/name: Sea',
      'Document/Folder/name: Stops',
      'Document/Style/IconStyle/Icon/href: pin.png',
      'Document/Folder/Placemark/styleUrl: #s',
      'Document/NetworkLink/Link/href: https://example.org/live.kml',
      ...(name === 'doc.kmz' ? ['files/pin.png: files/pin.png'] : []),
    ])
      expect(left).toContain(each);
  });
});

it('a track of KML has its points and times apart, and loses those that no map needs', async () => {
  const indices = Array.from({ length: 67_000 }, (_, i) => i);
  const when = (i: number) => `<when>${new Date(1.6e12 + i * 1000).toISOString()}</when>`;
  const coord = (i: number) => `<gx:coord>${131 + i / 1e4} 43 0</gx:coord>`;
  const track = `<gx:Track>${indices.map(when).join('')}${indices.map(coord).join('')}</gx:Track>`;
  const kml = `<kml xmlns:gx="x"><Placemark><name>T</name>${track}</Placemark></kml>`;
  const { draft, leftovers } = await imported(importText('a.kml', kml, { mode: 'train' }));
  const { stops } = storyOf(draft);
  expect([stops[0].departure, stops[1].arrival]).toEqual([
    '2020-09-13T15:27+03:00',
    '2020-09-14T10:03+03:00',
  ]);
  expect(leftovers).toEqual([
    { where: 'Track', what: '66998', reason: 'points-simplified', count: 66_998 },
  ]);
});

it('GeoJSON has its points as rows of a table, and its lines as tracks', async () => {
  const geojson = {
    type: 'FeatureCollection',
    name: 'Crossing',
    features: [
      {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [45, 12.8] },
        properties: { Name: 'Aden', date: '1889-12', crew: 40 },
      },
      {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [79.84, 6.93] },
        properties: { Name: 'Colombo', date: '1889-12-08' },
      },
      {
        type: 'Feature',
        id: 7,
        geometry: {
          type: 'LineString',
          coordinates: [
            [45, 12.8],
            [60, 9],
            [79.84, 6.93],
          ],
        },
        properties: { mode: 'steamer', colour: 'red' },
      },
      { type: 'Feature', geometry: null, properties: { note: 'nowhere' } },
    ],
  };
  const { draft, leftovers } = await imported(importText('a.geojson', JSON.stringify(geojson)));
  expect(storyOf(draft).stops).toMatchObject([
    { id: 'aden', arrival: '1889-12' },
    { id: 'colombo', arrival: '1889-12-08', rides: ['7'] },
  ]);
  expect(storyOf(draft).legs).toMatchObject([{ feature: '7', mode: 'ship' }]);
  expect(leftovers.map(({ where, what }) => `${where}: ${what}`)).toEqual([
    'name: Crossing',
    'features[2]/colour: red',
    'features[3]/note: nowhere',
    'features[0]/crew: 40',
  ]);
});
