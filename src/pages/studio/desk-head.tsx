import { useEffect } from 'react';
import { inLanguage } from '../../i18n/direction.ts';
import { t } from '../../i18n/translate.ts';
import { localize } from '../../story/localize.ts';
import { Button } from '../../ui/controls/button.tsx';
import { shortcut } from '../../ui/controls/mod-key.ts';
import { KeepingState } from './safety/keeping-state.tsx';
import { useStudio, useStudioStore } from './use-studio.ts';

interface DeskHeadProps {
  readonly onLeave: () => void;
  /** Tries to keep the draft again. */
  readonly onRetry: () => void;
}

/** The head of the desk: the story's name, and what can be undone. */
export function DeskHead({ onLeave, onRetry }: DeskHeadProps) {
  const store = useStudioStore();
  const lang = useStudio(({ story }) => story?.languages[0] ?? 'en');
  const title = useStudio(({ story, draft }) => (story ? localize(story.title, lang) : draft.slug));
  useEffect(() => {
    document.title = `${title} · ${t('studio.name')}`;
  }, [title]);
  const canUndo = useStudio((state) => state.canUndo);
  const canRedo = useStudio((state) => state.canRedo);
  const undoKeys = shortcut('Z');
  const redoKeys = shortcut('Z', { shift: true });
  return (
    <section className="studio-head" aria-label={t('studio.name')}>
      <Button icon="before" words label={t('studio.leave')} onClick={onLeave} />
      <h1 {...inLanguage(lang)}>{title}</h1>
      <KeepingState onRetry={onRetry} />
      <div className="studio-undo">
        {/* Not disabled: the focus would be lost with the last step that is undone. */}
        <Button
          icon="return"
          words
          label={t('studio.undo')}
          aria-disabled={!canUndo}
          aria-keyshortcuts={undoKeys.aria}
          title={undoKeys.shown}
          onClick={() => store.undo()}
        />
        <Button
          icon="return"
          words
          className="studio-redo"
          label={t('studio.redo')}
          aria-disabled={!canRedo}
          aria-keyshortcuts={redoKeys.aria}
          title={redoKeys.shown}
          onClick={() => store.redo()}
        />
      </div>
    </section>
  );
}
