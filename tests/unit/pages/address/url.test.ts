import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentState } from '../../../../src/pages/address/address-bar.ts';
import { DEFAULT_STORY } from '../../../../src/pages/address/default-story.ts';
import { THEMES, themeFromUrl } from '../../../../src/pages/address/theme.ts';
import { fromUrl, slugFromUrl, toUrl, type UrlState } from '../../../../src/pages/address/url.ts';
import { zoneAt } from '../../../../src/timeline/clocks/zones.ts';
import { stepsOf } from '../../../../src/timeline/steps.ts';
import { soundStory } from '../../../fixtures/sound-story.ts';

const PAGE = 'https://stories.example/reader/';

const story = soundStory(({ story }) => {
  story.languages = ['en', 'de'];
});
const steps = stepsOf(story);
const from = story.chapters[0]?.from ?? 0;
const to = story.chapters.at(-1)?.to ?? 0;

const plain: UrlState = {
  slug: story.slug,
  stop: null,
  t: null,
  zone: zoneAt(story, 0),
  clock: 'local',
  theme: 'auto',
  lang: null,
};

const states: fc.Arbitrary<UrlState> = fc
  .record({
    moment: fc.oneof(
      fc.constantFrom(...steps).map(({ id, t }) => ({ stop: id, t })),
      fc.integer({ min: from, max: to }).map((t) => ({ stop: null, t })),
      fc.constant({ stop: null, t: null }),
    ),
    clock: fc.constantFrom('local', 'mine', 'UTC', 'Asia/Ho_Chi_Minh', 'America/St_Johns'),
    theme: fc.constantFrom(...THEMES),
    lang: fc.constantFrom(null, 'de'),
  })
  .map(({ moment, clock, theme, lang }) => {
    return { ...plain, ...moment, zone: zoneAt(story, moment.t ?? 0), clock, theme, lang };
  });

describe('an address', () => {
  it('leads back to the state that it was made of', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(fromUrl(PAGE + toUrl(state), story)).toEqual({ state, problems: [] });
      }),
    );
  });

  it('of any year and zone leads back to the same instant', () => {
    const years = ['-003000', '9998'].map((year) => Date.parse(`${year}-06-01T00:00Z`));
    const [from = 0, to = 0] = years;
    const long = {
      ...story,
      chapters: story.chapters.slice(0, 1).map((chapter) => ({ ...chapter, from, to })),
    };
    const zones = ['Asia/Manila', 'Europe/Amsterdam', 'America/St_Johns', 'Pacific/Apia', 'UTC'];
    fc.assert(
      fc.property(fc.integer({ min: from, max: to }), fc.constantFrom(...zones), (t, zone) => {
        const url = PAGE + toUrl({ ...plain, t, zone });
        const { state, problems } = fromUrl(url, long);
        expect([state.t, problems]).toEqual([t, []]);
      }),
    );
  });

  it('says what one would type: stop, or local time with its offset', () => {
    expect(toUrl({ ...plain, stop: 'beta', t: 0 })).toBe('?story=sample&stop=beta');
    const t = Date.parse('2020-06-01T10:40+03:00');
    expect(toUrl({ ...plain, t, zone: 'Europe/Helsinki' })).toBe(
      '?story=sample&t=2020-06-01T10:40%2B03:00',
    );
    expect(toUrl({ ...plain, t: t + 7000, zone: 'Europe/Helsinki', clock: 'Asia/Tokyo' })).toBe(
      '?story=sample&t=2020-06-01T10:40:07%2B03:00&clock=Asia/Tokyo',
    );
    expect(toUrl({ ...plain, slug: DEFAULT_STORY })).toBe('');
  });

  it('is understood with a bare plus sign', () => {
    const { state, problems } = fromUrl(`${PAGE}?t=2020-06-01T10:40+03:00`, story);
    expect(problems).toEqual([]);
    expect(state.t).toBe(Date.parse('2020-06-01T10:40+03:00'));
  });

  it('takes a time without an offset on the traveller’s clock, and a date', () => {
    const read = (query: string) => fromUrl(`${PAGE}?${query}`, story);
    // Before the change of clocks at Beta, and after it.
    expect(read('t=2020-06-01T09:00').state.t).toBe(Date.parse('2020-06-01T09:00+02:00'));
    expect(read('t=2020-06-01 12:00').state.t).toBe(Date.parse('2020-06-01T12:00+03:00'));
    expect(read('t=2010-02').state.t).toBe(Date.parse('2010-02-01T00:00+01:00'));
    // The story begins during this day.
    expect(read('t=2020-06-01').state.t).toBe(Date.parse('2020-06-01T00:00+02:00'));
    expect(read('t=2009').problems).toEqual([]);
    expect(read('t=2020-06-01T10:40 03:00').state.t).toBe(Date.parse('2020-06-01T10:40+03:00'));
  });

  it('with both a stop and a time follows the stop', () => {
    const { state } = fromUrl(`${PAGE}?t=2020-06-01T10:40Z&stop=gamma`, story);
    expect(state.stop).toBe('gamma');
    expect(state.t).toBe(Date.parse('2020-06-01T18:00+03:00'));
  });

  it.each([
    ['stop=nowhere', 'nowhere'],
    ['t=yesterday', 'yesterday'],
    ['t=2020-06-01T10', '2020-06-01T10'],
    ['t=2020-02-30T10:40Z', '2020-02-30T10:40Z'],
    ['t=1999-01-01T00:00Z', '1999-01-01T00:00Z'],
    ['clock=Mars/Olympus', 'Mars/Olympus'],
    ['theme=purple', 'purple'],
    ['lang=fr', 'fr'],
    ['story=../secrets', '../secrets'],
  ])('falls back from ?%s and names it', (query, named) => {
    const { state, problems } = fromUrl(`${PAGE}?${query}`, story);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(named);
    const inside = query.includes('1999') ? { t: from, zone: zoneAt(story, from) } : {};
    expect(state).toEqual({ ...plain, ...inside });
  });

  it('never throws, whatever stands in it', () => {
    const keys = fc.constantFrom('stop', 't', 'clock', 'lang', 'story');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), keys, (text, key) => {
        const { state } = fromUrl(`${PAGE}?${key}=${encodeURIComponent(text)}`, story);
        expect(state.t === null || (state.t >= from && state.t <= to)).toBe(true);
      }),
    );
  });

  it('knows a language by its base', () => {
    expect(fromUrl(`${PAGE}?lang=de-AT`, story).state.lang).toBe('de');
    expect(fromUrl(`${PAGE}?lang=en-GB`, story).state.lang).toBeNull();
  });

  it('names its story and its theme before any story is there', () => {
    expect(slugFromUrl(`${PAGE}?story=other-one`).slug).toBe('other-one');
    expect(slugFromUrl(PAGE).slug).toBe(DEFAULT_STORY);
    expect(slugFromUrl(`${PAGE}?story=A%2F..%2Fb`).slug).toBe(DEFAULT_STORY);
    expect(themeFromUrl(`${PAGE}?theme=dark`)).toBe('dark');
    expect(themeFromUrl(`${PAGE}?theme=neon`)).toBe('auto');
  });
});

