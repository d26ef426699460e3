import { useRef } from 'react';
import { addChange, changesIn, newChangeAt } from '../../../draft/edits/updates.ts';
import { TO_WRITE } from '../../../draft/empty-draft.ts';
import { textIn } from '../../../draft/story-entries.ts';
import { readTimeValue } from '../../../draft/times/time-value.ts';
import { interfaceLanguage, t } from '../../../i18n/translate.ts';
import type { Story } from '../../../story/model.ts';
import { formatIso } from '../../../story/time/format-iso.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { EntryRow } from '../fields/entry-row.tsx';
import { timeWords } from '../stops/times/time-words.ts';
import { useStudio, useStudioStore } from '../use-studio.ts';
import { ChangeForm } from './change-form.tsx';
import { LiveFields } from './live-fields.tsx';
import { MovedFields } from './moved-fields.tsx';
import '../sources/sources.css';

const MINUTE_MS = 60_000;

/** What changes in a story after its publication: its corrections, and whether it is still happening. */
export function UpdatesPanel() {
  const store = useStudioStore();
  const draft = useStudio((state) => state.draft);
  const story = useStudio((state) => state.story);
  const open = useStudio((state) => state.entry);
  const list = useRef<HTMLOListElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const zone = newsroomZone(story);
  const lang = story?.languages[0] ?? 'en';
  const changes = changesIn(draft);
  const add = () => {
    const at = newChangeAt(draft);
    const now = Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS;
    store.edit((before) => addChange(before, { when: formatIso(now, zone), what: TO_WRITE }));
    store.show({ entry: String(at) });
    requestAnimationFrame(() => {
      const what = list.current?.querySelector<HTMLTextAreaElement>('textarea');
      what?.focus();
      what?.select();
    });
  };
  return (
    <>
      <h2>{t('studio.panel-updates')}</h2>
      <section data-field="changes">
        <h3>{t('studio.changes')}</h3>
        <p className="studio-hint panel-what">{t('studio.changes-what')}</p>
        <Button
          className="add-change"
          look="framed"
          ref={addButton}
          label={t('studio.add-change')}
          onClick={add}
        />
        <ol ref={list} className="studio-stops">
          {changes.map((change, i) => {
            const number = String(i);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: corrections have no ids, and are named by their number.
              <li key={`${i} of ${changes.length}`}>
                <EntryRow
                  name={textIn(change, 'what', lang) || TO_WRITE}
                  note={whenWords(change.when, zone)}
                  isOpen={number === open}
                  onToggle={() => store.show({ entry: number === open ? null : number })}
                />
                {number === open && (
                  <ChangeForm
                    {...{ change, zone }}
                    index={i}
                    onRemove={() => {
                      store.show({ entry: null });
                      // The form is gone, and the focus with it.
                      addButton.current?.focus();
                    }}
                  />
                )}
              </li>
            );
          })}
        </ol>
      </section>
      <LiveFields zone={zone} />
      <MovedFields />
    </>
  );
}

/** The clock that readers see corrections on: that of the stop that the story opens at. */
function newsroomZone(story: Story | null): string {
  const stop = story?.stops.find(({ id }) => id === story.opening) ?? story?.stops[0];
  return stop?.zone ?? 'UTC';
}

function whenWords(when: unknown, zone: string): string {
  const time = typeof when === 'string' ? readTimeValue(when, zone) : null;
  return time ? timeWords(time, interfaceLanguage()) : '';
}
