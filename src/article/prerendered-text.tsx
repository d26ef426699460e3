import { useLayoutEffect, useRef } from 'react';

/** The passages that the build drew into the page: kept for where the article's file does not come. */
let kept: readonly Element[] = [];

export function keepText(page: ParentNode): void {
  kept = [...page.querySelectorAll('.article > .article-passage, .article > .article-untold')];
  // Which of them tells the moment is not known any more.
  for (const each of kept) each.removeAttribute('aria-current');
}

export const hasKeptText = (): boolean => kept.length > 0;

/** The drawn passages. They can be read, but are not tied to the clock. */
export function DrawnText() {
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    host.current?.append(...kept);
  }, []);
  return <div ref={host} className="article-drawn" />;
}
