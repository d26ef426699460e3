import { stringsFile, stringsLanguages } from '../../story/files/article-languages.ts';
import type { Draft } from '../draft.ts';
import { type Replace, replaceStrings } from '../history/replace-strings.ts';
import { type JsonPath, jsonAt } from '../json/edit-json.ts';
import { eventIds, STORY } from './story-json.ts';
import { articleOf, languagesOf, passagesIn, withArticle } from './text/article-file.ts';
import { retargetMarks } from './text/marks.ts';
import { type HeadKey, withHeadAttribute } from './text/passage-head.ts';

/** `event`: a stop or a moment, which share one set of ids. */
export type IdKind = 'event' | 'place' | 'source' | 'leg' | 'passage' | 'chapter';

/** The list or object that has the things of a kind, for paths of texts by language. */
const HOMES: Readonly<Record<IdKind, readonly string[]>> = {
  event: ['stops', 'moments'],
  place: ['places'],
  source: ['sources'],
  leg: ['legs'],
  passage: ['passages'],
  chapter: ['chapters'],
};

/**
 * Gives a thing another id, and everything that names it: story.json, the texts by language, the passages and
 * marks of all articles. The same draft where another thing of its kind has the new id.
 */
export function renameId(draft: Draft, kind: IdKind, from: string, to: string): Draft {
  if (from === to || idsOf(draft, kind).has(to)) return draft;
  return renameReferences(draft, kind, from, to, isNamedBy(draft, kind, from));
}

/** Renames what names a thing, and the thing itself, without a look at what else has the new id. */
export function renameReferences(
  draft: Draft,
  kind: IdKind,
  from: string,
  to: string,
  named: (path: JsonPath, isKey: boolean) => boolean,
): Draft {
  const inStory: Replace = (path, text, isKey) =>
    text === from && named(path, isKey) ? to : undefined;
  let changed = replaceStrings(draft, STORY, inStory);
  for (const lang of stringsLanguages(jsonAt(draft, STORY, []))) {
    changed = replaceStrings(changed, stringsFile(lang), (_, key, isKey) =>
      isKey ? renamedPath(key, kind, from, to, named) : undefined,
    );
  }
  for (const lang of languagesOf(draft)) {
    changed = renameInHeads(changed, lang, kind, from, to);
    if (kind === 'event') changed = retargetMarks(changed, lang, from, to);
  }
  return changed;
}

/** Whether a string or a key of story.json that has the text of an id names a thing of a kind. */
export function isNamedBy(draft: Draft, kind: IdKind, id: string) {
  // Slides and links that are gone may mean either; a stop comes before a passage of the same id.
  const alone = kind === 'event' || !eventIds(draft).has(id);
  return (path: JsonPath, isKey: boolean): boolean => {
    const [top, second, third] = path;
    const last = path.at(-1);
    const isEvent = top === 'stops' || top === 'moments';
    const isTalk = top === 'talk' && path.length === 3 && alone;
    switch (kind) {
      case 'event':
        if (isKey) return isTalk && (second === 'slides' || second === 'notes');
        return (
          (isEvent && path.length === 3 && third === 'id') ||
          (top === 'opening' && path.length === 1) ||
          (top === 'changes' && last === 'stop') ||
          (isTalk && second === 'skip') ||
          isTarget(path)
        );
      case 'passage':
        if (isKey)
          return (
            (top === 'passages' && path.length === 2) ||
            (top === 'talk' && second === 'notes' && path.length === 3) ||
            (isTalk && second === 'slides')
          );
        return (
          (isEvent && path.length === 3 && third === 'passage') ||
          (top === 'changes' && last === 'passage') ||
          (isTalk && second === 'skip') ||
          (alone && isTarget(path))
        );
      case 'place':
        if (isKey) return top === 'places' && path.length === 2;
        return isEvent && ((path.length === 3 && third === 'place') || isUntil(path));
      case 'source':
        if (isKey) return top === 'sources' && path.length === 2;
        return isEvent && last === 'source';
      case 'leg':
        if (isKey) return false;
        return (
          (top === 'legs' && path.length === 3 && third === 'id') ||
          (isEvent && third === 'rides' && (path.length === 4 || last === 'leg'))
        );
      case 'chapter':
        return !isKey && top === 'chapters' && path.length === 3 && third === 'id';
    }
  };
}

const isUntil = (path: JsonPath) => path[2] === 'rides' && path.at(-1) === 'until';

/** Where links to an id that is gone lead: `moved.<id>`, or its `to`. */
const isTarget = (path: JsonPath) =>
  path[0] === 'moved' && (path.length === 2 || (path.length === 3 && path[2] === 'to'));

/** The path of a text by language, `stops/khasan/title`, with the id in it renamed. */
function renamedPath(
  written: string,
  kind: IdKind,
  from: string,
  to: string,
  named: (path: JsonPath, isKey: boolean) => boolean,
): string | undefined {
  const [top = '', second, ...rest] = written.split('/');
  if (second === from && HOMES[kind].includes(top)) return [top, to, ...rest].join('/');
  if (top !== 'talk' || rest[0] !== from || !named(['talk', second ?? '', from], true))
    return undefined;
  return [top, second, to, ...rest.slice(1)].join('/');
}

function renameInHeads(draft: Draft, lang: string, kind: IdKind, from: string, to: string): Draft {
  const keys: Partial<Record<IdKind, HeadKey>> = {
    passage: 'id',
    place: 'place',
    source: 'sources',
  };
  const key = keys[kind];
  if (!key) return draft;
  let markdown = articleOf(draft, lang);
  for (const { head, start, from: end, id, place, sources } of passagesIn(markdown).toReversed()) {
    const renamed = sources.map((each) => (each === from ? to : each));
    const value = { id: id === from ? to : id, place: place === from ? to : place };
    const fresh =
      key === 'sources'
        ? sources.includes(from)
          ? withHeadAttribute(head, key, [...new Set(renamed)].join(' '))
          : head
        : key === 'id' || key === 'place'
          ? withHeadAttribute(head, key, value[key])
          : head;
    markdown = markdown.slice(0, start) + fresh + markdown.slice(end);
  }
  return withArticle(draft, lang, markdown);
}

/** All ids of a kind. */
export function idsOf(draft: Draft, kind: IdKind): ReadonlySet<string> {
  if (kind === 'event') return eventIds(draft);
  if (kind === 'passage')
    return new Set(
      languagesOf(draft).flatMap((lang) => passagesIn(articleOf(draft, lang)).map(({ id }) => id)),
    );
  const home = jsonAt(draft, STORY, [HOMES[kind][0] ?? '']);
  if (Array.isArray(home)) return new Set(home.map((each) => String(each?.id)));
  return new Set(typeof home === 'object' && home !== null ? Object.keys(home) : []);
}
