/** Blocks of text that can gain or lose a line. */
const BLOCKS = 'p, h1, h2, h3, li, dd, td, th, caption, summary';

/** Spaces are made narrower or wider by so much, in em, first by the least. */
const STEPS = [0.015, 0.03, 0.045, 0.06, 0.08];

/**
 * Makes a change that sets the page in other faces, and keeps each block of text as high as it was: where
 * a word would go to another line, all spaces of the block become a little narrower or wider. So nothing
 * below moves while somebody reads. A window of another width breaks the lines anew: it has its own spaces.
 */
export function keepLines(root: ParentNode, change: () => void): void {
  const blocks = [...root.querySelectorAll<HTMLElement>(BLOCKS)].filter(isLaidOut);
  const heights = blocks.map((block) => block.offsetHeight);
  change();
  const moved = blocks.flatMap((block, i) => {
    const height = heights[i] as number;
    const grown = block.offsetHeight - height;
    return grown === 0 || height === 0 ? [] : [{ block, height, sign: -Math.sign(grown) }];
  });
  let open = moved;
  for (const step of STEPS) {
    if (open.length === 0) break;
    // All are written before any is read: one layout for each step.
    for (const { block, sign } of open) block.style.wordSpacing = `${sign * step}em`;
    open = open.filter(({ block, height }) => block.offsetHeight !== height);
  }
  for (const { block, height, sign } of open) {
    block.style.wordSpacing = '';
    // It has lost a line that wider spaces don't bring back: it keeps the room.
    if (sign > 0) block.style.minHeight = `${height}px`;
  }
  if (moved.length === 0) return;
  const width = innerWidth;
  const letGo = () => {
    if (innerWidth === width) return;
    removeEventListener('resize', letGo);
    for (const { block } of moved) {
      block.style.wordSpacing = '';
      block.style.minHeight = '';
    }
  };
  addEventListener('resize', letGo);
}

/** Reading the height of what is skipped far from the screen would have it laid out, and its fonts loaded. */
function isLaidOut(block: HTMLElement): boolean {
  return block.checkVisibility?.({ contentVisibilityAuto: true }) ?? true;
}
