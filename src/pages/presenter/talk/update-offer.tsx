import { t } from '../../../i18n/translate.ts';
import { Button } from '../../../ui/controls/button.tsx';
import type { TalkState } from './talk-channel.ts';

interface UpdateOfferProps {
  readonly update: TalkState['update'];
  readonly onTake: () => void;
}

/** Offers a new version of the story: on the deck in its foot, and in the notes. */
export function UpdateOffer({ update, onTake }: UpdateOfferProps) {
  if (update === null) return null;
  return (
    <p className="update-offer" data-update={update}>
      {update === 'waits' ? (
        t('live.waits')
      ) : (
        <>
          {t('live.offered')} <Button look="framed" label={t('live.take')} onClick={onTake} />
        </>
      )}
    </p>
  );
}
