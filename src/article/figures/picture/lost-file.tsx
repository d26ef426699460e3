import { t } from '../../../i18n/translate.ts';
import { Button } from '../../../ui/controls/button.tsx';

interface LostFileProps {
  readonly sentence: string;
  /** What would be seen or heard. */
  readonly alt: string;
  /** Left out where the room is a link or a button itself. */
  readonly onRetry?: (() => void) | undefined;
}

/** Is shown instead of a file that did not load, in its room. */
export function LostFile({ sentence, alt, onRetry }: LostFileProps) {
  return (
    <div className="figure-instead">
      {alt && <p>{alt}</p>}
      <p className="figure-quiet">{sentence}</p>
      {onRetry && <Button label={t('loading.retry')} look="framed" onClick={onRetry} />}
    </div>
  );
}
