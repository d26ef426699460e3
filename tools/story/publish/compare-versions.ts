import { parseStory } from '../../../src/story/parse/parse-story.ts';
import type { RawStory } from '../../../src/story/parse/raw-story.ts';
import type { Finding, Version } from './finding.ts';
import type { PublishedVersion } from './history.ts';
import { movedTimes } from './moved-times.ts';
import { olderVersion } from './older-version.ts';
import { vanishedIds } from './vanished-ids.ts';

/**
 * What speaks against a version in the place of the published one.
 *
 * @param old null where nothing is published
 * @param history up to the published version; `content` is the new one's
 */
export function compareVersions(
  old: RawStory | null,
  next: RawStory,
  { history, content }: { history: readonly PublishedVersion[]; content: string },
): readonly Finding[] {
  if (!old) return [];
  const versions = [old, next].map((raw): Version | null => {
    const { story } = parseStory(raw);
    return story && { raw, story };
  });
  const [published, version] = versions;
  const earlier = history.slice(0, -1);
  return [
    ...olderVersion(old.story, next.story, { earlier, content }),
    // Of a published story that nobody can read, no link works.
    ...(published && version
      ? [...vanishedIds(published, version), ...movedTimes(published, version)]
      : []),
  ];
}
