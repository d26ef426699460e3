import { t } from '../../../i18n/translate.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { Dialog } from '../../../ui/controls/dialog.tsx';
import { downloadStory } from '../publish/download-story.ts';
import { useStudioStore } from '../use-studio.ts';

interface LeaveUnkeptProps {
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** Asks before a story is left that the browser does not keep. */
export function LeaveUnkept({ onStay, onLeave }: LeaveUnkeptProps) {
  const store = useStudioStore();
  return (
    <Dialog title={t('studio.leave-unkept')} onClose={onStay}>
      <p>{t('studio.leave-unkept-what')}</p>
      <div className="studio-field-line">
        <Button
          look="signal"
          label={t('studio.download-story')}
          onClick={() => void downloadStory(store.getState().draft)}
        />
        <Button look="framed" label={t('studio.leave-anyway')} onClick={onLeave} />
      </div>
    </Dialog>
  );
}
