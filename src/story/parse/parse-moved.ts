import type * as v from 'valibot';
import type { Moved, Story } from '../model.ts';
import type * as updates from '../schema/updates.ts';
import { FILE } from './field-reader.ts';
import type { ParseContext } from './parse-context.ts';

type Entry = v.InferOutput<typeof updates.moved>;
type Entries = readonly [id: string, entry: Entry][];
type Named = Pick<Story, 'stops' | 'moments' | 'passages'>;

/** The ids whose links lead to something else. */
export function leadsOn(entries: Entries): ReadonlySet<string> {
  return new Set(entries.filter(([, entry]) => toOf(entry) !== null).map(([id]) => id));
}

/** Where each id that is gone leads in the end: what took its place may have moved in its turn. */
export function parseMoved(
  entries: Entries,
  { stops, moments, passages }: Named,
  context: ParseContext,
): ReadonlyMap<string, Moved> {
  const { problems } = context;
  const events = new Set([...stops, ...moments].map(({ id }) => id));
  const texts = new Set(passages.map(({ id }) => id));
  const table = new Map(entries);
  const isThere = (id: string) => events.has(id) || texts.has(id);
  const moved = new Map<string, Moved>();
  for (const [id, entry] of entries) {
    const path = `${FILE}: moved.${id}`;
    const end = endOf(id, table, isThere);
    if (end === 'circle') {
      problems.add('dropped', 'moved-circle', path);
      continue;
    }
    const stop = end.to !== null && events.has(end.to) ? end.to : null;
    const passage = end.to !== null && texts.has(end.to) ? end.to : null;
    const note = noteOf(entry) ?? end.note;
    const leads = stop !== null || passage !== null;
    // Where the article is missing, that is reported already.
    if (end.to !== null && !leads && passages.length > 0)
      problems.add('dropped', 'moved-unknown', path, { id: end.to });
    // A stop may be gone while a passage with its id is there, and the reverse.
    const linksLeft = leads
      ? (stop !== null && !events.has(id)) || (passage !== null && !texts.has(id))
      : !isThere(id);
    if (!linksLeft && isThere(id)) problems.add('hint', 'moved-there', path);
    if (leads || note) moved.set(id, { stop, passage, note: note ? context.text(note) : null });
  }
  return moved;
}

/** Follows the entries to an id that is there, or that has no entry; null to the note of the last one. */
function endOf(
  id: string,
  table: ReadonlyMap<string, Entry>,
  isThere: (id: string) => boolean,
): { readonly to: string | null; readonly note: Note } | 'circle' {
  const seen = new Set([id]);
  let entry = table.get(id);
  for (;;) {
    const to = entry === undefined ? null : toOf(entry);
    if (to === null) return { to: null, note: entry === undefined ? null : noteOf(entry) };
    const next = table.get(to);
    if (isThere(to) || next === undefined) return { to, note: null };
    if (seen.has(to)) return 'circle';
    seen.add(to);
    entry = next;
  }
}

type Note = Exclude<Entry, string>['note'] | null;

function toOf(entry: Entry): string | null {
  return typeof entry === 'string' ? entry : (entry.to ?? null);
}

function noteOf(entry: Entry): Note {
  return typeof entry === 'string' ? null : entry.note;
}
