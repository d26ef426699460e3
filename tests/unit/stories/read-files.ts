import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { RawStory } from '../../../src/story/parse/raw-story.ts';

/** A feature of route.geojson, as the files write it. */
export interface RouteFeature {
  readonly id: string;
  readonly properties: { readonly km?: number[] };
  readonly geometry: { readonly coordinates: [number, number][] };
}

/** A story's folder as `parseStory` wants it. Paths are relative to the project's root. */
export function readStoryFolder(folder: string): RawStory {
  const json = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const articles: Record<string, string> = {};
  const strings: Record<string, unknown> = {};
  for (const name of readdirSync(folder)) {
    const lang = /^article\.(.+)\.md$/.exec(name)?.[1];
    if (lang) articles[lang] = readFileSync(join(folder, name), 'utf8');
    const texts = /^strings\.(.+)\.json$/.exec(name)?.[1];
    if (texts) strings[texts] = json(name);
  }
  return {
    slug: basename(folder),
    story: json('story.json'),
    route: json('route.geojson'),
    articles,
    strings,
  };
}

export function readFeatures(path: string): Map<string, RouteFeature> {
  const { features } = JSON.parse(readFileSync(path, 'utf8')) as { features: RouteFeature[] };
  return new Map(features.map((feature) => [feature.id, feature]));
}
