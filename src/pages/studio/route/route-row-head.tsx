import { isMode } from '../../../draft/edits/route-lines.ts';
import type { Implied } from '../../../draft/implied.ts';
import type { RouteRow } from '../../../draft/route-rows.ts';
import { textIn } from '../../../draft/story-entries.ts';
import { t } from '../../../i18n/translate.ts';
import { impliedWords } from '../stops/implied-words.ts';
import { useStudio } from '../use-studio.ts';
import { rideProblems } from './ride-problems.ts';
import { stopName } from './stop-name.ts';

interface RouteRowHeadProps {
  readonly row: RouteRow;
  /** Undefined where the story does not show the way yet. */
  readonly implied: Implied | undefined;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

/** A way in the list: between which stops, how, how far, how long and how fast. */
export function RouteRowHead({ row, implied, isOpen, onOpen }: RouteRowHeadProps) {
  const from = useStudio((state) => stopName(state, row.from));
  const to = useStudio((state) => stopName(state, row.to));
  const problems = useStudio((state) => state.problems);
  const wrong = rideProblems(problems, row.to).length > 0;
  const modes = [...new Set(row.legs.map(({ entry }) => textIn(entry ?? {}, 'mode')))];
  return (
    <button type="button" className="studio-stop-open" aria-expanded={isOpen} onClick={onOpen}>
      <span className="studio-stop-name">{t('studio.route-between', { from, to })}</span>
      <span className="studio-stop-time" data-wrong={wrong || undefined}>
        {wrong && <span className="route-wrong-word">{t('studio.route-check')}</span>}
        {[
          ...modes.filter(isMode).map((mode) => t(`studio.mode-${mode}`)),
          implied ? impliedWords(implied) : t('studio.stop-not-shown'),
        ].join(' · ')}
      </span>
    </button>
  );
}
