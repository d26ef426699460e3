import { setBasis, type TimeKey } from '../../../../draft/edits/times.ts';
import type { StopEntry } from '../../../../draft/story-entries.ts';
import type { TimeValue } from '../../../../draft/times/time-answer.ts';
import { t } from '../../../../i18n/translate.ts';
import { TIME_BASIS, type TimeBasis } from '../../../../story/basis.ts';
import { useStudioStore } from '../../use-studio.ts';

interface BasisMenuProps {
  readonly stop: StopEntry;
  readonly field: TimeKey;
  readonly value: TimeValue;
}

const BASES = Object.keys(TIME_BASIS) as TimeBasis[];

/** How well a time is known. */
export function BasisMenu({ stop, field, value }: BasisMenuProps) {
  const store = useStudioStore();
  const basis = (typeof value === 'object' && value.basis) || 'reported';
  return (
    <select
      className="studio-basis"
      aria-label={t('studio.basis-of', { time: t(`studio.time-${field}`) })}
      value={basis}
      onChange={({ target }) =>
        store.edit((now) => setBasis(now, stop, field, target.value as TimeBasis))
      }
    >
      {BASES.map((each) => (
        <option key={each} value={each}>
          {t(TIME_BASIS[each].short)}
        </option>
      ))}
    </select>
  );
}
