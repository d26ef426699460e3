import { figuresInTurn } from '../../../article/figures/figures-in-turn.ts';
import { conflictsOf, type PlacedConflict } from '../../../article/passage/passage-text.ts';
import { sourcesOf } from '../../../article/sources/story-sources.ts';
import type { LocalText } from '../../../story/local-text.ts';
import type { Media } from '../../../story/media/media.ts';
import type { Moment, Passage, Source, Stop, Story } from '../../../story/model.ts';
import { stepsOf } from '../../../timeline/steps.ts';

/** What a slide shows. */
type SlideContent =
  | { readonly kind: 'title' }
  /** All moments of background chapters: how the story got to its start. */
  | { readonly kind: 'background'; readonly moments: readonly Moment[] }
  | { readonly kind: 'moment'; readonly moment: Moment }
  | { readonly kind: 'stop'; readonly stop: Stop }
  /** A passage that no stop or moment refers to: background, or a scene between two stops. */
  | { readonly kind: 'passage' }
  | {
      readonly kind: 'conflicts';
      readonly conflicts: readonly PlacedConflict[];
      readonly part: Part;
    }
  | { readonly kind: 'sources'; readonly sources: readonly Source[] }
  | { readonly kind: 'end' };

/** One of several slides with the same heading, from 1. */
export interface Part {
  readonly number: number;
  readonly of: number;
}

/** One click of a talk. */
export interface Slide {
  /** Its name in an address; unique in the talk. */
  readonly id: string;
  /** The instant that map and timeline show, epoch ms. */
  readonly t: number;
  readonly content: SlideContent;
  readonly passage: Passage | null;
  /** Its figures: those of its stop or moment, then those of its passage. */
  readonly media: readonly Media[];
  /** The author's own words for this slide; null where it shows an excerpt of its passage instead. */
  readonly text: LocalText | null;
  readonly notes: LocalText | null;
}

/** How many fit a slide that can be read from the last row. */
const CONFLICTS_PER_SLIDE = 6;

/**
 * A story as the slides of a talk: title; the background on one slide; stops, moments and the passages
 * between them by time; what sources disagree about; sources; end. What the author's `talk.skip` names is
 * left out. Any story has a title and an end.
 *
 * @param lang of the article whose figures are shown
 */
export function slidesOf(story: Story, lang = story.languages[0] ?? 'en'): readonly Slide[] {
  const journey = story.chapters.find(({ background }) => !background);
  const start = journey?.from ?? story.stops[0]?.from.best ?? 0;
  const end = story.chapters.at(-1)?.to ?? story.stops.at(-1)?.to.best ?? start;
  const events = eventSlides(story);
  const conflicts = conflictsIn(story);
  const sources = sourcesOf(story);
  const at = (id: string, t: number, content: SlideContent) => ({ id, t, content, passage: null });
  const slides = [
    at('title', start, { kind: 'title' }),
    ...withBackgroundAsOne(story, events),
    ...pages(conflicts, CONFLICTS_PER_SLIDE).map(([conflicts, part]) =>
      at(pageId('conflicts', part), end, { kind: 'conflicts', conflicts, part }),
    ),
    ...(sources.length > 0 ? [at('sources', end, { kind: 'sources', sources })] : []),
    at('end', end, { kind: 'end' }),
  ];
  const turns = slides.map((slide) => ({ ...slide, media: mediaOf(story, slide) }));
  const media = figuresInTurn(turns, lang);
  return withUniqueIds(slides).map((slide, i) => ({
    ...slide,
    media: media[i] ?? [],
    text: textOf(story, slide),
    notes: notesOf(story, slide),
  }));
}

/** Index of the slide that an address names, by id or by number from 1; null where there is none. */
export function findSlide(slides: readonly Slide[], name: string): number | null {
  const byId = slides.findIndex(({ id }) => id === name);
  if (byId >= 0) return byId;
  const number = /^\d{1,4}$/.test(name) ? Number(name) : 0;
  return number >= 1 && number <= slides.length ? number - 1 : null;
}

/**
 * The index of a deck's slide among slides that may be of another version of the story: the deck's own where
 * they lack that slide.
 */
export function indexOn(
  slides: readonly Slide[],
  { index, slide }: { readonly index: number; readonly slide: string | null },
): number {
  const found = slides.findIndex(({ id }) => id === slide);
  return found < 0 ? index : found;
}

type SlideWithoutNotes = Omit<Slide, 'media' | 'text' | 'notes'>;

