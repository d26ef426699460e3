import { loadModule } from '../../loading/modules/load-module.ts';
import type { MapController } from '../../map/map-controller.ts';
import type { LineDrawing } from '../../map/maplibre/draw/draw-line.ts';
import type { Drawn, DrawStep, Point } from './preview-messages.ts';

interface LineToDraw {
  /** Begins with it. */
  readonly line: readonly Point[];
  /** A press close to one of these is a press on it. */
  readonly snapTo: readonly Point[];
}

export interface DrawingOnMap {
  step(step: DrawStep): void;
  /** Ends it without an answer. */
  end(): void;
}

/**
 * Changes a line on a map. Enter is the end, Escape gives it up, Backspace or Delete removes the point that is
 * chosen, Ctrl+Z undoes and Ctrl+Shift+Z does again.
 */
export function drawOnMap(
  map: MapController,
  { line, snapTo }: LineToDraw,
  answer: (drawn: Drawn) => void,
): DrawingOnMap {
  const controller = new AbortController();
  const { signal } = controller;
  let drawing: LineDrawing | null = null;
  let now: Omit<Drawn, 'state'> = { line, canUndo: false, canRedo: false, canRemove: false };

  const end = () => {
    controller.abort();
    drawing?.destroy();
    drawing = null;
    delete document.documentElement.dataset.drawing;
  };
  const finish = (state: Drawn['state']) => {
    if (signal.aborted) return;
    end();
    answer({ ...now, state });
  };
  const begin = async () => {
    const { drawLine } = await loadModule(() => import('../../map/maplibre/draw/draw-line.ts'));
    if (signal.aborted) return;
    drawing = drawLine(map.renderer, {
      line,
      snapTo,
      onChange: ({ past, now: { points, chosen }, future }) => {
        now = {
          line: points,
          canUndo: past.length > 0,
          canRedo: future.length > 0,
          canRemove: chosen !== null && points.length > 2,
        };
        answer({ ...now, state: 'drawing' });
      },
    });
    if (!drawing) finish('no-map');
  };
  const step = (which: DrawStep) => drawing?.[which]();
  const onKey = (event: KeyboardEvent) => {
    // Buttons and fields keep their keys.
    const isField =
      event.target instanceof Element && event.target.closest('button, a, input, select');
    const action = isField ? null : actionOf(event);
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    if (action === 'done' || action === 'cancelled') finish(action);
    else step(action);
  };

  addEventListener('keydown', onKey, { capture: true, signal });
  document.documentElement.dataset.drawing = '';
  begin().catch(() => finish('failed'));
  return { step, end };
}

function actionOf(event: KeyboardEvent): DrawStep | 'done' | 'cancelled' | null {
  if (event.ctrlKey || event.metaKey) {
    // As the key is named on the keyboard, whatever its alphabet.
    if (event.code === 'KeyZ') return event.shiftKey ? 'redo' : 'undo';
    return event.code === 'KeyY' ? 'redo' : null;
  }
  if (event.key === 'Enter') return 'done';
  if (event.key === 'Escape') return 'cancelled';
  return event.key === 'Backspace' || event.key === 'Delete' ? 'remove' : null;
}
