// @ts-check
// Writes public/story.schema.json, with which editors check story.json, from the site's own schema.
import { writeFile } from 'node:fs/promises';
import { importTs } from '../import-ts.mjs';

/** @type {typeof import('./story-schema.ts')} */
const { storyJsonSchema } = await importTs('tools/story/story-schema.ts');
await writeFile(
  new URL('../../public/story.schema.json', import.meta.url),
  `${JSON.stringify(storyJsonSchema(), null, 2)}\n`,
);
