import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../../../src/draft/draft.ts';
import { leaves } from '../../../../src/draft/import/read/json.ts';
import { gravesOf, imported, importFixture, storyOf } from '../../../fixtures/imported-file.ts';

describe('a story map', () => {
  it('becomes stops in the order of its slides, and asks for a time', async () => {
    const { draft, questions } = await imported(importFixture('storymap.json'));
    const { title, summary, stops } = storyOf(draft);
    expect([title, summary]).toEqual(['Bly’s race', 'A reporter goes round the world in 72 days.']);
    expect(stops.map(({ place }: { place: string }) => place)).toEqual([
      'hoboken-pier',
      'southampton',
      'somewhere-at-sea',
    ]);
    expect(questions).toEqual([{ code: 'when' }]);
  });

  it('shares one date among its stops, so that it can be shown', async () => {
    const { draft, questions } = await imported(importFixture('storymap.json', { when: '1889' }));
    expect(questions).toEqual([]);
    // The slide at sea is to be placed.
    expect(gravesOf(draft)).toEqual([
      'value-missing story.json: places.somewhere-at-sea.point',
      'value-missing story.json: places.somewhere-at-sea.zone',
      'place-unknown story.json: stops[2].place',
    ]);
  });

  it('has its HTML as Markdown, and nothing that runs', async () => {
    const { draft } = await imported(importFixture('storymap.json'));
    const article = textOf(draft, 'article.en.md');
    expect(article).toContain('She carries **one bag**.');
    expect(article).toContain('Her editor [waves](https://example.org/cockerill).');
    expect([...draft.files.values()].join('\n')).not.toMatch(/alert|steal|<script|onclick/i);
  });
});

describe.each(['timeline.json', 'timeline.csv'])('a timeline (%s)', (name) => {
  it('becomes moments with passages, and eras become chapters', async () => {
    const { draft, questions } = await imported(importFixture(name));
    expect(questions).toEqual([{ code: 'place' }]);
    const { title, moments, chapters } = storyOf(draft);
    expect(title).toBe('Seventy-two days');
    expect(moments).toContainEqual(
      expect.objectContaining({ from: '1889-11-14T09:40', to: '1889-11-22' }),
    );
    expect(moments).toContainEqual(expect.objectContaining({ title: 'Colombo', from: '1889-12' }));
    expect(chapters).toHaveLength(1);
    expect(chapters[0]).toMatchObject({ from: '1889-11' });
    expect(textOf(draft, 'article.en.md')).toMatch(/\*Advent,? 1889\*\n\nFive days of waiting\./);
  });
});

it('a timeline counts years before Christ as it does, and has no year before -9999', async () => {
  const { draft, leftovers } = await imported(importFixture('timeline.json'));
  expect(storyOf(draft).moments[0]).toMatchObject({ from: '-0043-03-15' });
  expect(leftovers).toContainEqual({
    ...{ where: 'events[3].start_date', what: '-20000', reason: 'time-unclear' },
  });
});

describe('nothing is dropped silently', () => {
  it.each(['storymap.json', 'timeline.json'])('of %s', async (name) => {
    const { draft, leftovers } = await imported(importFixture(name));
    const kept = [...draft.files.values()].join('\n').replace(/\\(?=["*])/g, '');
    const left = new Map(leftovers.map(({ where, what }) => [where, what]));
    const values = leaves(
      JSON.parse(readFileSync(`tests/fixtures/imports/${name}`, 'utf8')),
      '',
    ).map(({ where, what }) => ({ where: where.replace(/^\./, ''), what }));
    expect(values.length).toBeGreaterThan(30);
    const lost = values.filter(
      ({ where, what }) => !left.has(where) && !wordsOf(what).every((word) => kept.includes(word)),
    );
    // The kind of a slide, and a date's parts, which are written as one.
    expect(lost.filter(({ where }) => !/\.type$|_date\b|\.line$/.test(where))).toEqual([]);
  });

  it.each(['template.csv', 'newsroom.csv', 'timeline.csv'])('of %s', async (name) => {
    const { draft, leftovers } = await imported(importFixture(name));
    const kept = [...draft.files.values()].join('\n').replace(/\\(?=["*])/g, '');
    const left = leftovers.map(({ what }) => what).join('\n');
    const text = readFileSync(`tests/fixtures/imports/${name}`, 'utf8');
    const [headers = [], ...rows] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
    const cells = rows.flatMap((row) => row.map((value, i) => [headers[i] ?? '', value] as const));
    const lost = cells.filter(
      ([, value]) => !left.includes(value) && !wordsOf(value).every((word) => kept.includes(word)),
    );
    // Numbers, times and words of a list are written in the story's own way.
    const READ =
      /^(?:latitude|longitude|arrive|leave|Datum|(?:End )?(?:Year|Month|Day|Time)|Type|certainty)$/;
    expect(lost.filter(([header]) => !READ.test(header))).toEqual([]);
  });
});

/** The words of a text, without its tags and what they hold that runs. */
const wordsOf = (text: string) =>
  text
    .replace(/<script.*?<\/script>|<[^>]*>/g, ' ')
    .replace(/&rsquo;/g, '’')
    .split(/[\s*]+/)
    .filter((word) => word !== '');
