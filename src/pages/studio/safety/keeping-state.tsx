import { t } from '../../../i18n/translate.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { downloadStory } from '../publish/download-story.ts';
import { useStudio, useStudioStore } from '../use-studio.ts';

interface KeepingStateProps {
  /** Tries to keep the draft again. */
  readonly onRetry: () => void;
}

/** Whether the draft is safe in this browser, and what to do where it is not. */
export function KeepingState({ onRetry }: KeepingStateProps) {
  const store = useStudioStore();
  const { status, failure } = useStudio((state) => state.keeping);
  const arrival = useStudio((state) => state.arrival);
  return (
    <>
      {/* Said aloud only where something is wrong: it changes with every key that is pressed. */}
      {!failure && <p className="studio-keeping">{t(`studio.keep-${status}`)}</p>}
      <p className="studio-keeping" role="alert" data-failed>
        {failure && t(`studio.keep-${failure}`)}
      </p>
      {failure && (
        <>
          <Button
            look="framed"
            label={t('studio.download-story')}
            onClick={() => void downloadStory(store.getState().draft)}
          />
          <Button look="framed" label={t('studio.keep-again')} onClick={onRetry} />
        </>
      )}
      {arrival && (
        <p className="studio-arrival" role="alert">
          {t(`studio.arrival-${arrival.why}`)}
          <Button
            icon="close"
            label={t('ui.dismiss')}
            onClick={() => store.show({ arrival: null })}
          />
        </p>
      )}
    </>
  );
}
