/** Gives the focus to the field that a button belongs to: the button goes away once it is pressed. */
export function focusField(button: Element): void {
  button.closest('.studio-field')?.querySelector<HTMLElement>('input, textarea')?.focus();
}
