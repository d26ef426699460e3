import { t } from '../i18n/translate.ts';

interface BackgroundTabProps {
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** Opens and folds the background. Beside the slider, whose content is not for screen readers. */
export function BackgroundTab({ open, onToggle }: BackgroundTabProps) {
  return (
    <button
      type="button"
      className="scrubber-tab"
      aria-expanded={open}
      title={open ? t('scrubber.background-fold') : t('scrubber.background-open')}
      onClick={onToggle}
    >
      <BackgroundTabLabel open={open} />
    </button>
  );
}

/** What the tab says. The prerendered timeline has it without the button. */
export function BackgroundTabLabel({ open }: { readonly open: boolean }) {
  return (
    <span className="scrubber-tab-label">
      <span>{t('scrubber.background')}</span>{' '}
      <span className="scrubber-tab-sign" aria-hidden="true">
        {open ? '▴' : '▾'}
      </span>
    </span>
  );
}
