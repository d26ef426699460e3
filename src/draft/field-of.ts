import type { Problem, ProblemCode } from '../story/problems/problem.ts';
import { locate } from '../story/report/locate.ts';
import { isObject } from '../story/schema/values.ts';
import type { Draft } from './draft.ts';
import { articleOf, passagesIn } from './edits/text/article-file.ts';
import { jsonAt, jsonOf } from './json/edit-json.ts';

/** What the studio shows together. */
type FieldPanel =
  | 'story'
  | 'stops'
  | 'moments'
  | 'chapters'
  | 'route'
  | 'sources'
  | 'text'
  | 'talk'
  | 'updates';

/** The field where a problem can be put right. */
export interface Field {
  readonly panel: FieldPanel;
  /** Of the stop, moment, leg, source or passage; null for the story itself. */
  readonly id: string | null;
  /** The key in story.json, e.g. `arrival`; null for the thing as a whole. */
  readonly field: string | null;
  /** Where the problem is in one language alone. */
  readonly lang: string | null;
  /** Line of the article, from 1. */
  readonly line: number | null;
}

/** Problems of a stop as a whole that one of its fields puts right. */
const FIELDS: Partial<Record<ProblemCode, string>> = {
  'stop-without-time': 'arrival',
  'stop-order': 'arrival',
  'stop-overlap': 'arrival',
  'speed-infinite': 'arrival',
  'speed-too-high': 'arrival',
  'planned-before-reported': 'arrival',
  'passage-unknown': 'passage',
};
const RIDES: readonly string[] = [
  'rides-missing',
  'ride-off-line',
  'ride-swapped',
  'ride-without-length',
];

/** The field that a problem leads to; null where the text of a file has to be put right, e.g. what is no JSON. */
export function fieldOf(problem: Problem, draft: Draft): Field | null {
  // There is nothing in it to put into a field.
  if (problem.code.startsWith('file-')) return null;
  const { file, keys, line, passage } = locate(problem.path, jsonOf(draft, 'story.json'));
  if (file === 'story.json') return inStory(draft, problem.code, keys);
  if (file === 'route.geojson') return inRoute(draft, keys);
  const article = /^article\.(.+)\.md$/.exec(file)?.[1];
  if (article !== undefined) {
    const id = passage ?? passageAt(draft, article, line);
    return { ...NOWHERE, panel: 'text', id, lang: article, line };
  }
  const lang = /^strings\.(.+)\.json$/.exec(file)?.[1];
  if (lang === undefined) return null;
  const field = inStory(draft, problem.code, keysIn(draft, String(keys[0] ?? '').split('/')));
  return field && { ...field, lang };
}

const NOWHERE = { id: null, field: null, lang: null, line: null } as const;

type Keys = readonly (string | number)[];

function inStory(draft: Draft, code: ProblemCode, [root, key, first]: Keys): Field | null {
  const id = idAt(draft, root, key);
  const field = first === undefined ? (FIELDS[code] ?? null) : String(first);
  switch (root) {
    case undefined:
      return null;
    case 'stops':
      if (first === 'rides' || RIDES.includes(code))
        return { ...NOWHERE, panel: 'route', id, field: 'rides' };
      return { ...NOWHERE, panel: 'stops', id, field };
    case 'moments':
    case 'chapters':
    case 'sources':
      return { ...NOWHERE, panel: root, id, field };
    case 'talk':
      return talkField(draft, key, first);
    case 'changes':
      return { ...NOWHERE, panel: 'updates', id: String(key ?? ''), field: 'changes' };
    case 'live':
    case 'moved':
      return { ...NOWHERE, panel: 'updates', id: null, field: root };
    case 'legs':
      return { ...NOWHERE, panel: 'route', id, field };
    case 'passages':
      return { ...NOWHERE, panel: 'text', id, field };
    case 'places':
      return { ...NOWHERE, ...eventAt(draft, id), field: field ?? 'place' };
    default:
      return { ...NOWHERE, panel: 'story', id, field: String(root) };
  }
}

/** A slide by its id, whatever it says. */
function talkField(
  draft: Draft,
  key: Keys[number] | undefined,
  slide: Keys[number] | undefined,
): Field {
  const skipped =
    key === 'skip' ? jsonAt(draft, 'story.json', ['talk', 'skip', Number(slide)]) : slide;
  const id = typeof skipped === 'string' ? skipped : null;
  const field = id === null || key === 'skip' ? String(key ?? 'minutes') : `${key} ${id}`;
  return { ...NOWHERE, panel: 'talk', id, field };
}

/** A line of the route is a leg's. */
function inRoute(draft: Draft, [root, index]: Keys): Field {
  const feature =
    root === 'features' ? jsonAt(draft, 'route.geojson', ['features', Number(index)]) : null;
  const properties = isObject(feature) && isObject(feature.properties) ? feature.properties : {};
  const name = isObject(feature) ? (feature.id ?? properties.id ?? properties.name) : undefined;
  const legs = jsonAt(draft, 'story.json', ['legs']);
  const leg = (Array.isArray(legs) ? legs : []).find(
    (each) => name !== undefined && isObject(each) && String(each.feature) === String(name),
  );
  return { ...NOWHERE, panel: 'route', id: leg ? String(leg.id) : null, field: 'feature' };
}

/** The id of an entry of a list, or of an object by ids. */
function idAt(draft: Draft, root: string | number | undefined, key: string | number | undefined) {
  if (root === undefined || key === undefined) return null;
  if (typeof key === 'string') return key;
  const id = jsonAt(draft, 'story.json', [root, key, 'id']);
  return typeof id === 'string' ? id : null;
}

/** The first stop or moment at a place, which is where the place is edited. */
function eventAt(draft: Draft, place: string | null): { panel: FieldPanel; id: string | null } {
  for (const panel of ['stops', 'moments'] as const) {
    const events = jsonAt(draft, 'story.json', [panel]);
    const event = (Array.isArray(events) ? events : []).find(
      (each) => isObject(each) && each.place === place,
    );
    if (typeof event?.id === 'string') return { panel, id: event.id };
  }
  return { panel: 'stops', id: null };
}

/** The keys of a text that a language's file names by its path: an item of a list by its id. */
function keysIn(draft: Draft, [root = '', id = '', ...rest]: readonly string[]): Keys {
  const list = jsonAt(draft, 'story.json', [root]);
  const index = Array.isArray(list)
    ? list.findIndex((each, i) => (isObject(each) && each.id === id) || String(i) === id)
    : -1;
  return index < 0 ? [root, ...(id === '' ? [] : [id]), ...rest] : [root, index, ...rest];
}

function passageAt(draft: Draft, lang: string, line: number | null): string | null {
  if (line === null) return null;
  const markdown = articleOf(draft, lang);
  const found = passagesIn(markdown).findLast(
    ({ start }) => markdown.slice(0, start).split('\n').length <= line,
  );
  return found?.id ?? null;
}
