import { useMemo, useState } from 'react';
import { chaptersByTime } from '../../../draft/edits/chapters.ts';
import { localText } from '../../../draft/edits/text/local-texts.ts';
import { readTimeValue } from '../../../draft/times/time-value.ts';
import { interfaceLanguage, t } from '../../../i18n/translate.ts';
import type { Story } from '../../../story/model.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { EntryRow } from '../fields/entry-row.tsx';
import { timeWords } from '../stops/times/time-words.ts';
import { useStudio, useStudioStore } from '../use-studio.ts';
import { AddChapter } from './add-chapter.tsx';
import { ChapterForm } from './chapter-form.tsx';
import { clockOf } from './story-span.ts';
import '../sources/sources.css';

/** The chapters of the timeline by time, and the one that is open. */
export function ChaptersPanel() {
  const store = useStudioStore();
  const draft = useStudio((state) => state.draft);
  const story = useStudio((state) => state.story);
  const open = useStudio((state) => state.entry);
  const [isAdding, setAdding] = useState(false);
  const zone = story?.stops[0]?.zone ?? 'UTC';
  const chapters = useMemo(() => chaptersByTime(draft, zone), [draft, zone]);
  const total = chapters.reduce((sum, { share }) => sum + share, 0);
  return (
    <>
      <h2>{t('studio.panel-chapters')}</h2>
      <p className="studio-hint panel-what">{t('studio.chapters-what')}</p>
      <ol className="studio-stops">
        {chapters.map((chapter) => {
          const { id, index, entry, share } = chapter;
          const percent = total > 0 ? Math.round((100 * share) / total) : 0;
          return (
            <li key={id}>
              <EntryRow
                name={
                  localText(draft, ['chapters', index, 'title'], story?.languages[0] ?? 'en') ?? id
                }
                note={[beginning(story, entry.from), t('studio.chapter-width-of', { percent })]
                  .filter(Boolean)
                  .join(' · ')}
                isOpen={id === open}
                onToggle={() => store.show({ entry: id === open ? null : id })}
              />
              {id === open && (
                <ChapterForm
                  {...{ chapter, zone }}
                  percent={chapters.length > 1 ? percent : null}
                  onRemove={() => {
                    store.show({ entry: null });
                    // The form is gone, and the focus with it.
                    document.getElementById('tab-chapters')?.focus();
                  }}
                />
              )}
            </li>
          );
        })}
      </ol>
      <Button
        look="framed"
        label={t('studio.add-chapter')}
        disabled={!story}
        onClick={() => setAdding(true)}
      />
      {isAdding && story && <AddChapter {...{ story, zone }} onClose={() => setAdding(false)} />}
    </>
  );
}

/** When a chapter begins, in words. */
function beginning(story: Story | null, from: unknown): string {
  if (!story || typeof from !== 'string') return '';
  const time = readTimeValue(from, clockOf(story, from));
  return time ? timeWords(time, interfaceLanguage()) : '';
}
