import type * as v from 'valibot';
import type { Change, Story } from '../model.ts';
import type * as updates from '../schema/updates.ts';
import type { ParseContext } from './parse-context.ts';

type Named = Pick<Story, 'stops' | 'moments' | 'passages' | 'opening' | 'moved'>;

/** The changes, the newest first. A change that names nothing that is there is kept, without its link. */
export function parseChanges(
  items: readonly [path: string, item: v.InferOutput<typeof updates.change>][],
  story: Named,
  context: ParseContext,
): Change[] {
  const { stops, moments, passages, opening, moved } = story;
  const { problems } = context;
  // All on one clock, that of the place where the story opens: it is the newsroom's time, not the traveller's.
  const zone = (stops.find(({ id }) => id === opening) ?? stops[0])?.zone ?? 'UTC';
  const events = new Set([...stops, ...moments].map(({ id }) => id));
  const passageIds = new Set(passages.map(({ id }) => id));
  const stopOf = (id: string | undefined, path: string) => {
    if (id === undefined) return null;
    if (events.has(id)) return id;
    const found = moved.get(id)?.stop;
    if (!found) problems.add('hint', 'change-stop-unknown', `${path}.stop`, { id });
    return found ?? null;
  };
  const passageOf = (id: string | undefined, path: string) => {
    if (id === undefined) return null;
    if (passageIds.has(id)) return id;
    const found = moved.get(id)?.passage;
    // Where the article is missing, that is reported already.
    if (!found && passages.length > 0)
      problems.add('hint', 'change-passage-unknown', `${path}.passage`, { id });
    return found ?? null;
  };
  const changes = items.map(([path, item]) => {
    const { from: when, date } = context.times.read(
      item.when,
      `${path}.when`,
      [zone],
      'any offset',
    );
    return {
      path,
      ...{ when, date, zone, what: context.text(item.what) },
      why: item.why === undefined ? null : context.text(item.why),
      passage: passageOf(item.passage, path),
      stop: stopOf(item.stop, path),
    };
  });
  const newestFirst = (changes[0]?.when ?? 0) >= (changes.at(-1)?.when ?? 0);
  for (const [i, { path, when }] of changes.entries()) {
    const before = changes[i - 1]?.when ?? when;
    if (newestFirst ? when > before : when < before)
      problems.add('hint', 'change-order', `${path}.when`);
  }
  const sorted = newestFirst ? changes : changes.reverse();
  return sorted.sort((a, b) => b.when - a.when).map(({ path: _, ...change }) => change);
}
