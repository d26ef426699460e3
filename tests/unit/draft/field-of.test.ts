import { expect, it } from 'vitest';
import { checkDraft } from '../../../src/draft/check-draft.ts';
import { type Draft, textOf, withFile } from '../../../src/draft/draft.ts';
import { setInEvent } from '../../../src/draft/edits/stops.ts';
import { fieldOf } from '../../../src/draft/field-of.ts';
import { editJson } from '../../../src/draft/json/edit-json.ts';
import { sampleDraft, shippedDraft } from '../../fixtures/drafts.ts';

const story = (path: (string | number)[], value: unknown) => (draft: Draft) =>
  editJson(draft, 'story.json', path, value);
const article = (from: string, to: string) => (draft: Draft) =>
  withFile(draft, 'article.en.md', (textOf(draft, 'article.en.md') ?? '').replace(from, to));

it.each([
  [
    'a time',
    story(['stops', 1, 'arrival'], 'noon'),
    { panel: 'stops', id: 'beta', field: 'arrival' },
  ],
  [
    'a stop without a time',
    story(['stops', 3, 'arrival'], undefined),
    { panel: 'stops', id: 'gamma', field: 'arrival' },
  ],
  [
    'a speed',
    story(['stops', 1, 'arrival'], '2020-06-01T09:10+03:00'),
    { panel: 'stops', id: 'beta', field: 'arrival' },
  ],
  [
    'a place',
    story(['places', 'gamma', 'point'], [1]),
    { panel: 'stops', id: 'gamma', field: 'point' },
  ],
  [
    'a place of a moment',
    story(['places', 'delta', 'zone'], 'x'),
    { panel: 'moments', id: 'once', field: 'zone' },
  ],
  ['a moment', story(['moments', 0, 'from'], 'x'), { panel: 'moments', id: 'once', field: 'from' }],
  [
    'a source',
    story(['sources', 'gazette', 'url'], 'x'),
    { panel: 'sources', id: 'gazette', field: 'url' },
  ],
  ['a leg', story(['legs', 0, 'mode'], 'rocket'), { panel: 'route', id: 'one', field: 'mode' }],
  [
    'a ride',
    story(['stops', 1, 'rides', 0], 'none'),
    { panel: 'route', id: 'beta', field: 'rides' },
  ],
  ['the title', story(['title'], ''), { panel: 'story', id: null, field: 'title' }],
  [
    'a chapter',
    story(['chapters', 1, 'share'], 0),
    { panel: 'chapters', id: 'ride', field: 'share' },
  ],
  [
    'what a slide says',
    story(['talk'], { slides: { beta: 'x'.repeat(300) } }),
    { panel: 'talk', id: 'beta', field: 'slides beta' },
  ],
  [
    'a slide that is left out',
    story(['talk'], { skip: ['nowhere'] }),
    { panel: 'talk', id: 'nowhere', field: 'skip' },
  ],
  [
    'a correction',
    story(['changes'], [{ when: 'soon', what: 'x' }]),
    { panel: 'updates', id: '0', field: 'changes' },
  ],
  [
    'an id that is gone',
    story(['moved'], { old: 'nowhere' }),
    { panel: 'updates', id: null, field: 'moved' },
  ],
  [
    'a live story',
    story(['live'], { every: 1, until: '2020-06-02T00:00Z' }),
    { panel: 'updates', id: null, field: 'live' },
  ],
  ['figures of a passage', story(['passages', 'nowhere'], {}), { panel: 'text', id: 'nowhere' }],
  [
    'a passage',
    article('{#end sources="herald"}', '{#end}'),
    { panel: 'text', id: 'end', lang: 'en' },
  ],
  [
    'a line of an article',
    article('There at last.', '![](a.jpg)'),
    { panel: 'text', id: 'end', lang: 'en', line: 18 },
  ],
  [
    'a line of the route',
    (draft: Draft) => editJson(draft, 'route.geojson', ['features', 1, 'properties', 'km'], [1]),
    { panel: 'route', id: 'two', field: 'feature' },
  ],
] as const)('leads to %s', (_, edit, expected) => {
  const draft = edit(sampleDraft());
  const [problem] = checkDraft(draft).problems;
  expect(problem && fieldOf(problem, draft)).toMatchObject(expected);
});

it('leads to a text in its language', () => {
  const draft = editJson(shippedDraft(), 'strings.ru.json', ['stops/khasan/wrong'], 'x');
  const problem = checkDraft(draft).problems.find(({ code }) => code === 'string-unknown');
  expect(problem && fieldOf(problem, draft)).toMatchObject({
    panel: 'stops',
    id: 'khasan',
    field: 'wrong',
    lang: 'ru',
  });
});

it('leads nowhere where a file has to be put right', () => {
  const draft = withFile(sampleDraft(), 'story.json', '{');
  const [problem] = checkDraft(draft).problems;
  expect(problem && fieldOf(problem, draft)).toBeNull();
  const route = withFile(sampleDraft(), 'route.geojson', '{');
  const broken = checkDraft(route).problems.find(({ code }) => code === 'file-not-json');
  expect(broken && fieldOf(broken, route)).toBeNull();
  const first = setInEvent(sampleDraft(), 'alpha', ['place'], 'nowhere');
  expect(checkDraft(first).problems.every((each) => fieldOf(each, first) !== null)).toBe(true);
});
