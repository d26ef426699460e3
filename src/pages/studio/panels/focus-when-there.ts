/** How long the code of a panel may take, ms. */
const PATIENCE = 3000;

/** Gives the focus to a field of a panel, by its `data-field`, now or once it is there. */
export function focusWhenThere(panel: HTMLElement, field: string): void {
  if (focusOn(panel, field)) return;
  const observer = new MutationObserver(() => {
    if (focusOn(panel, field)) observer.disconnect();
  });
  observer.observe(panel, { childList: true, subtree: true });
  setTimeout(() => observer.disconnect(), PATIENCE);
}

function focusOn(panel: HTMLElement, field: string): boolean {
  const found = panel.querySelector<HTMLElement>(
    `[data-field="${CSS.escape(field)}"] :is(input, textarea, select, button)`,
  );
  // What is folded cannot have the focus.
  for (let box = found?.closest('details'); box; box = box.parentElement?.closest('details'))
    box.open = true;
  found?.focus();
  return found !== null;
}
