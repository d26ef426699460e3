import { t } from '../../i18n/translate.ts';
import { localize } from '../../story/localize.ts';
import { Button } from '../../ui/controls/button.tsx';
import { useStudio, useStudioStore } from './use-studio.ts';

interface DeskHeadProps {
  readonly onLeave: () => void;
}

/** The head of the desk: the story's name, and what can be undone. */
export function DeskHead({ onLeave }: DeskHeadProps) {
  const store = useStudioStore();
  const title = useStudio(({ story, draft }) =>
    story ? localize(story.title, story.languages[0] ?? 'en') : draft.slug,
  );
  const canUndo = useStudio((state) => state.canUndo);
  const canRedo = useStudio((state) => state.canRedo);
  return (
    <section className="studio-head" aria-label={t('studio.name')}>
      <Button icon="before" words label={t('studio.leave')} onClick={onLeave} />
      <h1>{title}</h1>
      <KeepingState />
      <div className="studio-undo">
        <Button
          icon="return"
          words
          label={t('studio.undo')}
          disabled={!canUndo}
          onClick={() => store.undo()}
        />
        <Button label={t('studio.redo')} disabled={!canRedo} onClick={() => store.redo()} />
      </div>
    </section>
  );
}

/** Whether the draft is safe in this browser. */
function KeepingState() {
  const store = useStudioStore();
  const { status, failure } = useStudio((state) => state.keeping);
  const arrival = useStudio((state) => state.arrival);
  const sentence = failure ? t(`studio.keep-${failure}`) : t(`studio.keep-${status}`);
  return (
    <>
      <p className="studio-keeping" role="status" data-failed={failure !== null || undefined}>
        {sentence}
      </p>
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
