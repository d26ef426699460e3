import type { Ref } from 'react';
import { t } from '../../../i18n/translate.ts';
import { localize } from '../../../story/localize.ts';
import type { Story } from '../../../story/model.ts';
import type { Step } from '../../../timeline/steps.ts';
import { openMenuOnKey } from '../fields/open-menu-key.ts';

interface TieMenuProps {
  readonly ref: Ref<HTMLSelectElement>;
  readonly steps: readonly Step[];
  readonly story: Story | null;
  /** A stop or a moment was chosen for the selected words, by its id; null unties them. */
  readonly onTie: (id: string | null) => void;
}

/** Ties the selected words to a stop or a moment: a press on them then moves the clock. */
export function TieMenu({ ref, steps, story, onTie }: TieMenuProps) {
  const lang = story?.languages[0] ?? 'en';
  const names = new Map(
    [...(story?.stops ?? []), ...(story?.moments ?? [])].map(({ id, title }) => [id, title]),
  );
  return (
    <select
      ref={ref}
      aria-label={t('studio.tie')}
      value=""
      onKeyDown={openMenuOnKey}
      onChange={({ target }) => onTie(target.value === NONE ? null : target.value)}
    >
      <option value="" disabled>
        {t('studio.tie')}
      </option>
      {steps.map(({ id }) => (
        <option key={id} value={id}>
          {localize(names.get(id) ?? { [lang]: id }, lang)}
        </option>
      ))}
      <option value={NONE}>{t('studio.untie')}</option>
    </select>
  );
}

/** No id. */
const NONE = '-';
