/**
 * A frame's height in the words of the resizers that newsrooms already run, so that whichever a CMS
 * has just works. Pure: what is to be posted, in px.
 */

/** Who the frame is to the resizers. */
interface FrameName {
  /** What pym calls it: `childId` in the frame's own address; null where no pym made the frame. */
  readonly childId: string | null;
  /** What Datawrapper's script would call it. Ours is the story's slug. */
  readonly id: string;
  /** The frame's own address, which is how Flourish's script knows it. */
  readonly src: string;
}

/** Google AMP; @newswire/frames and sidechain speak it too. */
function ampHeight(height: number) {
  return { sentinel: 'amp', type: 'embed-size', height } as const;
}

const PYM = 'xPYMx';

/** A string whose parts stand between marks. */
function pymHeight(height: number, childId: string): string {
  return ['pym', childId, 'height', String(height)].join(PYM);
}

/** The `childId` of a frame's query; null for what pym would not write, as it would break the marks. */
export function pymChild(query: string): string | null {
  const childId = new URLSearchParams(query).get('childId');
  return childId !== null && /^[\w:.-]{1,100}$/.test(childId) && !childId.includes(PYM)
    ? childId
    : null;
}

function datawrapperHeight(height: number, id: string) {
  return { 'datawrapper-height': { [id]: height } } as const;
}

/** JSON in a string, and the height in it as CSS has it. */
function flourishHeight(height: number, src: string): string {
  return JSON.stringify({
    sender: 'Flourish',
    context: 'iframe.resize',
    method: 'resize',
    height,
    src,
  });
}

/** Whether a resizer's script says that it has come: @newswire/frames does, and pym says its width. Never throws. */
export function asksForHeight(data: unknown): boolean {
  if (typeof data === 'string') return data.startsWith(`pym${PYM}`);
  try {
    return (
      (data as { sentinel?: unknown } | null)?.sentinel === 'amp' &&
      (data as { type?: unknown }).type === 'frames-init'
    );
  } catch {
    return false;
  }
}

/** All that is to be posted for a height, our own message first. */
export function heightMessages(
  height: number,
  { childId, id, src }: FrameName,
): readonly unknown[] {
  const px = Math.ceil(height);
  return [
    { whistlestop: 1, type: 'resize', height: px },
    ampHeight(px),
    ...(childId === null ? [] : [pymHeight(px, childId)]),
    datawrapperHeight(px, id),
    flourishHeight(px, src),
  ];
}
