import { splitArticle } from '../../../story/parse/passages/split-article.ts';
import type { Draft } from '../../draft.ts';
import { jsonAt } from '../../json/edit-json.ts';
import { idFrom } from '../../slug.ts';
import { idsOf, isNamedBy, renameReferences } from '../rename-id.ts';
import { entriesOf, STORY, setInStory } from '../story-json.ts';
import { removeSlide, removeSlideNotes } from '../talk.ts';
import {
  articleOf,
  eolOf,
  languagesOf,
  passageOf,
  passagesIn,
  type WrittenPassage,
  withArticle,
} from './article-file.ts';
import { removeTexts } from './local-texts.ts';
import { type HeadKey, withHeadAttribute } from './passage-head.ts';
import { whenOf } from './passage-when.ts';

export interface NewPassage {
  /** By default made from the heading. */
  readonly id?: string;
  readonly heading: string;
  readonly text: string;
  readonly sources?: readonly string[];
  /** For a passage that no stop and no moment names: when it is, and where. */
  readonly t?: string;
  readonly place?: string;
}

/** Adds a passage to an article, after another; null: as the first; left out: at the end. */
export function addPassage(
  draft: Draft,
  lang: string,
  passage: NewPassage,
  after?: string | null,
): { draft: Draft; id: string } {
  const markdown = articleOf(draft, lang);
  const eol = eolOf(markdown);
  // In another language the passage has the id that it has in the first.
  const id = passage.id ?? idFrom(passage.heading, idsOf(draft, 'passage'), 'passage');
  let head = withHeadAttribute(`:::passage{#${id}}`, 'sources', passage.sources?.join(' ') || null);
  head = withHeadAttribute(head, 't', passage.t ?? null);
  head = withHeadAttribute(head, 'place', passage.place ?? null);
  const title = passage.heading.trim() === '' ? [] : [`## ${passage.heading.trim()}`, ''];
  const body = [
    ...title,
    ...closed(passage.text)
      .trim()
      .split(/\r\n|\n|\r/),
  ];
  const block = [head, ...body, ':::'].join(eol);
  const passages = passagesIn(markdown);
  const found = after === undefined ? passages.at(-1) : passages.find((each) => each.id === after);
  const first = passages[0];
  if (after === null && first)
    return { draft: inserted(draft, lang, first.start, '', block, eol + eol), id };
  const end = after !== undefined && found ? found.end : markdown.length;
  const before = markdown.slice(0, end).trimEnd();
  const rest = markdown.slice(end).replace(/^\s+/, '');
  const whole = `${before}${before ? eol + eol : ''}${block}${eol}${rest ? eol : ''}${rest}`;
  return { draft: withArticle(draft, lang, whole), id };
}

/** Sets what stands between the lines that open and close a passage, its heading included. */
export function setPassageText(draft: Draft, lang: string, id: string, text: string): Draft {
  const passage = passageOf(draft, lang, id);
  if (!passage || passage.text === text) return draft;
  const eol = eolOf(articleOf(draft, lang));
  const whole = closed(text);
  const line = whole === '' || /[\r\n]$/.test(whole) ? whole : whole + eol;
  return inserted(draft, lang, passage.from, '', line, '', passage.to);
}

/** Sets an attribute of a passage in all languages; null removes it. */
export function setInPassage(
  draft: Draft,
  id: string,
  key: Exclude<HeadKey, 'id'>,
  value: string | null,
): Draft {
  return inAll(draft, (changed, lang) => {
    const passage = passageOf(changed, lang, id);
    if (!passage) return changed;
    const head = withHeadAttribute(passage.head, key, value);
    return inserted(changed, lang, passage.start, '', head, '', passage.from);
  });
}

/**
 * Splits a passage in two, before a place in its text. The second has the sources of the first, and the time and
 * place of what the first is about, so that it is shown.
 *
 * @param at characters from the beginning of its text
 */
export function splitPassage(
  draft: Draft,
  lang: string,
  id: string,
  at: number,
  heading: string,
): { draft: Draft; id: string } | null {
  const passage = passageOf(draft, lang, id);
  if (!passage) return null;
  const [before, text] = [passage.text.slice(0, at), passage.text.slice(at)];
  const when = whenOf(draft, passage);
  const eol = eolOf(articleOf(draft, lang));
  const shortened = setPassageText(draft, lang, id, before.trimEnd() + eol);
  const { sources } = passage;
  return addPassage(shortened, lang, { heading, text, sources, ...when }, id);
}

