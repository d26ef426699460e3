import { conflictsOf } from '../../../article/passage-text.ts';
import type {
  Conflict,
  LocalText,
  Moment,
  Passage,
  Source,
  Stop,
  Story,
} from '../../../story/model.ts';
import { stepsOf } from '../../../timeline/steps.ts';

/** What one step of a talk shows. */
type SlideContent =
  | { readonly kind: 'title' }
  | { readonly kind: 'moment'; readonly moment: Moment }
  | { readonly kind: 'stop'; readonly stop: Stop }
  /** A passage that no stop or moment names: what was expected, background, a scene on the way. */
  | { readonly kind: 'passage' }
  | { readonly kind: 'conflicts'; readonly conflicts: readonly Conflict[]; readonly part: Part }
  | { readonly kind: 'sources'; readonly sources: readonly Source[]; readonly part: Part }
  | { readonly kind: 'end' };

/** One of several steps with one heading, from 1. */
interface Part {
  readonly number: number;
  readonly of: number;
}

/** A step of a talk: one click. */
export interface Slide {
  /** What an address names it by; no two steps have the same. */
  readonly id: string;
  /** The instant that map and timeline stand at, epoch ms. */
  readonly t: number;
  readonly content: SlideContent;
  readonly passage: Passage | null;
  readonly notes: LocalText | null;
}

/** So many can be read from the last row. */
const CONFLICTS = 3;
const SOURCES = 12;

/**
 * A story as the steps of a talk: title; moments, stops, calls and the passages between them by time;
 * what sources disagree about; sources; end. Any story gives a title, one stop at least, and an end.
 */
export function slidesOf(story: Story): readonly Slide[] {
  const start = story.chapters[0]?.from ?? story.stops[0]?.from.best ?? 0;
  const end = story.chapters.at(-1)?.to ?? story.stops.at(-1)?.to.best ?? start;
  const told = toldSteps(story);
  const conflicts = conflictsIn(story);
  const sources = sourcesIn(story);
  const at = (id: string, t: number, content: SlideContent) => ({ id, t, content, passage: null });
  const steps = [
    at('title', start, { kind: 'title' }),
    ...told,
    ...pages(conflicts, CONFLICTS).map(([conflicts, part]) =>
      at(pageId('conflicts', part), end, { kind: 'conflicts', conflicts, part }),
    ),
    ...pages(sources, SOURCES).map(([sources, part]) =>
      at(pageId('sources', part), end, { kind: 'sources', sources, part }),
    ),
    at('end', end, { kind: 'end' }),
  ];
  return unique(steps).map((step) => ({ ...step, notes: notesOf(story, step) }));
}

/** Index of the step that an address names, by id or by number from 1; null where there is none. */
export function findSlide(steps: readonly Slide[], name: string): number | null {
  const byId = steps.findIndex(({ id }) => id === name);
  if (byId >= 0) return byId;
  const number = /^\d{1,4}$/.test(name) ? Number(name) : 0;
  return number >= 1 && number <= steps.length ? number - 1 : null;
}

type Bare = Omit<Slide, 'notes'>;

function toldSteps(story: Story): Bare[] {
  const passages = new Map(story.passages.map((passage) => [passage.id, passage]));
  const named = new Set([...story.stops, ...story.moments].map(({ passage }) => passage));
  const steps = stepsOf(story).map(({ id, t, passage, of }): Bare => {
    const content: SlideContent =
      'kind' in of ? { kind: 'stop', stop: of } : { kind: 'moment', moment: of };
    return { id, t, content, passage: passages.get(passage ?? '') ?? null };
  });
  const others = story.passages
    .filter(({ id }) => !named.has(id))
    .map((passage): Bare => {
      return { id: passage.id, t: passage.start, content: { kind: 'passage' }, passage };
    });
  // Stable: at one instant a stop comes before the passage that tells more of it.
  return [...steps, ...others].sort((a, b) => a.t - b.t);
}

/** Each once, in the order of the story. */
function conflictsIn(story: Story): Conflict[] {
  const { moments, stops } = story;
  return [...conflictsOf({ moments, stops })];
}

/** In the order in which passages name them; those that only claims name last. */
function sourcesIn(story: Story): Source[] {
  const claimed = conflictsIn(story).flatMap(({ claims }) => claims.map(({ source }) => source));
  return [...new Set([...story.passages.flatMap(({ sources }) => sources), ...claimed])];
}

function pages<T>(items: readonly T[], most: number): [readonly T[], Part][] {
  const of = Math.ceil(items.length / most);
  // Even pages: seven make four and three, not six and one.
  const each = Math.ceil(items.length / Math.max(of, 1));
  return Array.from({ length: of }, (_, i) => [
    items.slice(i * each, (i + 1) * each),
    { number: i + 1, of },
  ]);
}

function pageId(name: string, { number }: Part): string {
  return number === 1 ? name : `${name}-${number}`;
}

/** A stop may be called "end", and a passage as a stop: the later one gets a name of its own. */
function unique(steps: readonly Bare[]): Bare[] {
  const taken = new Set<string>();
  const free = (id: string, n = 2): string => {
    if (!taken.has(id)) return id;
    return taken.has(`${id}-${n}`) ? free(id, n + 1) : `${id}-${n}`;
  };
  // What the story's author named keeps its name.
  const own = new Set(steps.filter(({ content }) => 'stop' in content || 'moment' in content));
  const ids = new Map<Bare, string>();
  for (const step of [...own, ...steps.filter((each) => !own.has(each))]) {
    const id = free(step.id);
    taken.add(id);
    ids.set(step, id);
  }
  return steps.map((step) => ({ ...step, id: ids.get(step) ?? step.id }));
}

function notesOf({ talk }: Story, { content, passage }: Bare): LocalText | null {
  if (content.kind === 'stop') return content.stop.notes;
  if (content.kind === 'moment') return content.moment.notes;
  if (content.kind === 'passage') return (passage && talk.notes.get(passage.id)) ?? null;
  const second = 'part' in content && content.part.number > 1;
  return second ? null : (talk.notes.get(content.kind) ?? null);
}
