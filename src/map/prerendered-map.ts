/**
 * The map's drawing that the build put into the page. It is the page's first element to be seen, so
 * it is kept when React takes the page over, and stands in the pane until the map fades in over it.
 */
let kept: Element | null = null;

export function keepPrerenderedMap(page: ParentNode): void {
  kept = page.querySelector('.map-poster');
}

export function prerenderedMap(): Element | null {
  return kept;
}
