import { hostWords } from './host-words.ts';
import { STYLES } from './styles.ts';

/** Limits of the height that a frame may ask for. Pixels. */
const MIN_HEIGHT = 240;
const MAX_HEIGHT = 2000;

/** What `<whistle-stop>` shows: the host page's own content until there is a frame, and a message. */
export interface ShadowContent {
  /** The parent of the frame. */
  readonly box: HTMLElement;
  /** Sets the address of the story, for its links. */
  setStoryUrl(href: string): void;
  /**
   * Covers a frame that does not answer with a message, and a link to the story with its picture: some
   * pages may show pictures of other sites, but no frames (`Cross-Origin-Embedder-Policy`).
   */
  showSilent(picture: string): void;
  hideSilent(): void;
  /** Sets the height that the frame asks for, CSS px. */
  setHeight(height: number): void;
}

export function createShadowContent(host: HTMLElement): ShadowContent {
  const root = host.attachShadow({ mode: 'open' });
  const styles = new CSSStyleSheet();
  const heightRule = new CSSStyleSheet();
  styles.replaceSync(STYLES);
  // Not <style>, which a host's content security policy may forbid.
  root.adoptedStyleSheets = [styles, heightRule];

  const box = document.createElement('div');
  const slot = document.createElement('slot');
  // Shown where the host page has no content of its own in the element.
  const placeholder = newTabLink();
  const note = document.createElement('p');
  const storyLink = newTabLink();
  note.setAttribute('role', 'status');
  slot.append(placeholder);
  box.append(slot);
  root.append(box);

  return {
    box,
    setStoryUrl(href) {
      // Its language is known once it is in a page.
      const words = hostWords(host);
      placeholder.href = storyLink.href = href;
      placeholder.textContent = words['embed-host.open-story'];
      placeholder.lang = note.lang = words.lang;
    },
    showSilent(src) {
      const words = hostWords(host);
      const picture = new Image();
      // Nothing is shown for a story elsewhere that has none.
      picture.alt = '';
      picture.src = src;
      storyLink.replaceChildren(picture, words['embed-host.open-own-page']);
      // Filled before it is shown, so that screen readers announce it.
      note.replaceChildren(`${words['embed-host.frame-silent']} `, storyLink);
      box.append(note);
      box.className = 'silent';
    },
    hideSilent() {
      note.remove();
      box.className = '';
    },
    setHeight(height) {
      const px = Math.round(Math.min(Math.max(height, MIN_HEIGHT), MAX_HEIGHT));
      if (Math.abs(host.offsetHeight - px) < 2) return;
      heightRule.replaceSync(
        `:host { height: ${px}px; aspect-ratio: auto; min-height: 0; max-height: none; }`,
      );
    },
  };
}

function newTabLink(): HTMLAnchorElement {
  const link = document.createElement('a');
  link.target = '_blank';
  link.rel = 'noopener';
  return link;
}
