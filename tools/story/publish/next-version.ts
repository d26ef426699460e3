import { VERSIONS, versionFile } from '../../../src/loading/version-file.ts';
import { stringsFile } from '../../../src/story/files/article-languages.ts';
import { MEDIA_FILE } from '../../../src/story/media/media-files.ts';
import type { RawStory } from '../../../src/story/parse/raw-story.ts';
import { isObject } from '../../../src/story/schema/values.ts';
import type { PublishedVersion } from './history.ts';
import { contentOf } from './older-version.ts';
import { hashOf } from './write-file.ts';

export const STORY = 'story.json';
const TEXT =
  /^(?:article\.[a-zA-Z0-9-]+\.md|strings\.[a-zA-Z0-9-]+\.json|route\.geojson|media\.json)$/;

/** Texts have addresses of their own; what publishing itself writes is not copied. */
export const isText = (path: string) =>
  path === STORY || TEXT.test(path) || path.startsWith(`${VERSIONS}/`);

export interface NextVersion {
  /** Addresses of the texts, from the story's folder, and what is there. */
  readonly texts: readonly (readonly [path: string, text: string])[];
  /** Hashes of the texts by name, for story.json. */
  readonly files: Readonly<Record<string, string>>;
  /** A hash of the whole story. */
  readonly content: string;
}

/** Made of what was read and checked: an author may save the next text meanwhile. */
export function versionOf(
  { story, route, articles, strings = {}, media }: RawStory,
  others: readonly string[],
) {
  const json = (value: unknown) =>
    value === null || value === undefined ? null : `${JSON.stringify(value)}\n`;
  const named: Record<string, string | null> = {
    ...Object.fromEntries(
      Object.entries(articles).map(([lang, text]) => [`article.${lang}.md`, text]),
    ),
    ...Object.fromEntries(
      Object.entries(strings).map(([lang, texts]) => [stringsFile(lang), json(texts)]),
    ),
    'route.geojson': json(route),
    [MEDIA_FILE]: json(media),
  };
  const entries = Object.entries(named).filter((entry): entry is [string, string] => !!entry[1]);
  const files = Object.fromEntries(
    entries.map(([name, text]) => [name, hashOf(text).slice(0, 12)]),
  );
  const texts = entries.map(
    ([name, text]) => [`${VERSIONS}/${files[name]}/${name}`, text] as const,
  );
  const content = hashOf(JSON.stringify([contentOf(story), files, others]));
  return { texts, files, content } satisfies NextVersion;
}

/** What publishing has written into a story.json; empty where it was not published so. */
export function writtenVersion({ story }: RawStory): Readonly<Record<string, unknown>> {
  return isObject(story) && isObject(story.version) ? story.version : {};
}

/** The published version as story.json has it, where a publication ended before it was recorded. */
export function withPublished(
  history: readonly PublishedVersion[],
  old: RawStory | null,
  there: readonly string[],
): readonly PublishedVersion[] {
  if (!old) return history;
  const written = writtenVersion(old);
  const at = typeof written.at === 'string' ? written.at : 'an unknown time';
  if (written.at === at && history.at(-1)?.at === at) return history;
  const articles = Object.keys(old.articles).map((lang) => `article.${lang}.md`);
  const strings = Object.keys(old.strings ?? {}).map(stringsFile);
  const texts = [...articles, ...strings, 'route.geojson', MEDIA_FILE].flatMap(
    (name) => versionFile(old.story, name) ?? [],
  );
  const others = there.filter((path) => !isText(path));
  const known = new Set(history.flatMap(({ files }) => files));
  // Of a publication that ended early there may be files that no version names.
  const strays = there.filter((path) => path.startsWith(`${VERSIONS}/`) && !known.has(path));
  const files = [
    ...new Set([...texts.filter((path) => there.includes(path)), ...others, ...strays]),
  ];
  return [...history, { at, content: versionOf(old, others).content, files, replaced: null }];
}
