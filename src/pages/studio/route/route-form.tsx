import { MODES, type Mode, setRouteBasis } from '../../../draft/edits/route-lines.ts';
import type { RouteRow } from '../../../draft/route-rows.ts';
import { textIn } from '../../../draft/story-entries.ts';
import { t } from '../../../i18n/translate.ts';
import { LINE_BASES } from '../../../story/basis.ts';
import { studioFix, studioReason } from '../panels/problem-words.ts';
import { useStudio, useStudioStore } from '../use-studio.ts';
import { chooseMode } from './choose-mode.ts';
import { KmField } from './km-field.tsx';
import { LineField } from './lines/line-field.tsx';
import { rideProblems } from './ride-problems.ts';
import { SelectField } from './select-field.tsx';
import { stopNames } from './stop-name.ts';

/** How the traveller came to a stop: by what, how well that is known, how far, and on which line. */
export function RouteForm({ row }: { readonly row: RouteRow }) {
  const store = useStudioStore();
  const problems = useStudio((state) => state.problems);
  const { to, legs, basis } = row;
  const modes = new Set(legs.map(({ entry }) => textIn(entry ?? {}, 'mode')));
  const [mode = ''] = modes.size === 1 ? modes : [];
  const others = legs.flatMap((leg) => leg.others);
  const stops = stopNames(store.getState(), others);
  const hint = others.length > 0 ? t('studio.route-shared', { stops }) : undefined;
  return (
    <div className="studio-form">
      {rideProblems(problems, to).map((problem) => (
        <p key={`${problem.path} ${problem.code}`} className="studio-error">
          {t('studio.route-problem', {
            reason: studioReason(problem),
            fix: studioFix(problem),
          })}
        </p>
      ))}
      <SelectField
        name="mode"
        label={t('studio.route-mode')}
        value={mode}
        {...(hint && { hint })}
        onChange={(value) => void chooseMode(store, row, value as Mode)}
      >
        {mode === '' && (
          <option value="">{t(modes.size > 1 ? 'studio.mode-several' : 'studio.mode-none')}</option>
        )}
        {MODES.map((each) => (
          <option key={each} value={each}>
            {t(`studio.mode-${each}`)}
          </option>
        ))}
      </SelectField>
      {legs.length > 0 && (
        <SelectField
          name="basis"
          label={t('studio.route-basis')}
          value={basis ?? ''}
          onChange={(value) =>
            store.edit((now) => setRouteBasis(now, to.id, value === '' ? null : value))
          }
        >
          <option value="">{t('studio.route-basis-own')}</option>
          {LINE_BASES.map((each) => (
            <option key={each} value={each}>
              {t(`studio.route-basis-${each}`)}
            </option>
          ))}
        </SelectField>
      )}
      {legs.map((leg) => leg.entry && <KmField key={leg.id} leg={leg} isOne={legs.length === 1} />)}
      <LineField row={row} />
    </div>
  );
}
