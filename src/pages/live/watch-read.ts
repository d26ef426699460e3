import type { FreshPassages } from '../../article/fresh-passages.ts';

/** A passage counts as read once it was in view for this time, ms. */
const READ_MS = 1500;

/**
 * Takes passages off the list of those that are new once they were in view for a moment: most of the
 * passage, or most of the window.
 *
 * @param within holds the passages
 * @returns what stops it
 */
export function watchRead(within: HTMLElement, fresh: FreshPassages): () => void {
  const timers = new Map<Element, ReturnType<typeof setTimeout>>();
  const stop = (section: Element) => {
    clearTimeout(timers.get(section));
    timers.delete(section);
  };
  const seen = new IntersectionObserver(
    (entries) => {
      for (const { target, intersectionRatio, intersectionRect, rootBounds } of entries) {
        const share = intersectionRect.height / (rootBounds?.height || Number.POSITIVE_INFINITY);
        const isSeen = intersectionRatio >= 0.6 || share >= 0.4;
        if (!isSeen) stop(target);
        else if (!timers.has(target))
          timers.set(
            target,
            setTimeout(() => read(target), READ_MS),
          );
      }
    },
    { threshold: [0, 0.2, 0.4, 0.6, 0.8, 1] },
  );
  function read(section: Element): void {
    stop(section);
    // In a hidden tab nobody reads.
    if (document.hidden)
      timers.set(
        section,
        setTimeout(() => read(section), READ_MS),
      );
    else fresh.remove(section.getAttribute('data-passage') ?? '');
  }
  for (const section of within.querySelectorAll('[data-passage]')) {
    if (fresh.has(section.getAttribute('data-passage') ?? '')) seen.observe(section);
  }
  return () => {
    seen.disconnect();
    for (const section of [...timers.keys()]) stop(section);
  };
}
