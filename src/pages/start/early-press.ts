/** What a reader chose and pressed before the page could react. */
export interface EarlyPress {
  /** Ends the recording of what React replays by itself from now on. */
  stop(): void;
  /** Chooses and presses it again, in the page that now reacts to all of it. */
  readonly replay: () => void;
}

/** A plain press of a link to a moment, which the live article answers without loading the page again. */
function linkToMoment(event: Event): HTMLElement | null {
  if (!(event instanceof MouseEvent) || !(event.target instanceof Element)) return null;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  return event.target.closest<HTMLElement>('a[data-t]');
}

/** Records choices in menus, and the last press of a button or of a link to a moment, in a prerendered page. */
export function recordPress(root: HTMLElement): EarlyPress {
  // Each menu has its last choice; of the presses only the last counts, since an impatient hand repeats them.
  const choices = new Map<HTMLSelectElement, string>();
  let pressed: HTMLElement | null = null;
  const record = ({ target }: Event) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button) pressed = button;
    if (target instanceof HTMLSelectElement) choices.set(target, target.value);
  };
  // The article listens to its links itself, once it is live: React replays none of their presses.
  const recordLink = (event: Event) => {
    const link = linkToMoment(event);
    if (!link) return;
    event.preventDefault();
    pressed = link;
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
      // The choices first: a press may show what they have changed.
      for (const [menu, value] of choices) choose(current(root, menu), value);
      choices.clear();
      if (pressed) current(root, pressed)?.click();
      pressed = null;
    },
  };
}

function choose(menu: HTMLSelectElement | undefined, value: string): void {
  if (!menu) return;
  // React has set it back.
  menu.value = value;
  menu.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The same control, or the one of its name or address in a page that was rendered anew. */
function current<T extends HTMLElement>(root: HTMLElement, control: T): T | undefined {
  if (control.isConnected) return control;
  const name = nameOf(control);
  return [...root.querySelectorAll<T>(control.tagName)].find((each) => nameOf(each) === name);
}

function nameOf(control: HTMLElement): string | null {
  if (control.matches('a')) return control.getAttribute('href');
  return control.getAttribute('aria-label') ?? (control.closest('label') ?? control).textContent;
}
