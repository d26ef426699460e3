/** How far the drawn page's text had been scrolled when the moving one took its place. Pixels. */
let scrolled = 0;

export function keepScroll(page: ParentNode): void {
  scrolled = page.querySelector('.reader-text')?.scrollTop ?? 0;
}

/** Puts a new page's text where the reader was; once. */
export function handOverScroll(text: Element): void {
  if (scrolled > 0) text.scrollTop = scrolled;
  scrolled = 0;
}