describe('the moment in an address', () => {
  it('is the stop where the clock stands at its very beginning', () => {
    for (const { id, t } of steps) expect(momentState(story, t).stop).toBe(id);
  });

  it('is otherwise the minute, so that the words stay the same', () => {
    const t = Date.parse('2020-06-01T10:40:59.900+03:00');
    expect(momentState(story, t)).toEqual({
      stop: null,
      t: Date.parse('2020-06-01T10:40+03:00'),
      zone: zoneAt(story, t),
    });
  });
});

describe('an address that names what is gone', () => {
  const edited = soundStory(({ story }) => {
    story.moved = {
      border: 'beta',
      feast: { to: 'toast', note: 'It was a toast.' },
      crowd: { note: 'Nobody confirmed it.' },
      halt: 'middle',
    };
  });
  const opened = (query: string) => fromUrl(PAGE + query, edited);
  const beta = edited.stops[1]?.from.best;

  it('opens at what took its place', () => {
    expect(opened('?stop=border')).toMatchObject({
      state: { stop: 'beta', t: beta },
      problems: [],
      moved: { sentence: null },
    });
  });

  it('says what became of it', () => {
    expect(opened('?stop=feast')).toMatchObject({
      state: { stop: 'toast' },
      moved: { sentence: 'What this link leads to has moved. It was a toast.' },
    });
  });

  it('opens at the beginning where nothing took its place, or at the time that it names too', () => {
    const sentence = 'What this link led to has been removed from the story. Nobody confirmed it.';
    expect(opened('?stop=crowd')).toMatchObject({
      state: { stop: null, t: null },
      problems: [],
      moved: { sentence },
    });
    expect(opened('?stop=crowd&t=2020-06-01T09:00Z')).toMatchObject({
      state: { stop: null, t: Date.UTC(2020, 5, 1, 9) },
      moved: { sentence },
    });
  });

  it('may name a passage, there or gone', () => {
    const middle = edited.passages.find(({ id }) => id === 'middle')?.start;
    for (const query of ['#middle', '#halt', '?stop=halt'])
      expect(opened(query)).toMatchObject({
        state: { stop: null, t: middle },
        problems: [],
        moved: { sentence: null },
      });
    expect(opened('#border')).toMatchObject({ state: { stop: 'beta', t: beta } });
  });

  it('says that there is no such passage', () => {
    const { state, problems, moved } = opened('#nowhere');
    expect([state.t, moved]).toEqual([null, undefined]);
    expect(problems).toEqual(['This story has no passage “nowhere”. It opens at the beginning.']);
  });

  it('leaves other hashes alone, and any beside a moment', () => {
    expect(opened('#whistlestop=map:beta').problems).toEqual([]);
    expect(opened('?stop=alpha#nowhere')).toMatchObject({ state: { stop: 'alpha' }, problems: [] });
  });
});
