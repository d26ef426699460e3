import { t } from '../i18n/translate.ts';

interface BackgroundTabProps {
  readonly open: boolean;
  /** When the background begins. */
  readonly start: string;
  readonly onToggle: () => void;
}

/** Opens and folds the background. Beside the slider, whose content is not for screen readers. */
export function BackgroundTab({ open, start, onToggle }: BackgroundTabProps) {
  return (
    <button
      type="button"
      className="scrubber-tab"
      aria-expanded={open}
      title={open ? t('scrubber.background-fold') : t('scrubber.background-open')}
      onClick={onToggle}
    >
      <BackgroundTabLabel {...{ open, start }} />
    </button>
  );
}

/** What the tab says. The prerendered timeline has it without the button. */
export function BackgroundTabLabel({ open, start }: Pick<BackgroundTabProps, 'open' | 'start'>) {
  return (
    <span className="scrubber-tab-face">
      {/* A word over the string line; beside the slim track it leaves its place to the year. */}
      <span className="scrubber-tab-word">{t('scrubber.background')}</span>
      <span className="scrubber-tab-sign" aria-hidden="true">
        {open ? '›' : '‹'}
      </span>
      {open ? null : <span className="scrubber-tab-start">{start}</span>}
    </span>
  );
}
