import type { Story } from '../../story/model.ts';
import { keep, kept } from '../kept.ts';

/** Keeps that all changes of a story were seen. A page without changes keeps the same, as an empty text. */
export function keepSeen({ slug, changes }: Pick<Story, 'slug' | 'changes'>): void {
  keep(`seen ${slug}`, changes.map(({ when }) => when).join(' '));
}

/** The instants of the changes that were seen, epoch ms; null if nothing is known of an earlier visit. */
export function seenBefore(slug: string): readonly number[] | null {
  const seen = kept(`seen ${slug}`);
  return seen === null ? null : (seen.match(/-?\d+/g) ?? []).map(Number);
}
