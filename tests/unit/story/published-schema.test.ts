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
