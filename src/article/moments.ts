import type { Story } from '../story/model.ts';
import { readInstant } from '../timeline/clocks/read-instant.ts';
import { stopTarget } from '../timeline/link-target.ts';

/** The target of a link to a moment: a stop or background moment by id, or an instant. */
export interface MomentRef {
  readonly stop?: string | null | undefined;
  /** ISO 8601; without an offset, on the traveller's clock. */
  readonly t?: string | null | undefined;
}

/** The target's instant (epoch ms) and address; null for an unknown target. */
export type ResolveMoment = (
  ref: MomentRef,
) => { readonly t: number; readonly href: string } | null;

/** The target's instant, epoch ms; null for an unknown id or an invalid time. An id that is gone leads on. */
export function instantOf(story: Story, { stop, t }: MomentRef): number | null {
  if (typeof stop === 'string') return stopTarget(story, stop)?.t ?? null;
  return typeof t === 'string' ? (readInstant(story, t)?.t ?? null) : null;
}

/** The same moment as an address of this page. */
export function defaultHref({ stop, t }: MomentRef): string {
  return `?${new URLSearchParams(stop ? { stop } : { t: t ?? '' })}`;
}
