/** The last control that a reader used before the page could react. */
export interface EarlyPress {
  /** Ends the recording: from now on the page reacts by itself. */
  stop(): void;
  /** Uses the control again, in the page that is now there. */
  readonly replay: () => void;
}

/** Records presses of buttons and choices in menus in a prerendered page. */
export function recordPress(root: HTMLElement): EarlyPress {
  let replay: (() => void) | null = null;
  const record = ({ target }: Event) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button) replay = () => current(root, button)?.click();
    if (target instanceof HTMLSelectElement) {
      const { value } = target;
      replay = () => {
        // React has set it back.
        target.value = value;
        target.dispatchEvent(new Event('change', { bubbles: true }));
      };
    }
  };
  root.addEventListener('click', record);
  root.addEventListener('change', record);
  return {
    stop() {
      root.removeEventListener('click', record);
      root.removeEventListener('change', record);
    },
    replay() {
      replay?.();
      replay = null;
    },
  };
}

/** The same button, or the one of its name in a page that was rendered anew. */
function current(root: HTMLElement, button: HTMLElement): HTMLElement | undefined {
  if (button.isConnected) return button;
  const name = button.getAttribute('aria-label');
  return [...root.querySelectorAll('button')].find(
    (each) => each.getAttribute('aria-label') === name,
  );
}
