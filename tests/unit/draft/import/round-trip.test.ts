import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { parseArticle } from '../../../../src/story/parse/passages/parse-article.ts';
import { importBytes, imported, storyOf } from '../../../fixtures/imported-file.ts';
import { randomRuns } from '../../../fixtures/random-runs.ts';
import { shown } from '../../../fixtures/shown-text.ts';

const HEADERS = [
  'place',
  'latitude',
  'longitude',
  'zone',
  'arrive',
  'leave',
  'by',
  'text',
  'source',
  'media',
  'caption',
  'credit',
];

/** Words as authors type them: several scripts, and marks that mean something in tables, Markdown and HTML. */
const words = fc
  .array(
    fc.constantFrom(
      'Aden',
      'Владивосток',
      '평양',
      '"so"',
      'a;b',
      'c,d',
      '*',
      '#1',
      ':::',
      '10:45',
      '<b',
      '&',
      '[x](y)',
      '—',
      "'",
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((parts) => parts.join(' '));
const degrees = (most: number) =>
  fc.integer({ min: -most * 1e4, max: most * 1e4 }).map((n) => n / 1e4 + 0);

const row = fc.record({
  place: words,
  point: fc.option(fc.tuple(degrees(90), degrees(180))),
  mode: fc.constantFrom('', 'train', 'car', 'foot', 'ship', 'plane'),
  text: fc.option(words),
  source: fc.constantFrom('', 'TASS', 'https://example.org/a'),
  media: fc.constantFrom('', 'media/a.jpg', 'https://www.youtube.com/watch?v=1'),
  caption: words,
});

const file = fc.record({
  rows: fc.array(row, { minLength: 1, maxLength: 12 }),
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  newline: fc.constantFrom('\n', '\r\n'),
  encoding: fc.constantFrom('utf-8', 'utf-8-bom', 'utf-16le'),
  decimal: fc.constantFrom('.', ','),
});

it('whatever a table of our own columns says is in the story', async () => {
  await fc.assert(
    fc.asyncProperty(file, async ({ rows, delimiter, newline, encoding, decimal }) => {
      const number = (n: number | undefined) =>
        n === undefined ? '' : String(n).replace('.', decimal);
      const lines = rows.map((each, i) => [
        ...[each.place, number(each.point?.[0]), number(each.point?.[1])],
        ...[each.point ? 'Europe/Paris' : '', `${1900 + i}-01-02T03:04`, `${1900 + i}-01-02 03:05`],
        ...[each.mode, each.text ?? '', each.source],
        ...(each.media === '' ? ['', '', ''] : [each.media, each.caption, 'Nadar']),
      ]);
      const csv = Papa.unparse([HEADERS, ...lines], { delimiter, newline, quotes: true });
      const { draft, leftovers, questions } = await imported(
        importBytes('a.csv', encoded(csv, encoding)),
      );
      const { stops, places } = storyOf(draft);
      expect(leftovers).toEqual([]);
      expect(questions).toEqual([]);
      expect(stops).toHaveLength(rows.length);
      const article = parseArticle(String(draft.files.get('article.en.md')));
      rows.forEach((each, i) => {
        const stop = stops[i];
        expect(places[stop.place].name).toBe(each.place);
        if (each.point) expect(places[stop.place].point).toBeDefined();
        expect([stop.arrival, stop.departure]).toEqual([
          `${1900 + i}-01-02T03:04`,
          `${1900 + i}-01-02T03:05`,
        ]);
        expect(stop.media?.[0]?.caption).toBe(each.media === '' ? undefined : each.caption);
        const passage = article.passages.find(({ id }) => id === stop.passage);
        const said = shown(passage?.text ?? '').replace(/[…\s]/g, '');
        if (passage) expect(said).toBe((each.place + (each.text ?? '')).replace(/\s/g, ''));
        else expect(each.text).toBe(null);
        if (each.source !== '') expect(passage?.sources).toHaveLength(1);
      });
    }),
    { numRuns: randomRuns(200) },
  );
});

function encoded(text: string, encoding: string): Uint8Array {
  if (encoding !== 'utf-16le')
    return new TextEncoder().encode((encoding === 'utf-8' ? '' : '\ufeff') + text);
  const units = Uint16Array.from(`\ufeff${text}`, (_, i) => `\ufeff${text}`.charCodeAt(i));
  return new Uint8Array(units.buffer);
}
