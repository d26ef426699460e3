import { useRef, useState } from 'react';
import { legLine, type Point } from '../../../../draft/edits/legs.ts';
import { type RouteLine, setRouteLine } from '../../../../draft/edits/route-lines.ts';
import { greatCircle } from '../../../../draft/legs/great-circle.ts';
import type { RouteRow } from '../../../../draft/route-rows.ts';
import { t } from '../../../../i18n/translate.ts';
import { loadModule } from '../../../../loading/modules/load-module.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { useStudio, useStudioStore } from '../../use-studio.ts';
import { FileButton, TRACKS } from '../file-button.tsx';
import { stopNames } from '../stop-name.ts';
import { pointOf } from '../stop-point.ts';
import { DrawField } from './draw-field.tsx';
import { lineAlongSea } from './line-along-sea.ts';
import { lineToDraw } from './line-to-draw.ts';
import { PointsField } from './points-field.tsx';
import { readTrack } from './read-track.ts';
import { RouteWeight } from './route-weight.tsx';

/** The line that leads to a stop: which it is, and what makes another. */
export function LineField({ row }: { readonly row: RouteRow }) {
  const store = useStudioStore();
  const draft = useStudio((state) => state.draft);
  const [problem, setProblem] = useState<string | null>(null);
  /** The line with which drawing on the map begins, and its two stops; null while none is drawn. */
  const [drawing, setDrawing] = useState<{
    readonly line: readonly Point[];
    readonly stops: [Point, Point];
  } | null>(null);
  const drawButton = useRef<HTMLButtonElement>(null);
  const [busy, setBusy] = useState(false);
  const { from, to, legs } = row;
  const [leg] = legs;
  const isOwn = legs.length <= 1 && (leg?.others.length ?? 0) === 0;
  const line = leg && legs.length === 1 ? legLine(draft, leg.id) : null;

  const set = (next: RouteLine) => {
    setProblem(null);
    store.edit((now) => setRouteLine(now, to.id, next));
  };
  const ends = (): [Point, Point] | null => {
    const [start, end] = [pointOf(draft, from), pointOf(draft, to)];
    if (start && end) return [start, end];
    setProblem(t('studio.line-no-point'));
    return null;
  };
  /** What takes a while: its answer is a line, or a sentence that says why there is none. */
  const wait = async (answer: Promise<RouteLine | string>) => {
    setBusy(true);
    setProblem(null);
    try {
      const next = await answer;
      if (typeof next === 'string') setProblem(next);
      else set(next);
    } catch {
      setProblem(t('studio.line-failed'));
    } finally {
      setBusy(false);
    }
  };
  const fromTrack = async (file: File): Promise<RouteLine | string> => {
    const tracks = await readTrack(file);
    if (typeof tracks === 'string') return tracks;
    const state = store.getState();
    const { linesFromTrack } = await loadModule(() => import('./lines-from-track.ts'));
    const { lines, missed } = linesFromTrack(tracks, state.draft, [row]);
    const found = lines.get(to.id);
    if (found) return { line: found, basis: 'surveyed' };
    const stops = stopNames(state, missed);
    return missed.length > 0 ? t('studio.track-misses', { stops }) : t('studio.track-order');
  };
  const left = store.getState().story?.stops.find(({ id }) => id === from.id)?.to.best ?? null;

  return (
    <fieldset className="studio-field" data-field="rides" aria-busy={busy}>
      <legend>{t('studio.line')}</legend>
      <p className="studio-hint">
        {legs.length > 1
          ? t('studio.line-several', { count: legs.length })
          : line
            ? t('studio.line-points', { count: line.length })
            : t('studio.line-straight-now')}{' '}
        {!isOwn && t('studio.line-shared')}
      </p>
      {!drawing && line && leg?.entry && <RouteWeight only={String(leg.entry.feature)} />}
      <div className="studio-field-line">
        <Button
          look="framed"
          label={t('studio.line-straight')}
          disabled={busy || drawing !== null || (!line && legs.length <= 1)}
          onClick={() => set({ line: null, basis: 'sketched' })}
        />
        <Button
          look="framed"
          label={t('studio.line-great-circle')}
          disabled={busy || drawing !== null}
          onClick={() => {
            const both = ends();
            if (both) set({ line: greatCircle(...both), basis: 'sketched' });
          }}
        />
        <Button
          look="framed"
          label={t('studio.line-sea')}
          disabled={busy || drawing !== null}
          onClick={() => {
            const both = ends();
            if (both) void wait(lineAlongSea(...both, left));
          }}
        />
        <FileButton
          label={t('studio.line-track')}
          accept={TRACKS}
          disabled={busy || drawing !== null}
          onFile={(file) => void wait(fromTrack(file))}
        />
        <Button
          ref={drawButton}
          look="framed"
          label={t('studio.line-draw')}
          disabled={busy}
          aria-pressed={drawing !== null}
          onClick={() => {
            const stops = ends();
            // A second press ends it, with the line as it is.
            if (drawing) setDrawing(null);
            else if (stops) setDrawing({ line: lineToDraw(draft, row, stops), stops });
          }}
        />
      </div>
      {drawing && (
        <DrawField
          {...drawing}
          onLine={(drawn) => set({ line: drawn, basis: 'sketched' })}
          onEnd={(why) => {
            // The button that has the focus goes away.
            if (document.activeElement?.closest('.route-drawing')) drawButton.current?.focus();
            setDrawing(null);
            setProblem(why);
          }}
        />
      )}
      {problem && (
        <p className="studio-error" role="alert">
          {problem}
        </p>
      )}
      {!drawing && <PointsField row={row} line={line} />}
    </fieldset>
  );
}
