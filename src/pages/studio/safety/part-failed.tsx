import { useEffect, useState } from 'react';
import type { Draft } from '../../../draft/draft.ts';
import { t } from '../../../i18n/translate.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { downloadStory } from '../publish/download-story.ts';
import { onFailedPart } from './failed-parts.ts';
import './safety.css';

interface PartFailedProps {
  /** What is edited; without it, nothing is yet. */
  readonly draft?: () => Draft;
}

/** Says that code which loads on demand failed to load, e.g. after a new version was published. */
export function PartFailed({ draft }: PartFailedProps) {
  const [failed, setFailed] = useState(false);
  useEffect(() => onFailedPart(() => setFailed(true)), []);
  if (!failed) return null;
  return (
    <div
      className="studio-part-failed"
      role="alert"
      popover="manual"
      // Above a dialog that may be open.
      ref={(element) => element?.showPopover()}
    >
      <p>{draft ? t('studio.part-failed') : t('studio.part-failed-begin')}</p>
      <div className="studio-field-line">
        {draft && (
          <Button
            look="framed"
            label={t('studio.download-story')}
            onClick={() => void downloadStory(draft())}
          />
        )}
        <Button look="framed" label={t('loading.reload')} onClick={() => location.reload()} />
        <Button icon="close" label={t('ui.dismiss')} onClick={() => setFailed(false)} />
      </div>
    </div>
  );
}
