import { toJsonSchema } from '@valibot/to-json-schema';
import { storyFile } from '../src/story/schema.ts';

/** JSON Schema (draft 7) of story.json, for editors. Whether a date or a zone exists only the site checks. */
export function storyJsonSchema(): object {
  return {
    ...toJsonSchema(storyFile, { errorMode: 'ignore', target: 'draft-07' }),
    title: 'Whistlestop story, version 1',
  };
}
