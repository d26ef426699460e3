import { render } from 'vitest-browser-react';
import { Panels } from '../../../../src/pages/studio/panels/panels.tsx';
import {
  createStudioStore,
  type Panel,
  type StudioStore,
} from '../../../../src/pages/studio/studio-store.ts';
import { StudioContext } from '../../../../src/pages/studio/use-studio.ts';
import { rawStory } from '../../../fixtures/raw-story.ts';
import { noPreview } from './no-preview.ts';

/** Renders the studio's panels with the sample story, without a preview. */
export async function openPanels(panel: Panel): Promise<StudioStore> {
  const { story, articles } = rawStory();
  const store = createStudioStore({
    slug: 'trial',
    files: new Map([
      ['story.json', JSON.stringify(story, null, 2)],
      ['article.en.md', articles.en ?? ''],
    ]),
  });
  store.show({ panel });
  await render(
    <StudioContext value={{ store, preview: noPreview }}>
      <Panels />
    </StudioContext>,
  );
  return store;
}
