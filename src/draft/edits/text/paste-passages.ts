import type { Draft } from '../../draft.ts';
import { plainName } from '../../gazetteer/plain-name.ts';
import { stopEntries, textIn } from '../../story-entries.ts';
import { articleOf, eolOf, languagesOf, passageOf, passagesIn } from './article-file.ts';
import { localText } from './local-texts.ts';
import { eventOfPassage, setEventOfPassage } from './passage-event.ts';
import { addPassage, setPassageText } from './passages.ts';

/** A part of a pasted article, as Markdown with its heading. */
interface PastedPassage {
  readonly heading: string | null;
  readonly markdown: string;
}

/** Where a part of a pasted article goes. */
export interface PastedTo {
  readonly pasted: PastedPassage;
  /** Id of the stop that it is about; null where the story has none. */
  readonly stop: string | null;
  /** Id of the passage whose text it becomes; null for a new one. */
  readonly passage: string | null;
}

/**
 * Finds out which stop each part of an article is about: the one that its heading names, else the one of the part
 * before it. In a translation, parts become the passages of the first language: in their order if there are as many
 * of both, else by the stops that the headings name.
 */
export function placePasted(
  draft: Draft,
  lang: string,
  parts: readonly PastedPassage[],
): readonly PastedTo[] {
  const [first = 'en'] = languagesOf(draft);
  const stops = stopEntries(draft).map(({ id, index, place, entry }) => {
    const names = [lang, first].map(
      (each) =>
        localText(draft, ['stops', index, 'title'], each) ??
        localText(draft, ['places', place, 'name'], each) ??
        '',
    );
    return { id, passage: textIn(entry, 'passage'), names: names.map(plainName).filter(Boolean) };
  });
  const known = passagesIn(articleOf(draft, first)).map(({ id }) => id);
  const isSameOrder = lang !== first && known.length === parts.length;
  const taken = new Set<string>();
  let stop = stops[0];
  return parts.map((pasted, i): PastedTo => {
    const heading = ` ${plainName(pasted.heading ?? '')} `;
    const [named] = stops
      .flatMap((each) => each.names.map((name) => ({ each, at: heading.indexOf(` ${name} `) })))
      .filter(({ at, each }) => at >= 0 && !taken.has(each.passage))
      .toSorted((a, b) => a.at - b.at);
    stop = named?.each ?? stop;
    const own = isSameOrder ? known[i] : known.find((id) => id === stop?.passage);
    // What comes before the first heading of a translation belongs to its first passage.
    const isOwn = named !== undefined || isSameOrder || (lang !== first && i === 0);
    const passage = own !== undefined && !taken.has(own) && isOwn ? own : null;
    if (passage !== null) taken.add(passage);
    const event = passage === null ? null : eventOfPassage(draft, passage);
    return { pasted, stop: event ?? stop?.id ?? null, passage };
  });
}

/**
 * Writes parts of an article where `placePasted` put them. A new passage comes after the part before it, with
 * the sources of the passage about its stop.
 *
 * @param sources of a new passage where that has none
 */
export function pastePassages(
  draft: Draft,
  lang: string,
  parts: readonly PastedTo[],
  sources: readonly string[],
): Draft {
  const [first = 'en'] = languagesOf(draft);
  let changed = draft;
  let before: string | null = null;
  for (const { pasted, stop, passage } of parts) {
    const [, heading = '', text = ''] = /^(?:## (.*)\n*)?([\s\S]*)$/u.exec(pasted.markdown) ?? [];
    if (passage !== null && passageOf(changed, lang, passage)) {
      changed = setPassageText(changed, lang, passage, pasted.markdown);
      before = passage;
      continue;
    }
    const about = stopEntries(changed).find(({ id }) => id === stop);
    const known = passageOf(changed, first, textIn(about?.entry ?? {}, 'passage'));
    const own = known && known.sources.length > 0 ? known.sources : sources;
    const isNew = passage === null;
    // A translation has no passages of its own: readers of the first language would not have them.
    const last = before === null ? null : passageOf(changed, lang, before);
    if (isNew && lang !== first && last) {
      const eol = eolOf(last.text);
      const joined = `${last.text.trimEnd()}${eol}${eol}${pasted.markdown}`;
      changed = setPassageText(changed, lang, last.id, joined);
      continue;
    }
    const added = addPassage(
      changed,
      lang,
      { heading, text, ...(isNew ? { sources: own } : { id: passage }) },
      before ?? (isNew ? known?.id : null),
    );
    changed = isNew && stop !== null ? setEventOfPassage(added.draft, added.id, stop) : added.draft;
    before = added.id;
  }
  return changed;
}
