import { useEffect, useRef, useState } from 'react';
import type { Point } from '../../../../draft/edits/legs.ts';
import { t } from '../../../../i18n/translate.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { usePreview } from '../../use-studio.ts';
import { joinedLine } from './joined-line.ts';

interface DrawFieldProps {
  /** The two stops, degrees. */
  readonly ends: readonly [Point, Point];
  readonly onLine: (line: readonly Point[]) => void;
  /** It is over; why, where there is no line. */
  readonly onEnd: (problem: string | null) => void;
}

/** A line being drawn on the map of the preview: what to press, how far it is, and how it ends. */
export function DrawField({ ends, onLine, onEnd }: DrawFieldProps) {
  const preview = usePreview();
  const [line, setLine] = useState<readonly Point[]>([]);
  const drawing = useRef<ReturnType<typeof preview.draw> | null>(null);
  const latest = useRef({ ends, onLine, onEnd });
  latest.current = { ends, onLine, onEnd };

  const take = (drawn: readonly Point[]) => {
    const { ends: between, onLine: give, onEnd: end } = latest.current;
    if (drawn.length > 0) give(joinedLine(drawn, ...between));
    end(null);
  };
  const takeLatest = useRef(take);
  takeLatest.current = take;
  useEffect(() => {
    const begun = preview.draw(latest.current.ends, (drawn, state) => {
      if (state === 'drawing') setLine(drawn);
      else if (state === 'done') takeLatest.current(drawn);
      else latest.current.onEnd(state === 'no-map' ? t('studio.draw-no-map') : null);
    });
    drawing.current = begun;
    return () => begun.end();
  }, [preview]);

  return (
    <fieldset className="route-drawing">
      <legend className="ui-hidden">{t('studio.line-draw')}</legend>
      <p>{t('studio.draw-how')}</p>
      <p role="status">{t('studio.draw-points', { count: line.length })}</p>
      <div className="studio-field-line">
        <Button
          look="framed"
          label={t('studio.draw-done')}
          disabled={line.length === 0}
          onClick={() => {
            drawing.current?.end();
            take(line);
          }}
        />
        <Button
          look="framed"
          label={t('studio.draw-undo')}
          disabled={line.length === 0}
          onClick={() => drawing.current?.undo()}
        />
        <Button
          label={t('studio.draw-cancel')}
          onClick={() => {
            drawing.current?.end();
            onEnd(null);
          }}
        />
      </div>
    </fieldset>
  );
}
