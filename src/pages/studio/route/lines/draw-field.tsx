import { useEffect, useRef, useState } from 'react';
import type { Point } from '../../../../draft/edits/legs.ts';
import { t } from '../../../../i18n/translate.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import type { Drawn } from '../../../preview/preview-messages.ts';
import { usePreview } from '../../use-studio.ts';
import { onDrawKeys } from './draw-keys.ts';
import { isSameLine, joinedLine } from './joined-line.ts';

interface DrawFieldProps {
  /** Begins with it. */
  readonly line: readonly Point[];
  /** The two stops, degrees. */
  readonly stops: readonly [Point, Point];
  readonly onLine: (line: readonly Point[]) => void;
  /** It is over; why, where the map cannot be drawn on. */
  readonly onEnd: (problem: string | null) => void;
}

type Drawing = ReturnType<ReturnType<typeof usePreview>['draw']>;

/** The line being drawn on the map of the preview: what to do, how far it is, and how it ends. */
export function DrawField({ line, stops, onLine, onEnd }: DrawFieldProps) {
  const preview = usePreview();
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const [attempt, setAttempt] = useState(0);
  const drawing = useRef<Drawing | null>(null);
  const box = useRef<HTMLFieldSetElement>(null);
  /** What is drawn, until it is taken or given up. */
  const kept = useRef<Drawn | null>(null);
  const take = (current: Drawn | null) => {
    const { line: begun } = latest.current;
    if (current && !isSameLine(begun, current.line)) onLine(joinedLine(begun, current.line, stops));
  };
  const latest = useRef({ line, stops, take, onEnd });
  latest.current = { ...latest.current, take, onEnd };

  const end = useRef((isTaken: boolean, problem: string | null = null) => {
    const { current } = kept;
    kept.current = null;
    drawing.current?.end();
    if (isTaken) latest.current.take(current);
    latest.current.onEnd(problem);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt asks the preview again.
  useEffect(() => {
    const { line: begun, stops: between } = latest.current;
    drawing.current = preview.draw(kept.current?.line ?? begun, between, (next) => {
      kept.current = next;
      setDrawn(next);
      if (next.state === 'done') end.current(true);
      if (next.state === 'cancelled') end.current(false);
      if (next.state === 'no-map') end.current(true, t('studio.draw-no-map'));
    });
    const unlisten = onDrawKeys((action) => {
      if (action === 'cancelled') end.current(false);
      else drawing.current?.step(action);
    });
    return () => {
      unlisten();
      drawing.current?.end();
    };
  }, [preview, attempt]);
  // Without an answer: newer browsers give a promise, which React would call at the end.
  useEffect(() => void box.current?.scrollIntoView({ block: 'nearest' }), []);
  // Whoever leaves the panel in the middle keeps the line; one change undoes it.
  useEffect(() => () => latest.current.take(kept.current), []);

  const isOn = drawn?.state === 'drawing';
  return (
    <fieldset ref={box} className="route-drawing" aria-busy={drawn === null}>
      <legend className="ui-hidden">{t('studio.line-draw')}</legend>
      {drawn?.state === 'failed' ? (
        <p className="studio-error" role="alert">
          {t('studio.draw-failed')}
        </p>
      ) : (
        <p role="status">
          {isOn ? t('studio.draw-points', { count: drawn.line.length }) : t('studio.draw-begins')}
        </p>
      )}
      <div className="studio-field-line">
        {drawn?.state === 'failed' ? (
          <Button
            look="framed"
            label={t('loading.retry')}
            onClick={() => {
              setDrawn(null);
              setAttempt(attempt + 1);
            }}
          />
        ) : (
          <>
            <Button
              look="signal"
              label={t('studio.draw-done')}
              disabled={!isOn}
              onClick={() => end.current(true)}
            />
            <Button
              look="framed"
              label={t('studio.draw-remove')}
              disabled={!drawn?.canRemove}
              onClick={() => drawing.current?.step('remove')}
            />
            <Button
              look="framed"
              label={t('studio.undo')}
              disabled={!drawn?.canUndo}
              onClick={() => drawing.current?.step('undo')}
            />
            <Button
              look="framed"
              label={t('studio.redo')}
              disabled={!drawn?.canRedo}
              onClick={() => drawing.current?.step('redo')}
            />
          </>
        )}
        <Button label={t('studio.draw-cancel')} onClick={() => end.current(false)} />
      </div>
      {drawn?.state !== 'failed' && (
        <ul>
          <li>{t('studio.draw-how-add')}</li>
          <li>{t('studio.draw-how-move')}</li>
          <li>{t('studio.draw-how-remove')}</li>
          <li>{t('studio.draw-how-end')}</li>
        </ul>
      )}
    </fieldset>
  );
}
