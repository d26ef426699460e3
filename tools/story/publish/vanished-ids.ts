import { isObject } from '../../../src/story/schema/values.ts';
import type { Finding, Version } from './finding.ts';

/** A thing that links lead to. */
interface Target {
  readonly kind: 'stop' | 'moment' | 'passage' | 'chapter';
  readonly id: string;
}

/** Links that worked with the published version and would not work with the next. */
export function vanishedIds(published: Version, next: Version): readonly Finding[] {
  const there = new Set(targetsOf(next).map(({ id }) => id));
  const moved = movedOf(next);
  const gone = targetsOf(published).filter(({ id }) => !there.has(id) && !moved.has(id));
  // A stop and its passage often have the same id, and one entry serves both.
  const unique = [...new Map(gone.map((target) => [target.id, target])).values()];
  return [
    ...unique.map(({ kind, id }) =>
      finding(
        [],
        `The ${kind} "${id}" is published, and is not in the new version: links to it would not work. Keep it, or add "${id}" to "moved".`,
      ),
    ),
    ...lostMoves(published, next, there),
    ...badMoves(moved, there),
    ...lostLanguages(published, next),
  ];
}

/** What an older version says of ids that were gone even then. */
function lostMoves(
  published: Version,
  next: Version,
  there: ReadonlySet<string>,
): readonly Finding[] {
  const moved = movedOf(next);
  return [...movedOf(published).keys()]
    .filter((id) => !moved.has(id) && !there.has(id))
    .map((id) =>
      finding(
        ['moved'],
        `The published "moved" says where "${id}" went, and the new one does not: links to it would not work. Put the entry back.`,
      ),
    );
}

function badMoves(
  moved: ReadonlyMap<string, string | null>,
  there: ReadonlySet<string>,
): readonly Finding[] {
  return [...moved].flatMap(([id, to]) =>
    to === null || there.has(to) || moved.has(to)
      ? []
      : [
          finding(
            ['moved', id],
            `"moved" leads from "${id}" to "${to}", which is not in the new version. Name a stop, a moment, a passage or a chapter of it.`,
          ),
        ],
  );
}

function lostLanguages(published: Version, next: Version): readonly Finding[] {
  const { languages, passages } = published.story;
  return languages.flatMap((lang) => {
    if (!next.story.languages.includes(lang))
      return [
        finding(
          ['languages'],
          `The language "${lang}" is published, and is not in the new version: links to it would open another. Put it back into "languages".`,
        ),
      ];
    const translated = new Map(
      next.story.passages.map(({ id, text }) => [id, Object.hasOwn(text, lang)]),
    );
    return passages
      .filter(({ id, text }) => Object.hasOwn(text, lang) && translated.get(id) === false)
      .map(({ id }) => ({
        ...finding(
          [],
          `The passage "${id}" is published in "${lang}", and the new article lacks it: readers would see it in another language. Put it back.`,
        ),
        file: `article.${lang}.md`,
      }));
  });
}

function targetsOf({ raw, story }: Version): readonly Target[] {
  const target = (kind: Target['kind']) => (item: { readonly id: string }) => ({
    kind,
    id: item.id,
  });
  // Of a story without chapters, the one chapter is made up.
  const chapters = isObject(raw.story) && Array.isArray(raw.story.chapters) ? story.chapters : [];
  return [
    ...story.stops.map(target('stop')),
    ...story.moments.map(target('moment')),
    ...story.passages.map(target('passage')),
    ...chapters.map(target('chapter')),
  ];
}

/** Where the ids went that are gone, by the ids; null where there is only a note. */
function movedOf({ raw }: Version): ReadonlyMap<string, string | null> {
  const moved = isObject(raw.story) && isObject(raw.story.moved) ? raw.story.moved : {};
  return new Map(
    Object.entries(moved).flatMap(([id, entry]): [string, string | null][] => {
      if (typeof entry === 'string') return [[id, entry]];
      if (!isObject(entry)) return [];
      if (typeof entry.to === 'string') return [[id, entry.to]];
      return entry.note === undefined ? [] : [[id, null]];
    }),
  );
}

const finding = (keys: Finding['keys'], text: string): Finding => ({
  ...{ kind: 'links', file: 'story.json', keys, text },
});
