import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { storyJsonSchema } from '../../../tools/story/story-schema.ts';

it('the JSON Schema that editors check with is the one that the site reads with', () => {
  const file = new URL('../../../public/story.schema.json', import.meta.url);
  // Written by `npm run schema`.
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(
    JSON.parse(JSON.stringify(storyJsonSchema())),
  );
});

it('describes every field in words of its own kind', () => {
  const described = new Map<string, string>();
  (function walk(schema: unknown) {
    if (typeof schema !== 'object' || schema === null) return;
    const { properties = {} } = schema as { properties?: Record<string, { description?: string }> };
    for (const [key, { description }] of Object.entries(properties)) {
      expect(description, key).toMatch(/^\S.+\.$/);
      described.set(`${key}: ${description}`, key);
    }
    for (const inner of Object.values(schema)) walk(inner);
  })(storyJsonSchema());
  const titles = [...described.values()].filter((key) => key === 'title');
  // Of the story, a source, a stop, a moment and a chapter.
  expect(titles).toHaveLength(5);
});
