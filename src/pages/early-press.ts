/** The last control that a reader used before the page could react. */
export interface EarlyPress {
  /** Ends the recording: from now on the page reacts by itself. */
  stop(): void;
  /** Uses the control again, in the page that is now there. */
  replay(): void;
}

/** Records presses of buttons and choices in menus in a prerendered page. */
export function recordPress(root: HTMLElement): EarlyPress {
  let last: { readonly control: HTMLElement; readonly type: 'click' | 'change' } | null = null;
  const record = ({ target, type }: Event) => {
    const selector = type === 'click' ? 'button' : 'select';
    const control = target instanceof Element ? target.closest<HTMLElement>(selector) : null;
    if (control) last = { control, type: type === 'click' ? 'click' : 'change' };
  };
  root.addEventListener('click', record);
  root.addEventListener('change', record);
  return {
    stop() {
      root.removeEventListener('click', record);
      root.removeEventListener('change', record);
    },
    replay() {
      if (!last) return;
      const { control, type } = last;
      last = null;
      if (type === 'click') current(root, control)?.click();
      else control.dispatchEvent(new Event('change', { bubbles: true }));
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
