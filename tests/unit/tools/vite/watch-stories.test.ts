import { sep } from 'node:path';
import { expect, it } from 'vitest';
import { storyFolderOf } from '../../../../tools/vite/watch-stories.mjs';

const path = (text: string) => text.replaceAll('/', sep);

it.each([
  ['/site/public/stories/one/story.json', '/site/public/stories/one'],
  ['/site/public/stories/one/map/a.pmtiles', '/site/public/stories/one'],
  ['/elsewhere/mine/article.en.md', '/elsewhere/mine'],
  ['/elsewhere/mine-too/article.en.md', null],
  ['/site/public/stories/notes.txt', null],
  ['/site/src/story/model.ts', null],
])('%s belongs to the story %s', (file, folder) => {
  expect(storyFolderOf(path(file), path('/site/public/stories'), path('/elsewhere/mine'))).toBe(
    folder && path(folder),
  );
});
