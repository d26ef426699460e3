import { type FrameMessage, readFromFrame } from './messages.ts';
import type { Request } from './requests.ts';

interface FrameOptions {
  /** Address of the embed's page. */
  readonly src: string;
  /** Accessible name of the iframe. */
  readonly title: string;
  /** How long the frame may be silent after it was opened or loaded. Milliseconds. */
  readonly patience: number;
  readonly onMessage: (message: FrameMessage) => void;
  /** Called when the frame has not sent any message in time; a late message may still come. */
  readonly onSilent: () => void;
}

export interface EmbedFrame {
  readonly element: HTMLIFrameElement;
  send(request: Request): void;
  remove(): void;
}

/** Opens the embed's page in an iframe below `parent`. */
export function openFrame(parent: Element, options: FrameOptions): EmbedFrame {
  const { src, title, patience, onMessage, onSilent } = options;
  const { origin } = new URL(src);
  const listeners = new AbortController();
  const element = document.createElement('iframe');
  let silent = true;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function waitForMessage(): void {
    clearTimeout(timer);
    if (silent) timer = setTimeout(onSilent, patience);
  }

  function receive({ source, origin: sender, data }: MessageEvent): void {
    // A removed frame has no window, and some messages have no source: null is not null's message.
    if (!source || source !== element.contentWindow || sender !== origin) return;
    const message = readFromFrame(data);
    if (!message) return;
    silent = false;
    clearTimeout(timer);
    onMessage(message);
  }

  addEventListener('message', receive, { signal: listeners.signal });
  element.title = title;
  element.allow = 'fullscreen';
  // Such a page shows no other frames. This one stores nothing and needs no cookie.
  if (crossOriginIsolated) element.setAttribute('credentialless', '');
  element.addEventListener('load', waitForMessage);
  waitForMessage();
  element.src = src;
  parent.append(element);

  return {
    element,
    send(request) {
      element.contentWindow?.postMessage({ whistlestop: 1, ...request }, origin);
    },
    remove() {
      listeners.abort();
      clearTimeout(timer);
      element.remove();
    },
  };
}
