import { setMinutes } from '../../../draft/edits/talk.ts';
import { jsonAt } from '../../../draft/json/edit-json.ts';
import { t } from '../../../i18n/translate.ts';
import { Field } from '../fields/field.tsx';
import { useTyped } from '../fields/use-typed.ts';
import { useStudio, useStudioStore } from '../use-studio.ts';

/** No talk lasts longer, and no clock of the presenter's shows more. */
const MOST = 600;

/** How long the talk is to be. */
export function MinutesField() {
  const store = useStudioStore();
  const minutes = useStudio(({ draft }) => jsonAt(draft, 'story.json', ['talk', 'minutes']));
  /** What is being typed; null while the field shows the draft's length. */
  const [typed, setTyped] = useTyped();
  const isWrong = typed !== null && readMinutes(typed) === 'fault';
  return (
    <Field
      name="minutes"
      label={t('studio.talk-minutes')}
      value={typed ?? (typeof minutes === 'number' ? String(minutes) : '')}
      hint={t('studio.talk-minutes-hint')}
      error={isWrong ? t('studio.talk-minutes-fault') : null}
      onChange={(text) => {
        setTyped(text);
        const next = readMinutes(text);
        if (next !== 'fault') store.edit((now) => setMinutes(now, next), 'minutes');
      }}
      onLeave={() => {
        if (!isWrong) setTyped(null);
      }}
    />
  );
}

function readMinutes(text: string): number | null | 'fault' {
  if (text.trim() === '') return null;
  const minutes = Number(text.replace(',', '.'));
  return minutes > 0 && minutes <= MOST ? minutes : 'fault';
}
