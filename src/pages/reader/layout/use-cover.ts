import { type RefObject, useEffect } from 'react';

/**
 * Sets how much of the page lies under what stays in view: `--reader-sticky-height` at the top,
 * `--reader-bar-height` at the bottom. Scrolling to a focused element, the article's reading line and
 * its foot depend on them.
 */
export function useCover(ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const sticky = ref.current;
    const bar = sticky?.querySelector('.reader-time');
    const page = document.documentElement;
    if (!sticky || !bar) return;
    const sizes = new ResizeObserver(() => {
      // In the wide layout it has no box, so its height is 0; with very large text it is not sticky.
      const { height } = sticky.getBoundingClientRect();
      const { position, top } = getComputedStyle(sticky);
      const above = Number.parseFloat(top) || 0;
      const covered = height > 0 && position === 'sticky' ? above + height : 0;
      page.style.setProperty('--reader-sticky-height', `${covered}px`);
      const fixed = getComputedStyle(bar).position === 'fixed';
      const below = fixed ? bar.getBoundingClientRect().height : 0;
      page.style.setProperty('--reader-bar-height', `${below}px`);
    });
    sizes.observe(sticky);
    sizes.observe(bar);
    return () => {
      sizes.disconnect();
      page.style.removeProperty('--reader-sticky-height');
      page.style.removeProperty('--reader-bar-height');
    };
  }, [ref]);
}
