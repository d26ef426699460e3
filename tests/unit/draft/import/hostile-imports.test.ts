import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importBytes, imported, importText, storyOf } from '../../../fixtures/imported-file.ts';

const failureOf = async (outcome: ReturnType<typeof importText>) => (await outcome).failure?.code;
const utf8 = (text: string) => new TextEncoder().encode(text);
const GPX = '<gpx version="1.1">';

describe('a file that cannot be imported says why', () => {
  it.each([
    ['empty', 'a.csv', ''],
    ['empty', 'a.gpx', ' \n'],
    ['format-unknown', 'a.html', '<!DOCTYPE html><html><body>Hello</body></html>'],
    ['format-unknown', 'a.json', '{"type":"Topology"}'],
    ['format-unknown', 'a.json', '[1,2]'],
    ['format-unknown', 'a.pdf', '%PDF-1.7'],
    ['json-broken', 'a.json', '{"storymap":'],
    ['json-deep', 'a.json', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['xml-broken', 'a.gpx', `${GPX}<trk><trkseg>`],
    ['xml-deep', 'a.kml', `<kml>${'<a>'.repeat(100_000)}`],
    ['xml-entities', 'a.gpx', `<!DOCTYPE gpx [<!ENTITY a "&b;&b;">]>${GPX}</gpx>`],
    ['nothing-found', 'a.gpx', `${GPX}</gpx>`],
    ['nothing-found', 'a.geojson', '{"type":"FeatureCollection","features":[]}'],
    ['table-without-rows', 'a.csv', 'place,lat,lon\n'],
    ['zip-broken', 'a.kmz', 'PK\u0003\u0004 and nothing more'],
  ])('%s: %s', async (code, name, text) => {
    expect(await failureOf(importText(name, text))).toBe(code);
  });

  it('a zip without a map, or one that unpacks to more than anybody wants', async () => {
    const plain = zipSync({ 'readme.txt': utf8('no map') });
    expect(await failureOf(importBytes('a.kmz', plain))).toBe('zip-without-kml');
    const bomb = zipSync({ 'doc.kml': new Uint8Array(40_000_000) }, { level: 9 });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await failureOf(importBytes('a.kmz', bomb))).toBe('zip-broken');
  });
});

const SCRIPT =
  '<script>alert(1)</script><img src=x onerror="alert(1)"><a href="javascript:alert(1)">x</a>';

