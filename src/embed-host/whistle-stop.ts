import type {
  WhistleStopElement,
  WhistleStopReady,
  WhistleStopSettings,
  WhistleStopTrouble,
} from './api.ts';
import { needsNewFrame, OBSERVED_ATTRIBUTES, pageUrl, pictureUrl } from './attributes.ts';
import { type EmbedFrame, openFrame } from './frame/embed-frame.ts';
import type { FrameMessage, Ready, TimeMessage, Updated } from './frame/messages.ts';
import { createRequestQueue, type Request } from './frame/requests.ts';
import { createHashSync, type HashSync } from './host-page/moment-hash.ts';
import { type Paragraphs, tieParagraphs } from './host-page/paragraphs.ts';
import { createSites } from './host-page/sites.ts';
import { hostWords } from './host-words.ts';
import { ReadyPromise } from './ready-promise.ts';
import { createShadowContent } from './shadow-content.ts';

const NAME = 'whistle-stop';
/** A frame that sends nothing for this long is reported to the reader. Milliseconds. */
const PATIENCE_MS = 15_000;
/** On its way to a stop the map passes others, which are ignored for this long. Milliseconds. */
const TRAVEL_MS = 1200;

type EventName = 'ready' | 'updated' | 'time' | 'error';

/**
 * Defines `<whistle-stop>`. Where another site's script has defined it, that one learns of this site.
 *
 * @param script address of `embed.js`, beside which is the embed's page
 */
