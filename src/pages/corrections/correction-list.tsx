import { type ReactNode, useEffect, useRef } from 'react';
import { inInterface } from '../../i18n/in-interface.ts';
import { interfaceLanguage, t } from '../../i18n/translate.ts';
import { localize, ownLanguage } from '../../story/localize.ts';
import type { Change, Story } from '../../story/model.ts';
import type { Clock } from '../../timeline/clocks/zones.ts';
import { formatChangeInFull, isoOfChange } from '../../timeline/format/format-change.ts';

/** What is the same in all that shows corrections. */
export interface CorrectionProps {
  readonly story: Story;
  readonly clock: Clock;
  /** BCP 47. */
  readonly lang: string;
}

interface CorrectionListProps extends CorrectionProps {
  readonly changes: readonly Change[];
  /** Those are marked. */
  readonly fresh?: ReadonlySet<Change>;
  /** Where the list begins: that entry has the focus. */
  readonly at?: Change | null;
  /** Gives each entry an id, for links. Only one list of a page may have them. */
  readonly ids?: boolean;
  /** The link to what a change is about; left out, the entries have none. */
  readonly linkOf?: (change: Change) => ReactNode;
}

/** Changes, the newest first: when, what, why, and a link to the passage or stop. */
export function CorrectionList(props: CorrectionListProps) {
  const { story, changes, fresh, at, ids, clock, lang, linkOf } = props;
  const begin = useRef<HTMLLIElement>(null);
  // A passive effect: the dialog around the list has taken the focus by then.
  useEffect(() => begin.current?.focus(), []);
  return (
    <ol className="corrections-list">
      {changes.map((change, i) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: changes have no names.
          key={changes.length - i}
          id={ids ? idOfChange(story, change) : undefined}
          ref={change === at ? begin : undefined}
          tabIndex={change === at ? -1 : undefined}
        >
          <p className="corrections-when" {...inInterface(lang)}>
            <time dateTime={isoOfChange(change)} suppressHydrationWarning>
              {formatChangeInFull(story, change, clock, interfaceLanguage())}
            </time>
            {fresh?.has(change) && (
              <>
                {' '}
                <strong className="corrections-new">{t('corrections.new')}</strong>
              </>
            )}
          </p>
          <p className="corrections-what" {...ownLanguage(change.what, lang)}>
            {localize(change.what, lang)}
          </p>
          {change.why && (
            <p className="corrections-why">
              <bdi {...inInterface(lang)}>{t('corrections.why')}</bdi>{' '}
              <bdi {...ownLanguage(change.why, lang)}>{localize(change.why, lang)}</bdi>
            </p>
          )}
          {linkOf?.(change)}
        </li>
      ))}
    </ol>
  );
}

/** Ids count from the oldest change, so that they stay when another is added. */
export function idOfChange({ changes }: Story, change: Change): string {
  return `corrections:${changes.length - changes.indexOf(change)}`;
}
