import { QueryClient } from '@tanstack/react-query';
import { flushSync } from 'react-dom';
import { keepText } from '../../article/prerendered-text.tsx';
import type { EarlyMap } from '../../map/early-map.ts';
import { keepMap } from '../../map/kept-map.ts';
import { keepPrerenderedMap } from '../../map/prerendered-map.ts';
import type { ParsedStory } from '../../story/parse/parse-story.ts';
import { storyQuery } from '../../story/story-query.ts';
import { registerWhenIdle } from '../../workers/offline/register.ts';
import { mountPage } from '../mount-page.tsx';
import { slugFromUrl } from '../url.ts';
import { keepScroll } from './keep-scroll.ts';
import { Reader } from './reader.tsx';

/** What was brought while the page that the build drew was shown. */
interface Brought {
  readonly slug: string;
  readonly parsed: ParsedStory;
  readonly early: EarlyMap | null;
  /** The name of the button that was pressed on the drawn page. */
  readonly pressed: string | null;
}

/** Makes the page that moves, in one commit, in the place of what stands there. */
export function mount(root: HTMLElement, brought: Brought | null): void {
  const client = new QueryClient();
  if (brought) {
    const { slug, parsed, early } = brought;
    client.setQueryData(storyQuery(slug).queryKey, parsed);
    if (early) keepMap(early);
    keepPrerenderedMap(root);
    keepText(root);
    keepScroll(root);
  }
  const options = {
    page: <Reader />,
    client,
    failure: {
      what: 'Something in this page broke.',
      hint: 'Loading it again often helps. The story’s files are not harmed.',
    },
  };
  void registerWhenIdle(slugFromUrl(location.href).slug);
  const press = brought?.pressed;
  if (!press) {
    mountPage(root, options);
    return;
  }
  flushSync(() => mountPage(root, options));
  const buttons = [...root.querySelectorAll('button')];
  buttons.find((button) => button.getAttribute('aria-label') === press)?.click();
}