describe('what a hostile file says is text', () => {
  it.each([
    [
      'a table',
      'a.csv',
      `place,lat,lon,time,text,source,media\n"${SCRIPT.replaceAll('"', '""')}A",1,2,2019,"${SCRIPT.replaceAll('"', '""')}b",javascript:alert(1),javascript:alert(1)\n`,
    ],
    [
      'KML',
      'a.kml',
      `<kml><Placemark><name>A<![CDATA[${SCRIPT}]]></name><description><![CDATA[${SCRIPT}]]></description><Point><coordinates>1,2</coordinates></Point></Placemark></kml>`,
    ],
    [
      'GPX',
      'a.gpx',
      `${GPX}<wpt lat="1" lon="2"><name>A<![CDATA[${SCRIPT}]]></name><desc><![CDATA[${SCRIPT}]]></desc></wpt></gpx>`,
    ],
    [
      'a story map',
      'a.json',
      JSON.stringify({
        storymap: {
          slides: [
            {
              text: { headline: `A${SCRIPT}`, text: SCRIPT },
              location: { lat: 1, lon: 2 },
              media: { url: 'javascript:alert(1)' },
            },
          ],
        },
      }),
    ],
  ])('in %s', async (_, name, text) => {
    const { draft, leftovers } = await imported(importText(name, text));
    const kept = [...draft.files.values()].join('\n').replaceAll('\\', '');
    expect(kept).not.toMatch(/<script|onerror|<img/i);
    expect(kept.replace(/"title": "javascript.*/g, '')).not.toMatch(
      /\]\(javascript|"url": "javascript|"src": "javascript/,
    );
    expect(leftovers.map(({ reason }) => reason)).toContain('html-removed');
  });

  it('a passage cannot be closed or opened by its text', async () => {
    const { draft } = await imported(
      importText(
        'a.csv',
        'place,lat,lon,time,text\nA,1,2,2019,":::\n\n:::passage{#evil}\n\n::image{src=x}\n\n:at[x]{t=2019}"\n',
      ),
    );
    expect(draft.files.get('article.en.md')).toMatch(/^:::passage\{#a\}\n## A\n\n[:\\]{4}\n/);
    const { checkDraft } = await import('../../../../src/draft/check-draft.ts');
    const { story } = checkDraft(draft);
    expect(story?.passages.map(({ id }) => id)).toEqual(['a']);
  });

  it('keys of prototypes are names like others', async () => {
    const text =
      'place,lat,lon,time,__proto__,constructor\nconstructor,1,2,2019,x,y\n__proto__,2,3,2020,x,y\n';
    const { draft, leftovers } = await imported(importText('a.csv', text));
    expect(Object.keys(storyOf(draft).places)).toEqual(['constructor', 'proto']);
    expect(leftovers).toHaveLength(4);
    const json =
      '{"storymap":{"slides":[{"text":{"headline":"A"},"__proto__":{"x":1},"location":{"lat":1,"lon":2}}]}}';
    const map = await imported(importText('a.json', json));
    expect(map.leftovers).toEqual([
      { where: 'storymap.slides[0].__proto__.x', what: '1', reason: 'no-such-field' },
    ]);
  });
});

it('no file of random bytes stops an import', async () => {
  const names = fc.constantFrom('a.csv', 'a.gpx', 'a.kml', 'a.json', 'a.geojson', 'a.kmz', 'a');
  const starts = fc.constantFrom(
    '',
    '<gpx><wpt lat="1" lon="2">',
    '{"storymap":{"slides":[',
    'PK\u0003\u0004',
    'place,lat\n',
    '<kml>',
  );
  await fc.assert(
    fc.asyncProperty(
      names,
      starts,
      fc.string({ unit: 'binary', maxLength: 200 }),
      async (name, start, text) => {
        const { imported: result, failure } = await importText(name, start + text);
        expect(failure?.code).not.toBe('stopped');
        if (result) expect(storyOf(result.draft).whistlestop).toBe(1);
      },
    ),
  );
});

it('no story map, timeline or route with values of any kind stops an import', async () => {
  const text = fc.record(
    { headline: fc.jsonValue(), text: fc.jsonValue() },
    { requiredKeys: ['text'] },
  );
  const slide = fc.record(
    {
      text,
      location: fc.jsonValue(),
      media: fc.jsonValue(),
      date: fc.jsonValue(),
      start_date: fc.jsonValue(),
    },
    { requiredKeys: ['text'] },
  );
  const feature = fc.record({
    type: fc.constant('Feature'),
    geometry: fc.record({
      type: fc.constantFrom('Point', 'LineString', 'MultiPolygon', 'GeometryCollection'),
      coordinates: fc.jsonValue(),
      geometries: fc.jsonValue(),
    }),
    properties: fc.jsonValue(),
  });
  const file = fc.oneof(
    fc.record({ storymap: fc.record({ slides: fc.array(slide, { minLength: 1 }) }) }),
    fc.record({
      events: fc.array(slide, { minLength: 1 }),
      eras: fc.jsonValue(),
      title: fc.jsonValue(),
    }),
    fc.record({ type: fc.constant('FeatureCollection'), features: fc.array(feature) }),
  );
  await fc.assert(
    fc.asyncProperty(file, async (value) => {
      const { failure } = await importText('a.json', JSON.stringify(value));
      expect(failure?.code).not.toBe('stopped');
    }),
  );
});
