import {
  type Drawn,
  type DrawStep,
  type Point,
  type PreviewMessage,
  type PreviewView,
  readFromPreview,
  type StudioMessage,
} from '../../preview/preview-messages.ts';
import type { StudioStore } from '../studio-store.ts';
import { listenForEdits } from '../undo-keys.ts';

interface View {
  readonly center: readonly [lon: number, lat: number];
  readonly zoom: number;
}

type Place = (lon: number, lat: number) => void;

/** The page in the preview, for the fields that fill themselves from its map. */
export interface PreviewLink {
  /**
   * Sends the draft to the page in a frame, at first and at each change.
   *
   * @param onThere called when the page says that it is there, also after it was loaded again
   * @returns ends it
   */
  attach(frame: HTMLIFrameElement, view: PreviewView, onThere?: () => void): () => void;
  /**
   * Shows a stop, a moment, a passage, a slide by its name, or an instant, epoch ms. A page that is opened later
   * begins there.
   */
  go(to: string | number): void;
  /** Where the map looks; null where there is no map yet. */
  look(): Promise<View | null>;
  /** Calls back with each place that is pressed on the map, until the returned function is called. */
  pick(onPlace: Place): () => void;
  /** Has a line changed on the map; it snaps to the stops. A preview that is loaded anew goes on with it. */
  draw(line: readonly Point[], stops: readonly Point[], onDrawn: OnDrawn): LinkDrawing;
}

/** After every state but `drawing`, nothing more is drawn. */
type OnDrawn = (drawn: Drawn) => void;

interface LinkDrawing {
  step(step: DrawStep): void;
  /** Ends it: nothing more is called back. */
  end(): void;
}

/** How long a preview may take to answer, ms. */
const PATIENCE = 1000;

export function createPreviewLink(store: StudioStore): PreviewLink {
  let frame: HTMLIFrameElement | null = null;
  let picking: Place | null = null;
  let drawing: { line: readonly Point[]; stops: readonly Point[]; onDrawn: OnDrawn } | null = null;
  let wanted: string | number | null = null;
  let looking: ((view: View | null) => void) | null = null;
  const post = (message: StudioMessage) =>
    frame?.contentWindow?.postMessage(message, location.origin);

  const postLine = ({ line, stops }: { line: readonly Point[]; stops: readonly Point[] }) =>
    post({ type: 'whistlestop:draw', line, stops });

  const onAnswer = (message: PreviewMessage) => {
    if (message.type === 'whistlestop:place') picking?.(message.lon, message.lat);
    if (message.type === 'whistlestop:camera') looking?.(message);
    if (message.type === 'whistlestop:drawn') {
      const { type: _, ...drawn } = message;
      const of = drawing;
      drawing = of && drawn.state === 'drawing' ? { ...of, line: drawn.line } : null;
      of?.onDrawn(drawn);
    }
  };

  return {
    attach(element, view, onThere) {
      frame = element;
      let ready = false;
      let sent: unknown = null;
      let endKeys = () => {};
      const send = () => {
        const { draft } = store.getState();
        if (!ready || draft === sent) return;
        sent = draft;
        post({ type: 'whistlestop:draft', slug: draft.slug, view, files: draft.files });
      };
      const onMessage = (event: MessageEvent) => {
        const message = readFromPreview(element.contentWindow, event);
        if (!message) return;
        if (message.type !== 'whistlestop:preview') return onAnswer(message);
        // A page that was loaded again knows nothing.
        [ready, sent] = [true, null];
        onThere?.();
        endKeys();
        // Who presses a place on the map has the keyboard there.
        if (element.contentWindow) endKeys = listenForEdits(store, element.contentWindow);
        send();
        if (wanted !== null) post({ type: 'whistlestop:go', to: wanted });
        if (picking) post({ type: 'whistlestop:pick', on: true });
        if (drawing) postLine(drawing);
      };
      addEventListener('message', onMessage);
      const unsubscribe = store.subscribe(send);
      return () => {
        removeEventListener('message', onMessage);
        unsubscribe();
        endKeys();
        if (frame === element) frame = null;
      };
    },
    go(to) {
      wanted = to;
      post({ type: 'whistlestop:go', to });
    },
    look() {
      const answer = new Promise<View | null>((resolve) => {
        looking = resolve;
        setTimeout(resolve, PATIENCE, null);
      });
      post({ type: 'whistlestop:look' });
      return answer;
    },
    pick(onPlace) {
      picking = onPlace;
      post({ type: 'whistlestop:pick', on: true });
      return () => {
        if (picking !== onPlace) return;
        picking = null;
        post({ type: 'whistlestop:pick', on: false });
      };
    },
    draw(line, stops, onDrawn) {
      drawing = { line, stops, onDrawn };
      postLine(drawing);
      return {
        step: (step) => void post({ type: 'whistlestop:draw-step', step }),
        end() {
          if (drawing?.onDrawn !== onDrawn) return;
          drawing = null;
          post({ type: 'whistlestop:draw', line: null, stops });
        },
      };
    },
  };
}