function mediaOf({ lead }: Story, { content }: SlideWithoutNotes): readonly Media[] {
  if (content.kind === 'stop') return content.stop.media;
  if (content.kind === 'moment') return content.moment.media;
  return content.kind === 'title' && lead ? [lead] : [];
}

function eventSlides(story: Story): SlideWithoutNotes[] {
  const passages = new Map(story.passages.map((passage) => [passage.id, passage]));
  const named = new Set([...story.stops, ...story.moments].map(({ passage }) => passage));
  const steps = stepsOf(story).map(({ id, t, passage, of }): SlideWithoutNotes => {
    const content: SlideContent =
      'kind' in of ? { kind: 'stop', stop: of } : { kind: 'moment', moment: of };
    return { id, t, content, passage: passages.get(passage ?? '') ?? null };
  });
  const others = story.passages
    .filter(({ id }) => !named.has(id))
    .map((passage): SlideWithoutNotes => {
      return { id: passage.id, t: passage.start, content: { kind: 'passage' }, passage };
    });
  // The sort is stable: at the same instant a stop comes before the passage about it.
  return [...steps, ...others]
    .filter(({ id }) => !story.talk.skip.has(id))
    .sort((a, b) => a.t - b.t);
}

/** One slide in place of the moments and passages before the journey, which needs no more in a talk. */
function withBackgroundAsOne(
  { chapters }: Story,
  slides: readonly SlideWithoutNotes[],
): readonly SlideWithoutNotes[] {
  const journey = chapters.find(({ background }) => !background);
  if (!journey || !chapters[0]?.background) return slides;
  const isBefore = ({ t, content }: SlideWithoutNotes) =>
    t < journey.from && content.kind !== 'stop';
  const moments = slides.flatMap((slide) =>
    isBefore(slide) && slide.content.kind === 'moment' ? [slide.content.moment] : [],
  );
  if (moments.length === 0) return slides;
  const content = { kind: 'background', moments } as const;
  const background = { id: 'background', t: journey.from, content, passage: null };
  return [background, ...slides.filter((slide) => !isBefore(slide))].sort((a, b) => a.t - b.t);
}

/** Each once, in the order of the story. */
function conflictsIn(story: Story): PlacedConflict[] {
  const { moments, stops } = story;
  return [...conflictsOf({ moments, stops })];
}

/** Divides items into pages of about the same length: seven make four and three, not six and one. */
function pages<T>(items: readonly T[], most: number): [readonly T[], Part][] {
  const of = Math.ceil(items.length / most);
  const each = Math.ceil(items.length / Math.max(of, 1));
  return Array.from({ length: of }, (_, i) => [
    items.slice(i * each, (i + 1) * each),
    { number: i + 1, of },
  ]);
}

function pageId(name: string, { number }: Part): string {
  return number === 1 ? name : `${name}-${number}`;
}

/** A stop may have the id "end", and a passage the id of a stop: the later slide gets another id. */
function withUniqueIds(slides: readonly SlideWithoutNotes[]): SlideWithoutNotes[] {
  const taken = new Set<string>();
  const free = (id: string, n = 2): string => {
    if (!taken.has(id)) return id;
    return taken.has(`${id}-${n}`) ? free(id, n + 1) : `${id}-${n}`;
  };
  // Stops and moments keep the ids that the author gave them, for links to them.
  const named = new Set(slides.filter(({ content }) => 'stop' in content || 'moment' in content));
  const ids = new Map<SlideWithoutNotes, string>();
  for (const slide of [...named, ...slides.filter((each) => !named.has(each))]) {
    const id = free(slide.id);
    taken.add(id);
    ids.set(slide, id);
  }
  return slides.map((slide) => ({ ...slide, id: ids.get(slide) ?? slide.id }));
}

/** The id that the author uses for a slide in `talk`, which is not always its id in an address. */
function nameInStory({ content, passage }: SlideWithoutNotes): string {
  if (content.kind === 'stop') return content.stop.id;
  if (content.kind === 'moment') return content.moment.id;
  return content.kind === 'passage' ? (passage?.id ?? '') : content.kind;
}

function textOf({ talk }: Story, slide: SlideWithoutNotes): LocalText | null {
  return talk.slides.get(nameInStory(slide)) ?? null;
}

function notesOf({ talk }: Story, slide: SlideWithoutNotes): LocalText | null {
  const { content } = slide;
  if (content.kind === 'stop') return content.stop.notes;
  if (content.kind === 'moment') return content.moment.notes;
  const continues = 'part' in content && content.part.number > 1;
  return continues ? null : (talk.notes.get(nameInStory(slide)) ?? null);
}