/** Joins a passage with the one after it, in all languages. What names the second names the first. */
export function joinPassages(draft: Draft, id: string): Draft {
  const [first = 'en'] = languagesOf(draft);
  const passages = passagesIn(articleOf(draft, first));
  const next = passages[passages.findIndex((passage) => passage.id === id) + 1];
  if (!next || !passages.some((passage) => passage.id === id)) return draft;
  const joined = inAll(draft, (changed, lang) => {
    const [one, other] = [passageOf(changed, lang, id), passageOf(changed, lang, next.id)];
    if (!one || !other) return changed;
    const eol = eolOf(one.text);
    const text = `${one.text.trimEnd()}${eol}${eol}${other.text.trim()}${eol}`;
    const sources = [...new Set([...one.sources, ...other.sources])].join(' ');
    const without = withoutPassage(changed, lang, next.id);
    const whole = setPassageText(without, lang, id, text);
    const passage = passageOf(whole, lang, id);
    if (!passage) return whole;
    const head = withHeadAttribute(passage.head, 'sources', sources || null);
    return inserted(whole, lang, passage.start, '', head, '', passage.from);
  });
  const named = isNamedBy(draft, 'passage', next.id);
  const media = [id, next.id].flatMap((each) => {
    const figures = jsonAt(draft, STORY, ['passages', each, 'media']);
    return Array.isArray(figures) ? figures : [];
  });
  let changed = setInStory(joined, ['passages', next.id], undefined);
  if (media.length > 0) changed = setInStory(changed, ['passages', id, 'media'], media);
  changed = removeTexts(changed, ['passages', next.id]);
  // Not as keys: the first may have a slide and notes of its own.
  changed = renameReferences(
    changed,
    'passage',
    next.id,
    id,
    (path, isKey) => !isKey && named(path, isKey),
  );
  return withoutTalkOf(changed, next.id);
}

/** Removes a passage from all languages, and what names it. */
export function removePassage(draft: Draft, id: string): Draft {
  if (!idsOf(draft, 'passage').has(id)) return draft;
  let changed = inAll(draft, (each, lang) => withoutPassage(each, lang, id));
  for (const list of ['stops', 'moments', 'changes'])
    entriesOf(changed, list).forEach(({ passage }, i) => {
      if (passage === id) changed = setInStory(changed, [list, i, 'passage'], undefined);
    });
  changed = setInStory(changed, ['passages', id], undefined);
  changed = removeTexts(changed, ['passages', id]);
  return withoutTalkOf(changed, id);
}

/** Moves a passage to another place in the order of reading, in all languages. */
export function movePassage(draft: Draft, id: string, to: number): Draft {
  const [first = 'en'] = languagesOf(draft);
  const order = passagesIn(articleOf(draft, first)).map((passage) => passage.id);
  const from = order.indexOf(id);
  if (from < 0) return draft;
  order.splice(from, 1);
  order.splice(to, 0, id);
  return inAll(draft, (changed, lang) => {
    const markdown = articleOf(changed, lang);
    const passages = passagesIn(markdown);
    const known = passages.filter((passage) => order.includes(passage.id));
    const sorted = known.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
    let whole = '';
    let end = 0;
    // What stands between passages stays where it is.
    known.forEach(({ start, end: until }, i) => {
      const moved = sorted[i] as WrittenPassage;
      const block = markdown.slice(moved.start, moved.end).trimEnd();
      const space = /\s*$/.exec(markdown.slice(start, until))?.[0] ?? '';
      whole += markdown.slice(end, start) + block + space;
      end = until;
    });
    return withArticle(changed, lang, whole + markdown.slice(end));
  });
}

/** Text that cannot end the passage around it: fences that open or close nothing are shown as they are. */
function closed(text: string): string {
  const { parts, stray, unclosed } = splitArticle(`:::passage{#a}\n${text}\n:::`);
  const [only] = parts;
  if (parts.length === 1 && only?.head != null && stray.length + unclosed.length === 0) return text;
  return text.replace(/^( {0,3})(:{3,})/gm, '$1\\$2');
}

function withoutPassage(draft: Draft, lang: string, id: string): Draft {
  const markdown = articleOf(draft, lang);
  const passage = passageOf(draft, lang, id);
  if (!passage) return draft;
  const before = markdown.slice(0, passage.start);
  const rest = markdown.slice(passage.end).replace(/^(?:[ \t]*(?:\r\n|\n|\r))+/, '');
  return withArticle(
    draft,
    lang,
    rest === '' ? before.replace(/(\r\n|\n|\r)\s*$/, '$1') : before + rest,
  );
}

/** Slides and notes; a stop of the same id has its slide still. */
function withoutTalkOf(draft: Draft, id: string): Draft {
  return idsOf(draft, 'event').has(id) ? removeSlideNotes(draft, id) : removeSlide(draft, id);
}

function inAll(draft: Draft, edit: (draft: Draft, lang: string) => Draft): Draft {
  return languagesOf(draft).reduce(edit, draft);
}

function inserted(
  draft: Draft,
  lang: string,
  start: number,
  before: string,
  text: string,
  after: string,
  end = start,
): Draft {
  const markdown = articleOf(draft, lang);
  return withArticle(
    draft,
    lang,
    markdown.slice(0, start) + before + text + after + markdown.slice(end),
  );
}
