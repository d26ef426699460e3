import { isObject } from '../../story/schema/values.ts';
import type { Draft } from '../draft.ts';
import { type JsonPath, jsonAt } from '../json/edit-json.ts';
import { idFrom } from '../slug.ts';
import { type Entry, entriesOf, keysOf, STORY, setInStory } from './story-json.ts';
import { articleOf, languagesOf, passagesIn, withArticle } from './text/article-file.ts';
import { removeTexts } from './text/local-texts.ts';
import { withHeadAttribute } from './text/passage-head.ts';

export interface NewSource {
  readonly title: string;
  readonly publisher: string;
  readonly url?: string;
  readonly date?: string;
}

/** Adds a source, with an id made from its publisher. */
export function addSource(draft: Draft, source: NewSource): { draft: Draft; id: string } {
  const { title, publisher, url, date } = source;
  const id = idFrom(publisher, new Set(keysOf(draft, 'sources')), 'source');
  return { draft: setInStory(draft, ['sources', id], { title, publisher, url, date }), id };
}

/** Sets a value of a source; undefined removes it. */
export function setInSource(draft: Draft, id: string, path: JsonPath, value: unknown): Draft {
  if (!keysOf(draft, 'sources').includes(id)) return draft;
  return setInStory(draft, ['sources', id, ...path], value);
}

/** What names a source: a passage, or an account at a stop or a moment. */
export type SourceNaming =
  | { readonly kind: 'passage'; readonly id: string }
  | {
      readonly kind: 'claim';
      readonly list: 'stops' | 'moments';
      /** Id of the stop or the moment. */
      readonly id: string;
      /** Of the account, in story.json. */
      readonly path: JsonPath;
    };

/** All that names a source: passages in their order, then accounts. */
export function namingsOf(draft: Draft, source: string): readonly SourceNaming[] {
  const passages = languagesOf(draft).flatMap((lang) =>
    passagesIn(articleOf(draft, lang)).flatMap(({ id, sources }) =>
      sources.includes(source) ? [id] : [],
    ),
  );
  const claims = (['stops', 'moments'] as const).flatMap((list) =>
    entriesOf(draft, list).flatMap((event, i) =>
      claimLists(event).flatMap((path) => {
        const claims = jsonAt(draft, STORY, [list, i, ...path]);
        return (Array.isArray(claims) ? claims : []).flatMap((claim, at) =>
          isObject(claim) && claim.source === source
            ? [{ kind: 'claim', list, id: String(event.id), path: [list, i, ...path, at] } as const]
            : [],
        );
      }),
    ),
  );
  return [...[...new Set(passages)].map((id) => ({ kind: 'passage', id }) as const), ...claims];
}

/** Where a stop or a moment may have accounts. */
function claimLists({ conflicts }: Entry): readonly JsonPath[] {
  const count = Array.isArray(conflicts) ? conflicts.length : 0;
  return [
    ...['arrival', 'departure', 'at'].map((time) => [time, 'claims']),
    ...Array.from({ length: count }, (_, i) => ['conflicts', i, 'claims']),
  ];
}

/** Removes a source from the story and from its passages. Claims keep their words: the checker asks for a source. */
export function removeSource(draft: Draft, id: string): Draft {
  if (jsonAt(draft, STORY, ['sources', id]) === undefined) return draft;
  let changed = removeTexts(setInStory(draft, ['sources', id], undefined), ['sources', id]);
  for (const lang of languagesOf(draft)) {
    for (const passage of passagesIn(articleOf(draft, lang)))
      if (passage.sources.includes(id)) {
        const others = passage.sources.filter((each) => each !== id);
        changed = setPassageSources(changed, lang, passage.id, others);
      }
  }
  return changed;
}

/** Sets the sources of a passage in one language. */
function setPassageSources(
  draft: Draft,
  lang: string,
  passage: string,
  sources: readonly string[],
): Draft {
  const markdown = articleOf(draft, lang);
  const found = passagesIn(markdown).find(({ id }) => id === passage);
  if (!found) return draft;
  const head = withHeadAttribute(found.head, 'sources', sources.join(' ') || null);
  return withArticle(
    draft,
    lang,
    markdown.slice(0, found.start) + head + markdown.slice(found.from),
  );
}
