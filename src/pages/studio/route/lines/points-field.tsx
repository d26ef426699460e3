import { useState } from 'react';
import type { Point } from '../../../../draft/edits/legs.ts';
import { setRouteLine } from '../../../../draft/edits/route-lines.ts';
import type { RouteRow } from '../../../../draft/route-rows.ts';
import { t } from '../../../../i18n/translate.ts';
import { Field } from '../../fields/field.tsx';
import { useTyped } from '../../fields/use-typed.ts';
import { useStudio, useStudioStore } from '../../use-studio.ts';
import { pointOf } from '../stop-point.ts';
import { pointsText, readPoints } from './points-text.ts';

interface PointsFieldProps {
  readonly row: RouteRow;
  /** Null for a straight one. */
  readonly line: readonly Point[] | null;
}

/** The line as a list of points: to be corrected, pasted, or written without a map. */
export function PointsField({ row, line }: PointsFieldProps) {
  const [open, setOpen] = useState(false);
  return (
    <details className="route-points" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('studio.line-list')}</summary>
      {open && <PointsText row={row} line={line} />}
    </details>
  );
}

function PointsText({ row: { from, to }, line }: PointsFieldProps) {
  const store = useStudioStore();
  /** What is being typed; null while the field shows the draft's line. */
  const [typed, setTyped] = useTyped();
  const straight = useStudio(({ draft }) =>
    pointsText([pointOf(draft, from) ?? [], pointOf(draft, to) ?? []].flatMap(pair)),
  );
  const answer = typed === null ? null : readPoints(typed);
  const error =
    answer === 'few'
      ? t('studio.line-list-few')
      : typeof answer === 'number'
        ? t('studio.line-list-fault', { number: answer })
        : null;
  return (
    <Field
      label={t('studio.line-list-label')}
      rows={8}
      value={typed ?? (line ? pointsText(line) : straight)}
      hint={t('studio.line-list-hint')}
      error={error}
      onChange={(text) => {
        setTyped(text);
        const points = readPoints(text);
        if (typeof points === 'object')
          store.edit(
            (now) => setRouteLine(now, to.id, { line: points, basis: 'sketched' }),
            `points ${to.id}`,
          );
      }}
      onLeave={() => {
        if (error === null) setTyped(null);
      }}
    />
  );
}

const pair = (point: readonly number[]): Point[] =>
  point[0] === undefined || point[1] === undefined ? [] : [[point[0], point[1]]];
