/**
 * A frame's height in the message formats of common resizer scripts, so that whichever a newsroom's CMS
 * uses works without settings. Heights are in CSS px.
 */

/** How the resizers identify the frame. */
interface FrameName {
  /** For pym: `childId` in the frame's own address; null where pym did not make the frame. */
  readonly childId: string | null;
  /** For Datawrapper's script, which expects the id of a chart: the story's slug. */
  readonly id: string;
  /** For Flourish's script: the frame's own address. */
  readonly src: string;
}

/** Google AMP; @newswire/frames and sidechain use this format too. */
function ampHeight(height: number) {
  return { sentinel: 'amp', type: 'embed-size', height } as const;
}

const PYM_SEPARATOR = 'xPYMx';

function pymHeight(height: number, childId: string): string {
  return ['pym', childId, 'height', String(height)].join(PYM_SEPARATOR);
}

/** The `childId` in a frame's query; null for values that pym does not write, or that hold its separator. */
export function pymChild(query: string): string | null {
  const childId = new URLSearchParams(query).get('childId');
  return childId !== null && /^[\w:.-]{1,100}$/.test(childId) && !childId.includes(PYM_SEPARATOR)
    ? childId
    : null;
}

function datawrapperHeight(height: number, id: string) {
  return { 'datawrapper-height': { [id]: height } } as const;
}

function flourishHeight(height: number, src: string): string {
  return JSON.stringify({
    sender: 'Flourish',
    context: 'iframe.resize',
    method: 'resize',
    height,
    src,
  });
}

/** Whether a message announces a resizer: @newswire/frames does, and pym sends its width. Never throws. */
export function asksForHeight(data: unknown): boolean {
  if (typeof data === 'string') return data.startsWith(`pym${PYM_SEPARATOR}`);
  try {
    return (
      (data as { sentinel?: unknown } | null)?.sentinel === 'amp' &&
      (data as { type?: unknown }).type === 'frames-init'
    );
  } catch {
    return false;
  }
}

/** All messages for a height, our own format first. */
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
