/** The last control that a reader used before the page could react. */
export interface EarlyPress {
  /** Ends the recording of what React replays by itself from now on. */
  stop(): void;
  /** Uses the control again, in the page that now reacts to all of them. */
  readonly replay: () => void;
}

/** A plain press of a link to a moment, which the live article answers without loading the page again. */
function linkToMoment(event: Event): HTMLElement | null {
  if (!(event instanceof MouseEvent) || !(event.target instanceof Element)) return null;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  return event.target.closest<HTMLElement>('a[data-t]');
}

/** Records presses of buttons and of links to moments, and choices in menus, in a prerendered page. */
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
  // The article listens to its links itself, once it is live: React replays none of their presses.
  const recordLink = (event: Event) => {
    const link = linkToMoment(event);
    if (!link) return;
    event.preventDefault();
    replay = () => current(root, link)?.click();
  };
  root.addEventListener('click', record);
  root.addEventListener('change', record);
  root.addEventListener('click', recordLink);
  return {
    stop() {
      root.removeEventListener('click', record);
      root.removeEventListener('change', record);
    },
    replay() {
      root.removeEventListener('click', recordLink);
      replay?.();
      replay = null;
    },
  };
}

/** The same control, or the one of its name or address in a page that was rendered anew. */
function current(root: HTMLElement, control: HTMLElement): HTMLElement | undefined {
  if (control.isConnected) return control;
  const attribute = control.matches('a') ? 'href' : 'aria-label';
  const name = control.getAttribute(attribute);
  return [...root.querySelectorAll<HTMLElement>(control.tagName)].find(
    (each) => each.getAttribute(attribute) === name,
  );
}