export function defineWhistleStop(script: string): void {
  const defined = customElements.get(NAME) as { addSite?: (script: string) => void } | undefined;
  if (defined) {
    defined.addSite?.(script);
    return;
  }
  const sites = createSites(script);

  class WhistleStop extends HTMLElement implements WhistleStopElement {
    static observedAttributes = OBSERVED_ATTRIBUTES;

    static addSite(script: string): void {
      sites.add(script);
      for (const each of document.querySelectorAll<WhistleStop>(NAME)) each.#followSite();
    }

    #ready = new ReadyPromise();
    #content = createShadowContent(this);
    /** The folder of the embed's page, `embed.html`. */
    #site = sites.of(this);
    #frame: EmbedFrame | null = null;
    #queue = createRequestQueue();
    #hasStory = false;
    /** The frame's page listens, but may still be a drawing until a request or its reader wakes it. */
    #isListening = false;
    /** A reader or a script wants something of the frame, so that it has to wake. */
    #isWanted = false;

    #stop: string | null = null;
    /** The moment that the map has shown last. */
    #last: TimeMessage | null = null;
    #goal: { readonly stop: string; readonly until: number } | null = null;

    #listeners = new AbortController();
    #visibility: IntersectionObserver | null = null;
    #paragraphs: Paragraphs | null = null;
    #hash: HashSync | null = null;

    get ready(): Promise<WhistleStopReady> {
      return this.#ready.current;
    }

    connectedCallback(): void {
      this.#findSite();
      this.#ready.renew();
      this.#listeners = new AbortController();
      this.#paragraphs = tieParagraphs(this, (stop, wanted) => {
        this.#goto(stop, false, wanted);
      });
      this.#hash = createHashSync(
        () => ({ id: this.id, first: document.querySelector(NAME) === this }),
        () => this.#reportError('address-refused', hostWords(this)['embed-host.address-refused']),
      );
      addEventListener('hashchange', () => this.#followHash(), { signal: this.#listeners.signal });
      if (this.#last) {
        // The page has taken the element out and put it back.
        this.#queue.add({ type: 'seek', t: this.#last.t });
      } else if (this.#followHash() && this.#hash.isNews()) {
        this.#paragraphs.rest();
        this.scrollIntoView({ block: 'center' });
      }
      // A frame is opened when the reader comes near, and stays until the element is removed.
      this.#visibility = new IntersectionObserver(
        (entries) => entries.some(({ isIntersecting }) => isIntersecting) && this.#open(),
        { rootMargin: '75% 0px' },
      );
      this.#visibility.observe(this);
    }

    disconnectedCallback(): void {
      this.#listeners.abort();
      this.#visibility?.disconnect();
      this.#paragraphs?.end();
      this.#close();
      this.#ready.reject(hostWords(this)['embed-host.removed']);
    }

    attributeChangedCallback(name: string, before: string | null, value: string | null): void {
      if (before === value) return;
      if (name === 'site') this.#followSite();
      else if (!this.#frame) return;
      else if (name === 'title') this.#frame.element.title = value ?? '';
      else if (needsNewFrame(name)) this.#reopen();
      else if (value === null) return;
      else if (name === 'stop') this.#goto(value);
      else if (name === 't') this.seek(value);
      else this.set({ [name]: value });
    }

    goto(stop: string): Promise<void> {
      return this.#goto(stop);
    }

    seek(t: number | string): Promise<void> {
      return this.#request({ type: 'seek', t });
    }

    play(): Promise<void> {
      return this.#request({ type: 'play' });
    }

    pause(): Promise<void> {
      return this.#request({ type: 'pause' });
    }

    set(settings: WhistleStopSettings): Promise<void> {
      return this.#request({ ...settings, type: 'set' });
    }

    #findSite(): void {
      this.#site = sites.of(this);
      this.#setStoryUrl();
    }

    #followSite(): void {
      const before = this.#site.href;
      this.#findSite();
      if (this.#frame && this.#site.href !== before) this.#reopen();
    }

    #setStoryUrl(): void {
      this.#content.setStoryUrl(pageUrl(this, '.', this.#site));
    }

    #goto(stop: string, open = true, wanted = open): Promise<void> {
      this.#goal = { stop, until: Date.now() + TRAVEL_MS };
      return this.#request({ type: 'goto', stop }, open, wanted);
    }

    /**
     * Sends a request, or queues it until there is a story.
     *
     * @param open opens the frame, even far from the reader
     * @param wanted wakes a frame that still shows a drawing
     */
    async #request(request: Request, open = true, wanted = open): Promise<void> {
      if (this.#hasStory) return this.#frame?.send(request);
      this.#queue.add(request);
      if (open && this.isConnected) this.#open();
      this.#isWanted ||= wanted;
      this.#wake();
      await this.ready;
    }

    /** The frame keeps what it receives as a drawing, and the queue is sent again with the story. */
    #wake(): void {
      if (this.#isWanted && this.#isListening) this.#sendQueue();
    }

    #sendQueue(): void {
      for (const request of this.#queue.all()) this.#frame?.send(request);
    }

    #open(): void {
      if (this.#frame) return;
      this.#visibility?.disconnect();
      this.#frame = openFrame(this.#content.box, {
        ...{ src: pageUrl(this, 'embed.html', this.#site), patience: PATIENCE_MS },
        title: this.getAttribute('title') ?? hostWords(this)['embed-host.frame-title'],
        onMessage: (message) => this.#receive(message),
        onSilent: () => {
          this.#setStoryUrl();
          this.#content.showSilent(pictureUrl(this, this.#site));
          this.#reportError('frame-silent', hostWords(this)['embed-host.frame-silent'], true);
        },
      });
    }

    #close(): void {
      this.#hash?.cancel();
      this.#frame?.remove();
      this.#frame = null;
      this.#stop = null;
      this.#hasStory = this.#isListening = this.#isWanted = false;
      this.#content.hideSilent();
    }

    /** A new iframe: a new address in the old one would be a step in the host page's history. */
    #reopen(): void {
      this.#close();
      this.#ready.renew();
      this.#open();
    }

    #receive(message: FrameMessage): void {
      this.#content.hideSilent();
      if (!this.#isListening) {
        this.#isListening = true;
        this.#wake();
      }
      if (message.type === 'resize') this.#content.setHeight(message.height);
      else if (message.type === 'error')
        this.#reportError(message.code, message.message, message.fatal);
      else if (message.type === 'ready') this.#begin(message);
      else if (message.type === 'updated') this.#update(message);
      else this.#moveTo(message);
    }

    #begin({ story, title, stops }: Ready): void {
      if (this.#frame && !this.hasAttribute('title')) this.#frame.element.title = title;
      this.#paragraphs?.know(stops);
      this.#hasStory = true;
      this.#sendQueue();
      this.#queue.clear();
      const detail = { story, title, stops };
      this.#ready.resolve(detail);
      this.#dispatch('ready', detail);
    }

    #update({ story, title, stops, passages }: Updated): void {
      if (this.#frame && !this.hasAttribute('title')) this.#frame.element.title = title;
      this.#paragraphs?.know(stops);
      this.#dispatch('updated', { story, title, stops, passages });
    }

    #moveTo(time: TimeMessage): void {
      const { t, stop, passage, playing } = time;
      this.#last = time;
      this.#dispatch('time', { t, stop, passage, playing });
      const goal = this.#goal;
      if (goal && stop !== goal.stop && Date.now() < goal.until) return;
      const hasArrived = goal?.stop === stop;
      this.#goal = null;
      this.#paragraphs?.mark(time);
      const before = this.#stop;
      this.#stop = stop;
      if (stop === null || stop === before) return;
      // The first stop comes from the page's own attributes: the reader has not gone anywhere yet.
      if (!hasArrived && before === null) return;
      if (playing) this.#hash?.cancel();
      else this.#hash?.write(stop);
    }

    #followHash(): boolean {
      const stop = this.#hash?.read() ?? null;
      if (stop === null) return false;
      this.#goto(stop, false, true);
      return true;
    }

    #reportError(code: string, message: string, fatal = false): void {
      if (fatal) this.#ready.reject(message);
      const trouble: WhistleStopTrouble = { code, message, fatal };
      this.#dispatch('error', trouble);
    }

    #dispatch<T extends EventName>(
      type: T,
      detail: HTMLElementEventMap[`whistlestop:${T}`]['detail'],
    ): void {
      this.dispatchEvent(
        new CustomEvent(`whistlestop:${type}`, { detail, bubbles: true, composed: true }),
      );
    }
  }

  customElements.define(NAME, WhistleStop);
}
