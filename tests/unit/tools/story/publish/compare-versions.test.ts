import { describe, expect, it } from 'vitest';
import { compareVersions } from '../../../../../tools/story/publish/compare-versions.ts';
import { rawStory } from '../../../../fixtures/raw-story.ts';

type Raw = ReturnType<typeof rawStory>;
// biome-ignore lint/suspicious/noExplicitAny: the file's own shape.
type Change = (story: any, raw: Raw) => void;

const versionWith = (change: Change): Raw => {
  const raw = structuredClone(rawStory());
  change(raw.story, raw);
  return raw;
};

/** What the comparison says: the kind and the beginning of each sentence. */
function said(published: Change, next: Change): string[] {
  const history = { history: [], content: 'new' };
  return compareVersions(versionWith(published), versionWith(next), history).map(
    ({ kind, text }) => `${kind}: ${text.split(/[,:.]/)[0]}`,
  );
}
const same: Change = () => {};
const rename =
  (id: string, to: string): Change =>
  ({ stops, moments }) => {
    for (const item of [...stops, ...moments]) if (item.id === id) item.id = to;
  };
const all =
  (...changes: Change[]): Change =>
  (story, raw) => {
    for (const change of changes) change(story, raw);
  };
const set =
  (values: Record<string, unknown>): Change =>
  (story) => {
    Object.assign(story, values);
  };
const depart =
  (departure: unknown): Change =>
  ({ stops }) => {
    stops[0].departure = departure;
  };
const CORRECTION = { when: '2020-06-02T10:00+02:00', what: 'The departure is corrected.' };

describe('links', () => {
  it.each<[string, Change, Change, string[]]>([
    ['the same version', same, same, []],
    [
      'a stop that is gone',
      same,
      rename('alpha', 'start'),
      ['links: The stop "alpha" is published'],
    ],
    [
      'a stop that moved',
      same,
      all(rename('alpha', 'start'), set({ moved: { alpha: 'start' } })),
      [],
    ],
    [
      'a stop that is gone, with a note',
      same,
      all(rename('alpha', 'start'), set({ moved: { alpha: { note: 'It was no stop.' } } })),
      [],
    ],
    [
      'a stop that moved to nowhere',
      same,
      all(rename('alpha', 'start'), set({ moved: { alpha: 'begin' } })),
      ['links: "moved" leads from "alpha" to "begin"'],
    ],
    [
      'an entry that says nothing',
      same,
      all(rename('alpha', 'start'), set({ moved: { alpha: {} } })),
      ['links: The stop "alpha" is published'],
    ],
    [
      'a passage that is gone',
      same,
      (_, raw) => {
        raw.articles.en = (raw.articles.en ?? '').replace('#leaving', '#departing');
      },
      ['links: The passage "leaving" is published'],
    ],
    [
      'an entry of "moved" that is gone',
      set({ moved: { old: 'alpha' } }),
      same,
      ['links: The published "moved" says where "old" went'],
    ],
    [
      'an entry of "moved" whose target has moved in turn',
      set({ moved: { old: 'alpha' } }),
      all(rename('alpha', 'start'), set({ moved: { old: 'alpha', alpha: 'start' } })),
      [],
    ],
    [
      'a chapter that is gone',
      set({
        chapters: [{ id: 'all', title: 'All', from: '2020-06-01', to: '2020-06-02', share: 1 }],
      }),
      set({
        chapters: [{ id: 'day', title: 'All', from: '2020-06-01', to: '2020-06-02', share: 1 }],
      }),
      ['links: The chapter "all" is published'],
    ],
    [
      'a first chapter of one’s own',
      set({ chapters: undefined }),
      set({
        chapters: [{ id: 'day', title: 'All', from: '2020-06-01', to: '2020-06-02', share: 1 }],
      }),
      [],
    ],
    [
      'a language that is gone',
      set({ languages: ['en', 'fr'] }),
      same,
      ['links: The language "fr" is published'],
    ],
    [
      'a passage that a translation lacks',
      (story, raw) => {
        story.languages = ['en', 'fr'];
        raw.articles.fr = ':::passage{#leaving}\nAlors.\n:::\n\n:::passage{#end}\nFin.\n:::';
      },
      (story, raw) => {
        story.languages = ['en', 'fr'];
        raw.articles.fr = ':::passage{#leaving}\nAlors.\n:::';
      },
      ['links: The passage "end" is published in "fr"'],
    ],
  ])('%s', (_, published, next, expected) => {
    expect(said(published, next)).toEqual(expected);
  });
});

