import { LIMITS } from '../../../story/limits.ts';
import { type Draft, textOf, withFile } from '../../draft.ts';
import { TO_WRITE } from '../../empty-draft.ts';
import { condensed } from '../condense.ts';
import type { Found, FoundLine, FoundPassage, FoundStop } from '../found.ts';
import type { Imported, Leftover, Question } from '../imported.ts';
import type { ImportOptions } from '../options.ts';
import { alongLines, endsOf, visitOf } from '../tracks/along-lines.ts';
import { isoOf } from '../tracks/to-line.ts';
import { alongTracks } from './along-tracks.ts';
import { type PassageText, passageMarkdown } from './article.ts';
import { existingParts } from './existing-parts.ts';
import { Legs } from './legs.ts';
import { inOrder, spanOf } from './order.ts';
import { StoryBuilder } from './story-builder.ts';
import { writeStory } from './write-story.ts';

type Item = FoundStop | FoundPassage;

/** Makes a story of what was found in the files, or adds it to the draft that the options name. */
export async function buildDraft(
  found: readonly Found[],
  fileName: string,
  options: ImportOptions,
): Promise<Imported> {
  const leftovers: Leftover[] = found.flatMap((each) => each.leftovers);
  const questions: Question[] = found.flatMap((each) => each.questions ?? []);
  const before = existingParts(options.into);
  const lang = before.lang ?? options.lang ?? 'en';
  const lines = found.flatMap((each) => each.lines ?? []);
  const all = withTimesOf(lines, withEndsOf(found, before.stopIds.length > 0));
  const items = atMost(inOrder(all, lines.length > 0 ? [] : leftovers), leftovers);
  const legs = new Legs(lines, before, options.mode);
  const builder = new StoryBuilder(before, legs, options.zoneAt);

  const stops = items.filter((item) => item.kind !== 'passage');
  const untimed = stops.every(({ arrive, leave }) => arrive === null && leave === null);
  if (stops.length > 0 && untimed && options.when === undefined) questions.push({ code: 'when' });
  if (stops.length === 0 && before.stopIds.length === 0) {
    if (!options.place) questions.push({ code: 'place' });
    await addEvents(items, builder, options, leftovers);
  } else {
    for (const item of items)
      if (item.kind === 'passage') builder.addPassage(item, leftovers);
      else await builder.addStop(item, untimed ? options.when : undefined);
  }

  const head = headOf(found, options.into !== undefined, leftovers);
  const { passages, places, sources } = builder;
  const given = options.into ? alongTracks(options.into, lines, legs) : null;
  if (!given) builder.addText();
  const unclear = legs.finish();
  if (unclear.length > 0) questions.push({ code: 'mode', line: unclear.slice(0, 3).join(', ') });
  let draft: Draft = given ?? { slug: options.slug, files: new Map() };
  draft = writeStory(draft, {
    lang,
    ...head,
    title: head.title ?? options.title ?? fileName.replace(/\.[a-z0-9]{1,8}$/i, ''),
    summary: head.summary ?? TO_WRITE,
    places: Object.fromEntries(places.entries),
    sources: Object.fromEntries(sources.entries),
    legs: legs.entries,
    stops: builder.stops,
    moments: builder.moments,
    passages: builder.passageMedia,
    chapters: found.flatMap((each) => each.chapters ?? []),
    features: legs.features,
  });
  draft = writeArticle(draft, lang, passages);
  for (const each of found)
    for (const [path, bytes] of each.files ?? []) draft = withFile(draft, path, bytes);
  return { draft, leftovers: condensed(leftovers), questions };
}

/** What the files say of the whole story: the first that says it counts, unless the draft says it itself. */
function headOf(found: readonly Found[], isAdded: boolean, leftovers: Leftover[]) {
  type Head = Pick<Found, 'title' | 'summary' | 'credit' | 'lead'>;
  const head: { -readonly [key in keyof Head]: Head[key] } = {};
  for (const each of found)
    for (const key of ['title', 'summary', 'credit', 'lead'] as const) {
      const value = each[key];
      if (value === undefined || value === '') continue;
      if (!isAdded && head[key] === undefined) Object.assign(head, { [key]: value });
      else {
        const what = typeof value === 'string' ? value : Object.values(value).join(', ');
        leftovers.push({ where: key, what, reason: 'draft-has-its-own' });
      }
    }
  return head;
}

/**
 * What was found. Where no file but that of the tracks names stops, the ends of the tracks are stops as well, and
 * where none does at all, so are their rests.
 */
function withEndsOf(found: readonly Found[], hasStops: boolean): Item[] {
  const isStop = (item: Item) => item.kind !== 'passage';
  const isNamed =
    hasStops || found.some(({ items, lines = [] }) => items.some(isStop) && lines.length === 0);
  return found.flatMap(({ items, lines = [] }): readonly Item[] => {
    if (isNamed || lines.length === 0) return items;
    const own = items.filter((item) => item.kind !== 'passage');
    return [
      ...alongLines([...own, ...endsOf(lines, own)], lines),
      ...items.filter((item) => !isStop(item)),
    ];
  });
}

/** Stops without a time have that at which a track comes by. */
function withTimesOf(lines: readonly FoundLine[], items: readonly Item[]): Item[] {
  return items.map((item) => {
    if (item.kind === 'passage' || !item.point || item.arrive !== null || item.leave !== null)
      return item;
    const visit = visitOf(item.point, lines);
    if (!visit) return item;
    const [arrive, leave] = [visit.arrive, visit.leave].map((t) => (t === null ? null : isoOf(t)));
    return { ...item, arrive: arrive ?? null, leave: leave ?? null };
  });
}

/** Events of a file that names no place: moments at the story's one stop, which lasts as long as they do. */
async function addEvents(
  items: readonly Item[],
  builder: StoryBuilder,
  { place, when }: ImportOptions,
  leftovers: Leftover[],
): Promise<void> {
  const events = items.filter((item) => item.kind === 'passage');
  const [from, to] = spanOf(events);
  const only = await builder.addOnlyStop(place, from ?? when ?? null, to);
  for (const event of events)
    if (event.t === null) builder.addPassage(event, leftovers);
    else builder.addMoment(event, event.t, only);
}

/** No more than the format reads; the rest is left over, row by row. */
function atMost(items: readonly Item[], leftovers: Leftover[]): Item[] {
  const count = { stop: 0, passage: 0 };
  const most = { stop: LIMITS.entries.stops, passage: LIMITS.entries.moments };
  return items.filter((item) => {
    const kind = item.kind === 'passage' ? 'passage' : 'stop';
    count[kind] += 1;
    if (count[kind] <= most[kind]) return true;
    const what = item.kind === 'passage' ? item.heading || item.text.slice(0, 100) : item.name;
    leftovers.push({ where: item.where, what, reason: 'too-many' });
    return false;
  });
}

function writeArticle(draft: Draft, lang: string, passages: readonly PassageText[]): Draft {
  const path = `article.${lang}.md`;
  const before = textOf(draft, path);
  const added = passages.map(passageMarkdown).join('\n\n');
  if (added === '') return before === null ? withFile(draft, path, '') : draft;
  const head = before === null || before.trim() === '' ? '' : `${before.trimEnd()}\n\n`;
  return withFile(draft, path, `${head}${added}\n`);
}
