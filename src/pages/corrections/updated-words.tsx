import { interfaceLanguage, t } from '../../i18n/translate.ts';
import type { Story } from '../../story/model.ts';
import type { Clock } from '../../timeline/clocks/zones.ts';
import { formatChange, formatChangeBriefly } from '../../timeline/format/format-change.ts';
import { nowMs } from '../../timeline/live-now.ts';
import { useHydrated } from '../../ui/use-hydrated.ts';

interface LastChangeProps {
  /** It has changes. */
  readonly story: Story;
  readonly clock: Clock;
}

/** "Updated 18:05" */
export function useUpdated({ story, clock }: LastChangeProps, format = formatChange): string {
  // The build does not know on which day the page is read.
  const now = useHydrated() ? nowMs() : null;
  const [last] = story.changes;
  if (!last) return '';
  const time = format(story, last, clock, interfaceLanguage(), now);
  return t('corrections.updated', { time });
}

/** The same as one line in the embed. */
export function UpdatedWords(props: LastChangeProps) {
  return (
    <p className="embed-updated" lang={interfaceLanguage()} suppressHydrationWarning>
      {useUpdated(props, formatChangeBriefly)}
    </p>
  );
}