const MOVED = ['times: The departure of the stop "alpha" is not the published one'];

describe('times', () => {
  it.each<[string, Change, Change, string[]]>([
    ['a departure that moved', same, depart('2020-06-01T08:10+02:00'), MOVED],
    ['the same instant with another offset', same, depart('2020-06-01T07:00+01:00'), []],
    [
      'a departure that moved, with an entry for the stop',
      same,
      all(depart('2020-06-01T08:10+02:00'), set({ changes: [{ ...CORRECTION, stop: 'alpha' }] })),
      [],
    ],
    [
      'a departure that moved, with an entry for the passage',
      same,
      all(
        depart('2020-06-01T08:10+02:00'),
        set({ changes: [{ ...CORRECTION, passage: 'leaving' }] }),
      ),
      [],
    ],
    [
      'a departure that moved, with an entry that names another stop',
      same,
      all(depart('2020-06-01T08:10+02:00'), set({ changes: [{ ...CORRECTION, stop: 'beta' }] })),
      MOVED,
    ],
    [
      'a departure that moved again after an entry that is published',
      set({ changes: [{ ...CORRECTION, stop: 'alpha' }] }),
      all(depart('2020-06-01T08:10+02:00'), set({ changes: [{ ...CORRECTION, stop: 'alpha' }] })),
      MOVED,
    ],
    [
      'a departure that is known better, within the published range',
      depart({
        best: '2020-06-01T08:00+02:00',
        earliest: '2020-06-01T07:00+02:00',
        latest: '2020-06-01T09:00+02:00',
        basis: 'inferred',
      }),
      depart('2020-06-01T08:10+02:00'),
      [],
    ],
    [
      'a departure that is known better, outside the published range',
      depart({
        best: '2020-06-01T08:00+02:00',
        earliest: '2020-06-01T07:00+02:00',
        latest: '2020-06-01T09:00+02:00',
        basis: 'inferred',
      }),
      depart('2020-06-01T09:10+02:00'),
      MOVED,
    ],
    [
      'a departure that is gone',
      ({ stops }) => {
        stops[1].departure = '2020-06-01T12:00+03:00';
      },
      ({ stops }) => {
        delete stops[1].departure;
      },
      ['times: The departure of the stop "beta" is not the published one'],
    ],
    [
      'the time of a moment',
      same,
      ({ moments }) => {
        moments[0].from = '2019-01-01';
      },
      ['times: The time of the moment "once" is not the published one'],
    ],
  ])('%s', (_, published, next, expected) => {
    expect(said(published, next)).toEqual(expected);
  });
});

describe('older versions', () => {
  const entry = { ...CORRECTION, stop: 'alpha' };
  it.each<[string, Change, Change, string[]]>([
    [
      'lack a correction that is published',
      set({ changes: [entry] }),
      same,
      ['older: The published correction of 2020-06-02T10'],
    ],
    [
      'are published files of an earlier time',
      set({ version: { at: '2020-06-02T10:00Z', files: {} } }),
      set({ version: { at: '2020-06-02T09:00Z', files: {} } }),
      [
        'older: These files are a published version that is older than the one that they would replace',
      ],
    ],
    [
      'are not those whose correction has other words',
      set({ changes: [entry] }),
      set({ changes: [{ ...entry, what: 'Corrected.' }] }),
      [],
    ],
  ])('%s', (_, published, next, expected) => {
    expect(said(published, next)).toEqual(expected);
  });

  it('were published before', () => {
    const known = { files: [], replaced: null };
    const history = [
      { ...known, at: '2020-06-02T10:00:00Z', content: 'new' },
      { ...known, at: '2020-06-02T11:00:00Z', content: 'newer' },
    ];
    const compared = (content: string) =>
      compareVersions(rawStory(), rawStory(), { history, content }).map(({ text }) => text);
    expect(compared('new')).toEqual([
      'This version was published at 2020-06-02T10:00:00Z, and a newer one has replaced it. Publish the newest files.',
    ]);
    expect(compared('newest')).toEqual([]);
  });
});

it('compares nothing where nothing is published', () => {
  expect(compareVersions(null, rawStory(), { history: [], content: 'new' })).toEqual([]);
});
