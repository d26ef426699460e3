import { isObject } from '../../../src/story/schema/values.ts';
import type { Finding } from './finding.ts';

/** What a story.json is recognised by, without what publishing writes into it. */
export const contentOf = (story: unknown): string => {
  if (!isObject(story)) return JSON.stringify(story);
  const { version: _, ...content } = story;
  return JSON.stringify(content);
};

interface Known {
  /** When it was published, as in its file. */
  readonly at: string;
  /** Of the story's whole content. */
  readonly content: string;
}

/**
 * Signs that the new version is older than the published one: it was itself published before, or it lacks
 * corrections that are published.
 *
 * @param earlier the versions that were published before the last
 * @param content of the new version
 */
export function olderVersion(
  published: unknown,
  next: unknown,
  { earlier, content }: { readonly earlier: readonly Known[]; readonly content: string },
): readonly Finding[] {
  const same = earlier.find((version) => version.content === content);
  if (same)
    return [
      finding(
        [],
        `This version was published at ${same.at}, and a newer one has replaced it. Publish the newest files.`,
      ),
    ];
  const [now, before] = [publishedAt(next), publishedAt(published)];
  if (now !== null && before !== null && now < before)
    return [
      finding(
        ['version'],
        'These files are a published version that is older than the one that they would replace.',
      ),
    ];
  const there = new Set(changesOf(next).map((change) => String(change.when)));
  return changesOf(published)
    .filter(({ when }) => !there.has(String(when)))
    .map(({ when, what }) =>
      finding(
        ['changes'],
        `The published correction of ${String(when)}${wordsOf(what)} is not in the new version, which may be an older copy. Put the entry back, or start from the newest files.`,
      ),
    );
}

function publishedAt(story: unknown): number | null {
  const version = isObject(story) ? story.version : null;
  const at = isObject(version) && typeof version.at === 'string' ? Date.parse(version.at) : NaN;
  return Number.isNaN(at) ? null : at;
}

function changesOf(story: unknown): readonly Record<string, unknown>[] {
  const list = isObject(story) && Array.isArray(story.changes) ? story.changes : [];
  return list.filter(isObject);
}

function wordsOf(what: unknown): string {
  const text = isObject(what) ? Object.values(what)[0] : what;
  return typeof text === 'string' ? ` (“${text}”)` : '';
}

const finding = (keys: Finding['keys'], text: string): Finding => ({
  ...{ kind: 'older', file: 'story.json', keys, text },
});
