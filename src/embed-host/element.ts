import type {
  WhistleStopElement,
  WhistleStopReady,
  WhistleStopSettings,
  WhistleStopTrouble,
} from './api.ts';
import { type HostMessage, type Ready, readFromFrame, type Time } from './messages.ts';
import { hashWithStop, stopInHash } from './moment-hash.ts';
import { type Paragraphs, tieParagraphs } from './paragraphs.ts';
import { STYLES } from './styles.ts';

const NAME = 'whistle-stop';
/** Of which the frame's address is made. A change of the last ones needs no new frame. */
const FIXED = ['story', 'article', 'keys', 'autoplay'];
const MOVING = ['stop', 't', 'lang', 'theme', 'clock'];
/** After this long without a word from the frame the reader is told so. Milliseconds. */
const PATIENCE = 15_000;
/** Until the map has come to where it was sent, it passes what nobody asked for. Milliseconds. */
const ON_ITS_WAY = 1200;
/** How long the clock stands before the address says so. Milliseconds. */
const REST = 300;

type Said = 'ready' | 'time' | 'error';
type Asked = HostMessage extends infer M
  ? M extends HostMessage
    ? Omit<M, 'whistlestop'>
    : never
  : never;

/** Makes `<whistle-stop>`, whose frames are `embed.html` in the folder `base`. A second time it does nothing. */
export function defineWhistleStop(base: URL, patience = PATIENCE): void {
  // A server that renders the page may import this too.
  if (!globalThis.customElements || customElements.get(NAME)) return;

  class WhistleStop extends HTMLElement implements WhistleStopElement {
    static observedAttributes = [...FIXED, ...MOVING, 'title'];

    ready!: Promise<WhistleStopReady>;
    #keep!: (story: WhistleStopReady) => void;
    #break!: (reason: Error) => void;
    #told = false;
    #box = document.createElement('div');
    #note = document.createElement('p');
    /** For what stands in the element's place until its frame does, where the page puts nothing there. */
    #own = this.#link('Open the story of this map');
    #size = new CSSStyleSheet();
    #frame: HTMLIFrameElement | null = null;
    #off = new AbortController();
    #paragraphs: Paragraphs | null = null;
    #near: IntersectionObserver | null = null;
    /** What is to be said to the frame when it hears: the last of each kind. */
    #waiting = new Map<string, Asked>();
    #called = false;
    /** The frame has spoken, so that it hears. */
    #hears = false;
    #patience: ReturnType<typeof setTimeout> | undefined;
    #writing: ReturnType<typeof setTimeout> | undefined;
    #stop: string | null | undefined;
    #goal: { readonly stop: string; readonly until: number } | null = null;

    constructor() {
      super();
      const root = this.attachShadow({ mode: 'open' });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLES);
      // Not <style>: a host's policy may forbid those.
      root.adoptedStyleSheets = [sheet, this.#size];
      const slot = document.createElement('slot');
      slot.append(this.#own);
      this.#box.append(slot);
      root.append(this.#box);
      this.#promise();
    }

    connectedCallback(): void {
      this.#off = new AbortController();
      const { signal } = this.#off;
      this.#own.href = this.#query('.');
      if (this.#told) this.#promise();
      addEventListener('message', this.#hear, { signal });
      addEventListener('hashchange', () => this.#followHash(), { signal });
      this.#paragraphs = tieParagraphs(this, (stop, asked) => {
        this.#goto(stop, false, asked);
      });
      if (this.#followHash()) {
        this.#paragraphs.rest();
        this.scrollIntoView({ block: 'center' });
      }
      // A frame begins when the reader comes near; it is given up only with the element.
      this.#near = new IntersectionObserver(
        (entries) => entries.some(({ isIntersecting }) => isIntersecting) && this.#open(),
        { rootMargin: '75% 0px' },
      );
      this.#near.observe(this);
    }

    disconnectedCallback(): void {
      this.#off.abort();
      this.#near?.disconnect();
      this.#paragraphs?.end();
      this.#close();
      this.#break(new Error('The map was taken away before it was ready.'));
      this.#told = true;
    }

    attributeChangedCallback(name: string, was: string | null, value: string | null): void {
      if (was === value || !this.#frame) return;
      if (name === 'title') this.#frame.title = value ?? '';
      else if (FIXED.includes(name)) this.#again();
      else if (value === null) return;
      else if (name === 'stop') this.#goto(value);
      else if (name === 't') this.seek(value);
      else this.set({ [name]: value });
    }

    goto(stop: string): Promise<void> {
      return this.#goto(stop);
    }

    seek(t: number | string): Promise<void> {
      return this.#ask({ type: 'seek', t });
    }

    play(): Promise<void> {
      return this.#ask({ type: 'play' });
    }

    pause(): Promise<void> {
      return this.#ask({ type: 'pause' });
    }

    set(settings: WhistleStopSettings): Promise<void> {
      const before = this.#waiting.get('set');
      return this.#ask({ ...before, ...settings, type: 'set' });
    }

    #promise(): void {
      this.#told = false;
      this.ready = new Promise((keep, fail) => {
        this.#keep = keep;
        this.#break = fail;
      });
      // Whoever does not ask is not told, not in the console either.
      this.ready.catch(() => {});
    }

    #goto(stop: string, open = true, called = open): Promise<void> {
      this.#goal = { stop, until: Date.now() + ON_ITS_WAY };
      return this.#ask({ type: 'goto', stop }, open, called);
    }

    async #ask(asked: Asked, open = true, called = open): Promise<void> {
      const { type } = asked;
      if (this.#stop !== undefined) return this.#post(asked);
      if (type === 'play' || type === 'pause')
        this.#waiting.delete(type === 'play' ? 'pause' : 'play');
      if (type === 'goto' || type === 'seek')
        this.#waiting.delete(type === 'goto' ? 'seek' : 'goto');
      this.#waiting.set(type, asked);
      if (open && this.isConnected) this.#open();
      this.#called ||= called;
      this.#call();
      await this.ready;
    }

    #post(asked: Asked): void {
      this.#frame?.contentWindow?.postMessage({ whistlestop: 1, ...asked }, base.origin);
    }

    /** What a reader or a script asked for wakes a map that is only drawn as yet. */
    #call(): void {
      if (!this.#called || !this.#hears) return;
      for (const asked of this.#waiting.values()) this.#post(asked);
    }

    #query(page: string): string {
      const url = new URL(page, base);
      for (const name of [...FIXED, ...MOVING]) {
        const value = this.getAttribute(name);
        if (value !== null) url.searchParams.set(name, value || '1');
      }
      return url.href;
    }

    #link(words: string): HTMLAnchorElement {
      const link = document.createElement('a');
      link.textContent = words;
      link.target = '_blank';
      link.rel = 'noopener';
      link.href = base.href;
      return link;
    }

    #open(): void {
      if (this.#frame) return;
      this.#near?.disconnect();
      const frame = document.createElement('iframe');
      frame.title = this.getAttribute('title') ?? 'A journey on a map';
      frame.allow = 'fullscreen';
      const wait = () => {
        clearTimeout(this.#patience);
        this.#patience = setTimeout(() => {
          const message = 'The map does not answer.';
          this.#fail({ code: 'frame-silent', message, fatal: true });
        }, patience);
      };
      frame.addEventListener('load', () => {
        if (this.#patience !== undefined) wait();
      });
      wait();
      frame.src = this.#query('embed.html');
      this.#frame = frame;
      this.#box.append(frame);
    }

    #close(): void {
      clearTimeout(this.#patience);
      clearTimeout(this.#writing);
      this.#patience = undefined;
      this.#stop = undefined;
      this.#called = this.#hears = false;
      this.#frame?.remove();
      this.#frame = null;
      this.#note.remove();
      this.#box.className = '';
    }

    /** A new frame and not a new address of the old one: that would be a step in the page's history. */
    #again(): void {
      this.#close();
      if (this.#told) this.#promise();
      this.#open();
    }

    #fail({ code, message, fatal }: WhistleStopTrouble): void {
      if (code === 'frame-silent') {
        const link = this.#link('Open the story in a page of its own');
        link.href = this.#query('.');
        this.#note.replaceChildren(`${message} `, link);
        this.#note.setAttribute('role', 'status');
        this.#box.append(this.#note);
        this.#box.className = 'silent';
      }
      if (fatal) {
        this.#told = true;
        this.#break(new Error(message));
      }
      this.#dispatch('error', { code, message, fatal });
    }

    #dispatch<T extends Said>(
      type: T,
      detail: HTMLElementEventMap[`whistlestop:${T}`]['detail'],
    ): void {
      const event = new CustomEvent(`whistlestop:${type}`, {
        detail,
        bubbles: true,
        composed: true,
      });
      this.dispatchEvent(event);
    }

    #hear = (event: MessageEvent): void => {
      // A frame that was taken away has no window, and neither has a message from nowhere.
      if (!event.source || event.source !== this.#frame?.contentWindow) return;
      if (event.origin !== base.origin) return;
      const message = readFromFrame(event.data);
      if (!message) return;
      clearTimeout(this.#patience);
      this.#patience = undefined;
      this.#note.remove();
      this.#box.className = '';
      if (!this.#hears) {
        this.#hears = true;
        this.#call();
      }
      if (message.type === 'resize') this.#resize(message.height);
      else if (message.type === 'error') this.#fail(message);
      else if (message.type === 'ready') this.#begin(message);
      else this.#moment(message);
    };

    #resize(height: number): void {
      const px = Math.round(Math.min(Math.max(height, 240), 2000));
      if (Math.abs(this.offsetHeight - px) < 2) return;
      this.#size.replaceSync(
        `:host { height: ${px}px; aspect-ratio: auto; min-height: 0; max-height: none; }`,
      );
    }

    #begin(story: Ready): void {
      const { title, stops } = story;
      if (this.#frame && !this.hasAttribute('title')) this.#frame.title = title;
      this.#paragraphs?.know(stops);
      this.#stop ??= null;
      for (const asked of this.#waiting.values()) this.#post(asked);
      this.#waiting.clear();
      if (this.#told) this.#promise();
      this.#told = true;
      const detail = { story: story.story, title, stops };
      this.#keep(detail);
      this.#dispatch('ready', detail);
    }

    #moment(time: Time): void {
      const { t, stop, passage, playing } = time;
      this.#dispatch('time', { t, stop, passage, playing });
      const goal = this.#goal;
      if (goal && stop !== goal.stop && Date.now() < goal.until) return;
      const arrived = goal?.stop === stop;
      this.#goal = null;
      this.#paragraphs?.mark(time);
      const before = this.#stop;
      this.#stop = stop;
      if (stop === null || stop === before) return;
      // The first moment is the one that the page was made with: nobody has gone anywhere yet.
      if (!arrived && (before === undefined || before === null)) return;
      clearTimeout(this.#writing);
      if (playing) return;
      this.#writing = setTimeout(() => this.#write(stop), REST);
    }

    #isFirst(): boolean {
      return document.querySelector(NAME) === this;
    }

    #followHash(): boolean {
      const stop = stopInHash(location.hash, this.id, this.#isFirst());
      if (stop === null) return false;
      this.#goto(stop, false, true);
      return true;
    }

    #write(stop: string): void {
      const hash = hashWithStop(location.hash, this.id, this.#isFirst(), stop);
      if (hash === null || hash === location.hash) return;
      try {
        history.replaceState(history.state, '', hash);
      } catch {
        // Too many at once, or a sandbox: the page works without it.
        const message = 'The address could not be updated.';
        this.#fail({ code: 'address-refused', message, fatal: false });
      }
    }
  }

  customElements.define(NAME, WhistleStop);
}
