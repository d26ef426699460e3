import { useMemo } from 'react';
import { textOf } from '../../../../draft/draft.ts';
import { ROUTE } from '../../../../draft/edits/legs.ts';
import { lighterRoute, routeWeight } from '../../../../draft/legs/lighter-route.ts';
import { t } from '../../../../i18n/translate.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { useStudio, useStudioStore } from '../../use-studio.ts';
import { offWords, sizeWords } from './in-unit.ts';
import { zoomAlong } from './line-zoom.ts';

/** Fewer points than this weigh nothing. */
const FEW = 500;
/** A line that needs more than this share of its points stays as it is. */
const SHARE = 0.8;

interface RouteWeightProps {
  /** The name of one line; without it, of all lines. */
  readonly only?: string;
}

/** How much lines weigh that have more points than the page needs, and a button that makes them lighter. */
export function RouteWeight({ only }: RouteWeightProps) {
  const store = useStudioStore();
  const text = useStudio(({ draft }) => textOf(draft, ROUTE));
  const weight = useMemo(() => {
    // What is typed elsewhere changes nothing here.
    const { draft, story } = store.getState();
    return text === null || text.length < FEW * 10
      ? null
      : routeWeight(draft, zoomAlong(story), only);
  }, [store, text, only]);
  if (!weight || weight.before < FEW || weight.after > SHARE * weight.before) return null;
  const { before, after, off } = weight;
  // Of one line its share of the file's points.
  const all = text?.split('],').length ?? before;
  const size = sizeWords(((text?.length ?? 0) * before) / Math.max(before, all));
  return (
    <div className="route-weight">
      <p className="studio-hint">
        {t('studio.line-heavy', { count: before, size, needed: after })}{' '}
        {t('studio.line-moves', { distance: offWords(off) })}
      </p>
      <Button
        look="framed"
        label={t(only === undefined ? 'studio.lines-simplify' : 'studio.line-simplify')}
        onClick={() =>
          store.edit((now) => lighterRoute(now, zoomAlong(store.getState().story), only).draft)
        }
      />
    </div>
  );
}
