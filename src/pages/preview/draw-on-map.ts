import { loadModule } from '../../loading/modules/load-module.ts';
import type { MapController } from '../../map/map-controller.ts';
import type { LineDrawing } from '../../map/maplibre/draw-line.ts';
import type { PreviewMessage } from './preview-messages.ts';

type Drawn = Extract<PreviewMessage, { readonly type: 'whistlestop:drawn' }>;
type Line = Drawn['line'];

export interface DrawingOnMap {
  /** Takes the last point back. */
  undo(): void;
  /** Ends it without an answer. */
  end(): void;
}

/**
 * Draws a line between two places on a map: each press adds a point. A press on the last point or Enter is the end,
 * Escape gives it up, Backspace or Ctrl+Z takes the last point back.
 */
export function drawOnMap(
  map: MapController | null,
  between: Line,
  answer: (line: Line, state: Drawn['state']) => void,
): DrawingOnMap {
  const controller = new AbortController();
  const { signal } = controller;
  let drawing: LineDrawing | null = null;
  let line: Line = [];

  const end = () => {
    controller.abort();
    drawing?.destroy();
    drawing = null;
    delete document.documentElement.dataset.drawing;
  };
  const finish = (state: Drawn['state']) => {
    if (signal.aborted) return;
    end();
    answer(line, state);
  };
  const begin = async () => {
    const { drawLine } = await loadModule(() => import('../../map/maplibre/draw-line.ts'));
    if (signal.aborted || !map) return;
    drawing = drawLine(map.renderer, {
      snapTo: between,
      onChange: (next) => {
        // A pointer that moves changes only what is not there yet.
        if (isSame(line, next)) return;
        line = next;
        answer(line, 'drawing');
      },
      onDone: (next) => {
        line = next;
        finish('done');
      },
    });
    if (!drawing) finish('no-map');
  };
  const onKey = (event: KeyboardEvent) => {
    const isUndo =
      event.key === 'Backspace' || (event.key === 'z' && (event.ctrlKey || event.metaKey));
    // Buttons and fields keep their keys.
    const isField =
      event.target instanceof Element && event.target.closest('button, a, input, select');
    if (isField) return;
    if (event.key !== 'Enter' && event.key !== 'Escape' && !isUndo) return;
    event.preventDefault();
    event.stopPropagation();
    if (isUndo) drawing?.undo();
    else finish(event.key === 'Enter' ? 'done' : 'cancelled');
  };

  addEventListener('keydown', onKey, { capture: true, signal });
  document.documentElement.dataset.drawing = '';
  if (map) begin().catch(() => finish('no-map'));
  else queueMicrotask(() => finish('no-map'));
  return { undo: () => drawing?.undo(), end };
}

function isSame(a: Line, b: Line): boolean {
  return a.length === b.length && a.every(([lon, lat], i) => b[i]?.[0] === lon && b[i][1] === lat);
}
