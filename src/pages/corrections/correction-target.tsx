import type { MouseEvent } from 'react';
import type { MomentRef } from '../../article/moments.ts';
import { datelineOf } from '../../article/passage/dateline.ts';
import { momentOf } from '../../article/passage/passage.tsx';
import { t } from '../../i18n/translate.ts';
import { localize, ownLanguage } from '../../story/localize.ts';
import type { Change, Passage, Story } from '../../story/model.ts';
import { targetOfChange } from '../../timeline/changes.ts';
import type { Clock } from '../../timeline/clocks/zones.ts';
import type { CorrectionProps } from './correction-list.tsx';

export interface ListProps extends CorrectionProps {
  /** The address of a moment. */
  readonly hrefOf: (ref: MomentRef) => string;
}

interface CorrectionTargetProps extends ListProps {
  readonly change: Change;
  /** A plain click; left out, the page around the link follows it. */
  readonly onFollow?: (change: Change, event: MouseEvent) => void;
}

/** The link to what a change is about; nothing for a change of the whole story. */
export function CorrectionTarget(props: CorrectionTargetProps) {
  const { story, change, clock, lang, hrefOf, onFollow } = props;
  const target = targetOfChange(story, change);
  if (!target) return null;
  const { t: instant, passage, event } = target;
  const ref = passage ? momentOf(story, passage) : { stop: event?.id };
  return (
    <p className="corrections-target">
      <a
        href={hrefOf(ref)}
        data-t={instant}
        title={t('article.go-to')}
        suppressHydrationWarning
        {...(event && ownLanguage(event.title, lang))}
        onClick={(click) => {
          const { metaKey, ctrlKey, shiftKey, altKey } = click;
          if (metaKey || ctrlKey || shiftKey || altKey) return;
          onFollow?.(change, click);
        }}
      >
        {passage ? whereAndWhen(story, passage, clock, lang) : localize(event?.title ?? {}, lang)}
      </a>
    </p>
  );
}

/** As in the passage's dateline. */
function whereAndWhen(story: Story, passage: Passage, clock: Clock, lang: string): string {
  const { place, time } = datelineOf(story, passage, clock, lang);
  return time ? `${place} · ${time}` : place;
}
