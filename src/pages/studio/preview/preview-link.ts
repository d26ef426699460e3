import {
  type PreviewMessage,
  type PreviewView,
  readFromPreview,
  type StudioMessage,
} from '../../preview/preview-messages.ts';
import type { StudioStore } from '../studio-store.ts';

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
   * @returns ends it
   */
  attach(frame: HTMLIFrameElement, view: PreviewView): () => void;
  /** Moves the preview's clock to a stop. */
  go(stop: string): void;
  /** Where the map looks; null where there is no map yet. */
  look(): Promise<View | null>;
  /** Calls back with each place that is pressed on the map, until the returned function is called. */
  pick(onPlace: Place): () => void;
  /** Has a line drawn on the map, from one place to another. A preview that is loaded anew gives it up. */
  draw(between: readonly Point[], onDrawn: OnDrawn): LinkDrawing;
}

type Point = readonly [lon: number, lat: number];
type Drawn = Extract<PreviewMessage, { readonly type: 'whistlestop:drawn' }>;
/** After every state but `drawing`, nothing more is drawn. */
type OnDrawn = (line: Drawn['line'], state: Drawn['state']) => void;

interface LinkDrawing {
  /** Takes the last point back. */
  undo(): void;
  /** Ends it: nothing more is called back. */
  end(): void;
}

/** How long a preview may take to answer, ms. */
const PATIENCE = 1000;

export function createPreviewLink(store: StudioStore): PreviewLink {
  let frame: HTMLIFrameElement | null = null;
  let picking: Place | null = null;
  let drawing: OnDrawn | null = null;
  let looking: ((view: View | null) => void) | null = null;
  const post = (message: StudioMessage) =>
    frame?.contentWindow?.postMessage(message, location.origin);

  const onAnswer = (message: PreviewMessage) => {
    if (message.type === 'whistlestop:place') picking?.(message.lon, message.lat);
    if (message.type === 'whistlestop:camera') looking?.(message);
    if (message.type === 'whistlestop:drawn') {
      const { line, state } = message;
      const onDrawn = drawing;
      if (state !== 'drawing') drawing = null;
      onDrawn?.(line, state);
    }
  };

  return {
    attach(element, view) {
      frame = element;
      let ready = false;
      let sent: unknown = null;
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
        send();
        if (picking) post({ type: 'whistlestop:pick', on: true });
        drawing?.([], 'cancelled');
        drawing = null;
      };
      addEventListener('message', onMessage);
      const unsubscribe = store.subscribe(send);
      return () => {
        removeEventListener('message', onMessage);
        unsubscribe();
        if (frame === element) frame = null;
      };
    },
    go: (stop) => void post({ type: 'whistlestop:go', to: stop }),
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
    draw(between, onDrawn) {
      drawing = onDrawn;
      post({ type: 'whistlestop:draw', between });
      return {
        undo: () => void post({ type: 'whistlestop:draw-undo' }),
        end() {
          if (drawing !== onDrawn) return;
          drawing = null;
          post({ type: 'whistlestop:draw', between: null });
        },
      };
    },
  };
}
