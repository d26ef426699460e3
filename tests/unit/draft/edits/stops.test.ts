import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../../../src/draft/check-draft.ts';
import { type Draft, textOf } from '../../../../src/draft/draft.ts';
import { addPlace, isPlaceUsed, setInPlace, setPoint } from '../../../../src/draft/edits/places.ts';
import { addStop, moveStop, removeStop, setInEvent } from '../../../../src/draft/edits/stops.ts';
import { jsonAt, jsonOf } from '../../../../src/draft/json/edit-json.ts';
import { sampleDraft, shippedDraft } from '../../../fixtures/drafts.ts';

const idsOf = (draft: Draft) =>
  (jsonOf(draft, 'story.json') as { stops: { id: string }[] }).stops.map(({ id }) => id);
const problemsOf = (draft: Draft) =>
  checkDraft(draft).problems.map(({ code, path }) => `${code} ${path}`);

describe('addStop', () => {
  it('makes a place and a stop, named after it', () => {
    const place = { name: 'Улан-Удэ', point: [107.5841234, 51.8] as const, zone: 'Asia/Irkutsk' };
    const { draft, id } = addStop(sampleDraft(), { place, arrival: '2020-06-02' });
    expect(id).toBe('ulan-ude');
    expect(idsOf(draft)).toEqual(['alpha', 'beta', 'toast', 'gamma', 'ulan-ude']);
    expect(jsonAt(draft, 'story.json', ['places', 'ulan-ude'])).toEqual({
      name: 'Улан-Удэ',
      point: [107.58412, 51.8],
      zone: 'Asia/Irkutsk',
    });
    expect(checkDraft(draft).story?.stops).toHaveLength(5);
  });

  it('uses a place that is there, and takes no id twice', () => {
    const { draft, id } = addStop(sampleDraft(), { place: 'alpha', at: '2020-06-01T09:00' }, 1);
    expect(id).toBe('alpha-2');
    expect(idsOf(draft)).toEqual(['alpha', 'alpha-2', 'beta', 'toast', 'gamma']);
  });

  it('changes nothing but story.json', () => {
    const before = shippedDraft();
    const place = { name: 'Rason', point: [130.3, 42.2] as const, zone: 'Asia/Pyongyang' };
    const { draft } = addStop(before, { place, at: '2019-04-24T08:00' }, 1);
    for (const [path, content] of before.files)
      if (path !== 'story.json') expect(draft.files.get(path)).toBe(content);
    const added = textOf(draft, 'story.json')?.split('\n') ?? [];
    const lines = new Set(added);
    const lost = (textOf(before, 'story.json') ?? '')
      .split('\n')
      .filter((line) => !lines.has(line));
    // The last place gets a comma.
    expect(lost.length).toBeLessThanOrEqual(1);
  });
});

describe('removeStop', () => {
  it('removes what names it, and keeps its words', () => {
    const draft = removeStop(shippedDraft(), 'khasan');
    expect(idsOf(draft)).not.toContain('khasan');
    expect(textOf(draft, 'article.en.md')).not.toContain('{stop=khasan}');
    expect(textOf(draft, 'article.en.md')).toContain(
      'red carpet at Khasan at about 10:45, in a black',
    );
    expect(textOf(draft, 'strings.ru.json')).not.toContain('"stops/khasan/');
    const codes = checkDraft(draft).problems.map(({ code }) => code);
    expect(codes).not.toContain('string-unknown');
    expect(codes).not.toContain('link-unknown');
  });

  it('joins the rides to both stops, and removes a place where nothing else is', () => {
    const draft = removeStop(sampleDraft({ opening: 'beta' }), 'beta');
    expect(jsonAt(draft, 'story.json', ['stops', 2, 'rides'])).toEqual(['one', 'two']);
    expect(jsonAt(draft, 'story.json', ['opening'])).toBeUndefined();
    // The toast is there.
    expect(isPlaceUsed(draft, 'beta')).toBe(true);
    const without = removeStop(draft, 'toast');
    expect(jsonAt(without, 'story.json', ['places', 'beta'])).toBeUndefined();
    expect(checkDraft(without).story?.stops.map(({ id }) => id)).toEqual(['alpha', 'gamma']);
  });

  it('leaves no rides to the stop that becomes the first', () => {
    const draft = removeStop(sampleDraft(), 'alpha');
    expect(checkDraft(draft).story?.stops[0]?.rides).toEqual([]);
  });

  it('is the same draft where there is no such stop', () => {
    const draft = sampleDraft();
    expect(removeStop(draft, 'nowhere')).toBe(draft);
    expect(moveStop(draft, 'nowhere', 0)).toBe(draft);
    expect(setInEvent(draft, 'nowhere', ['zone'], 'UTC')).toBe(draft);
  });
});

it('moves a stop', () => {
  expect(idsOf(moveStop(sampleDraft(), 'gamma', 0))).toEqual(['gamma', 'alpha', 'beta', 'toast']);
});

it('sets the values of a stop and of a moment', () => {
  let draft = setInEvent(sampleDraft(), 'gamma', ['camera', 'zoom'], 7);
  draft = setInEvent(draft, 'gamma', ['arrival'], {
    best: '2020-06-01T19:00',
    basis: 'approximate',
  });
  draft = setInEvent(draft, 'once', ['title'], 'Once');
  const { story, problems } = checkDraft(draft);
  expect(problems).toEqual([]);
  const gamma = story?.stops.find(({ id }) => id === 'gamma');
  expect(gamma?.camera?.zoom).toBe(7);
  expect(gamma?.arrival?.basis).toBe('approximate');
  expect(story?.moments[0]?.title.en).toBe('Once');
});

it('moves a place, with its clock', () => {
  const draft = setPoint(sampleDraft(), 'gamma', [12.1234567, 30], 'Europe/Athens');
  expect(jsonAt(draft, 'story.json', ['places', 'gamma', 'point'])).toEqual([12.12346, 30]);
  expect(jsonAt(draft, 'story.json', ['places', 'gamma', 'zone'])).toBe('Europe/Athens');
  expect(
    jsonAt(setInPlace(draft, 'gamma', ['accuracy'], 50), 'story.json', [
      'places',
      'gamma',
      'accuracy',
    ]),
  ).toBe(50);
  const same = sampleDraft();
  expect(setPoint(same, 'nowhere', [1, 2])).toBe(same);
  expect(addPlace(same, { name: 'Alpha', point: [1, 2], zone: 'UTC' }).id).toBe('alpha-2');
});

it('finds nothing wrong in the samples', () => {
  expect(problemsOf(sampleDraft())).toEqual([]);
});
