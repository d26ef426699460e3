import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Draft } from '../../../draft/draft.ts';
import {
  articleOf,
  passageOf,
  passagesIn,
  type WrittenPassage,
  withArticle,
} from '../../../draft/edits/text/article-file.ts';
import { tieWords, untieWords } from '../../../draft/edits/text/marks.ts';
import { eventOfPassage } from '../../../draft/edits/text/passage-event.ts';
import { addPassage, setInPassage } from '../../../draft/edits/text/passages.ts';
import { fieldText, inFieldText, inFileText, withTyped } from '../../../draft/typed-text.ts';
import { languageName } from '../../../i18n/language-name.ts';
import { t } from '../../../i18n/translate.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { hasMod, shortcut } from '../../../ui/controls/mod-key.ts';
import { latinKey } from '../../keys/latin-key.ts';
import { usePreview, useStudio, useStudioStore } from '../use-studio.ts';
import { AddPicture } from './add-picture.tsx';
import { Outline } from './outline.tsx';
import { PassageEvent } from './passage-event.tsx';
import { PassageSlides } from './passage-slides.tsx';
import { PassageSources } from './passage-sources.tsx';
import { PasteArticle } from './paste-article.tsx';
import { TieWords } from './tie-words.tsx';

/** The text of an article with the outline of its passages, and what is done with marked words. */
export function ArticleEditor({ lang }: { readonly lang: string }) {
  const store = useStudioStore();
  const preview = usePreview();
  const draft = useStudio((state) => state.draft);
  const field = useRef<HTMLTextAreaElement>(null);
  const [tying, setTying] = useState(false);
  const [caret, setCaret] = useState(0);
  const markdown = articleOf(draft, lang);
  const passages = passagesIn(markdown);
  const here = passageAt(passages, caret);

  const goTo = ({ id, from }: WrittenPassage) => {
    const start = inFieldText(markdown, from);
    select(field.current, start, start);
    setCaret(from);
    preview.go(id);
  };
  /** The preview shows the passage that the caret is in. */
  const follow = (at: number) => {
    setCaret(at);
    const passage = passageAt(passages, at);
    if (passage && passage.id !== here?.id) preview.go(passage.id);
  };
  // The passage that a problem leads to.
  const asked = useStudio((state) => state.passage);
  const show = useEffectEvent((id: string) => {
    const passage = passages.find((each) => each.id === id);
    if (passage) goTo(passage);
  });
  useEffect(() => {
    if (asked === null) return;
    show(asked);
    store.show({ passage: null });
  }, [asked, store]);
  /** Changes the article where the caret is, which then stays with its words. */
  const change = (edit: (now: Draft, start: number, end: number) => Draft) => {
    const { selectionStart = 0, selectionEnd = 0 } = field.current ?? {};
    const [start, end] = [inFileText(markdown, selectionStart), inFileText(markdown, selectionEnd)];
    store.edit((now) => edit(now, start, end));
    // What is written before tied words moves them on.
    const moved = articleOf(store.getState().draft, lang).startsWith(TIED, start) ? TIED.length : 0;
    requestAnimationFrame(() =>
      select(field.current, selectionStart + moved, selectionEnd + moved),
    );
  };
  /** The caret stays where it is in the passage, whose first line gets longer or shorter. */
  const setSources = ({ id, from }: WrittenPassage, sources: readonly string[]) => {
    store.edit((now) => setInPassage(now, id, 'sources', sources.join(' ') || null));
    const fresh = passageOf(store.getState().draft, lang, id);
    setCaret(Math.max(0, caret + (fresh?.from ?? from) - from));
  };

  return (
    <div className="studio-article">
      <Outline lang={lang} passages={passages} current={here?.id ?? null} onGo={goTo} />
      {here && <PassageEvent passage={here} />}
      {here && <PassageSources passage={here} onChange={(sources) => setSources(here, sources)} />}
      <div className="studio-tools">
        <TieWords
          {...{ tying, setTying }}
          about={here ? eventOfPassage(draft, here.id) : null}
          words={() => {
            const { selectionStart = 0, selectionEnd = 0, value = '' } = field.current ?? {};
            return value.slice(selectionStart, selectionEnd).trim();
          }}
          onTie={(stop) =>
            change((now, start, end) =>
              stop === null
                ? untieWords(now, lang, start)
                : tieWords(now, lang, start, end, { stop }),
            )
          }
        />
        <Button
          look="framed"
          label={t('studio.new-passage')}
          onClick={() => {
            const passage = {
              heading: t('studio.new-heading'),
              text: '…',
              sources: here?.sources ?? [],
            };
            store.edit((now) => addPassage(now, lang, passage, here?.id).draft);
          }}
        />
        <PasteArticle lang={lang} sources={here?.sources ?? passages.at(-1)?.sources ?? []} />
        <AddPicture
          lang={lang}
          at={() => inFileText(markdown, field.current?.selectionStart ?? 0)}
        />
      </div>
      <label className="ui-hidden" htmlFor={`article-${lang}`}>
        {t('studio.article-in', { language: languageName(lang) })}
      </label>
      <textarea
        id={`article-${lang}`}
        ref={field}
        className="studio-markdown"
        lang={lang}
        spellCheck
        value={fieldText(markdown)}
        aria-keyshortcuts={shortcut('K').aria}
        onChange={({ target }) =>
          store.edit(
            (now) => withArticle(now, lang, withTyped(markdown, target.value)),
            `article ${lang}`,
          )
        }
        onSelect={({ currentTarget }) => follow(inFileText(markdown, currentTarget.selectionStart))}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || !hasMod(event)) return;
          if (latinKey(event).toLowerCase() !== 'k') return;
          event.preventDefault();
          setTying(true);
        }}
      />
      {here && <PassageSlides passage={here} lang={lang} />}
    </div>
  );
}

/** What comes before tied words. */
const TIED = ':at[';
const passageAt = (passages: readonly WrittenPassage[], at: number) =>
  passages.find(({ start, end }) => start <= at && at <= end);

/** Selects a part of a text, in view. */
function select(field: HTMLTextAreaElement | null, start: number, end: number): void {
  if (!field) return;
  field.focus();
  field.setSelectionRange(start, end);
  // Browsers scroll a field to its selection only when it is typed in.
  const line = field.value.slice(0, start).split('\n').length;
  const lines = field.value.split('\n').length;
  field.scrollTop = Math.max(0, (field.scrollHeight * (line - 2)) / lines);
}
