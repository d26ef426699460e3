import { MODES, type Mode } from '../../../draft/edits/route-lines.ts';
import type { RouteRow } from '../../../draft/route-rows.ts';
import { textIn } from '../../../draft/story-entries.ts';
import { t } from '../../../i18n/translate.ts';
import { useStudio, useStudioStore } from '../use-studio.ts';
import { chooseMode } from './choose-mode.ts';
import { stopName } from './stop-name.ts';

/** By what the traveller came, where nothing says it yet: a route of many stops is not opened row by row. */
export function RowMode({ row }: { readonly row: RouteRow }) {
  const store = useStudioStore();
  const from = useStudio((state) => stopName(state, row.from));
  const to = useStudio((state) => stopName(state, row.to));
  const modes = [...new Set(row.legs.map(({ entry }) => textIn(entry ?? {}, 'mode')))];
  if (modes.some(Boolean)) return null;
  return (
    <select
      className="route-row-mode"
      aria-label={t('studio.route-mode-of', { from, to })}
      value=""
      onChange={({ target }) => void chooseMode(store, row, target.value as Mode)}
    >
      <option value="" disabled>
        {t('studio.mode-none')}
      </option>
      {MODES.map((each) => (
        <option key={each} value={each}>
          {t(`studio.mode-${each}`)}
        </option>
      ))}
    </select>
  );
}
