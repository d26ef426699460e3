import type { Story } from '../story/model.ts';

/** What neither the route nor the timeline shows. */
const TEXT = ['summary', 'lead', 'passages', 'interludes', 'sources', 'changes'] as const;

/**
 * Whether two versions of a story differ in nothing but their text, so that map and timeline may stay as
 * they are. Versions share the parts that did not change (`shareParts`).
 */
export function isSameJourney(one: Story, other: Story): boolean {
  const text = new Set<string>(TEXT);
  return Object.entries(one).every(
    ([part, value]) => text.has(part) || value === other[part as keyof Story],
  );
}
