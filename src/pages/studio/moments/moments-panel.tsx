import { useState } from 'react';
import { momentEntries, textIn } from '../../../draft/story-entries.ts';
import { interfaceLanguage, t } from '../../../i18n/translate.ts';
import { formatMoment } from '../../../timeline/format/format-calendar.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { EntryRow } from '../fields/entry-row.tsx';
import { useStudio, useStudioStore } from '../use-studio.ts';
import { AddMoment } from './add-moment.tsx';
import { MomentForm } from './moment-form.tsx';
import '../sources/sources.css';

/** The events away from the route, and the one that is open. */
export function MomentsPanel() {
  const store = useStudioStore();
  const draft = useStudio((state) => state.draft);
  const story = useStudio((state) => state.story);
  const open = useStudio((state) => state.stop);
  const [isAdding, setAdding] = useState(false);
  const moments = momentEntries(draft);
  const lang = story?.languages[0] ?? 'en';
  const whenOf = (id: string) => {
    const shown = story?.moments.find((moment) => moment.id === id);
    return shown ? formatMoment(shown, interfaceLanguage()) : t('studio.stop-not-shown');
  };
  return (
    <>
      <h2>{t('studio.panel-moments')}</h2>
      <p className="studio-hint panel-what">{t('studio.moments-what')}</p>
      <ol className="studio-stops">
        {moments.map((moment) => (
          <li key={moment.id}>
            <EntryRow
              name={textIn(moment.entry, 'title', lang) || moment.id}
              note={whenOf(moment.id)}
              isOpen={moment.id === open}
              onToggle={() => store.show({ stop: moment.id === open ? null : moment.id })}
            />
            {moment.id === open && <MomentForm moment={moment} />}
          </li>
        ))}
      </ol>
      <Button look="framed" label={t('studio.add-moment')} onClick={() => setAdding(true)} />
      {isAdding && <AddMoment onClose={() => setAdding(false)} />}
    </>
  );
}
