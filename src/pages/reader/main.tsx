import { QueryClient } from '@tanstack/react-query';
import { t } from '../../i18n/translate.ts';
import type { EarlyMap } from '../../map/early-map.ts';
import { storyQuery } from '../../story/load/story-query.ts';
import type { ParsedStory } from '../../story/parse/parse-story.ts';
import { registerWhenIdle } from '../../workers/offline/register.ts';
import { slugFromUrl } from '../address/url.ts';
import { correctionsPart } from '../corrections/corrections-part.ts';
import type { EarlyPress } from '../start/early-press.ts';
import { mountPage } from '../start/mount-page.tsx';
import { Reader } from './reader.tsx';

/** What the start script has loaded and recorded while the prerendered page was shown. */
interface Started {
  readonly slug: string;
  readonly parsed: ParsedStory;
  readonly earlyMap: EarlyMap | null;
  readonly press: EarlyPress;
}

/** Hydrates the prerendered page of a story; renders the page where none is prerendered. */
export async function mountReader(root: HTMLElement, started: Started | null): Promise<void> {
  const client = new QueryClient();
  const url = location.href;
  void registerWhenIdle(slugFromUrl(url).slug);
  if (started) client.setQueryData(storyQuery(started.slug).queryKey, started.parsed);
  if (started?.parsed.story) await correctionsPart.load(started.parsed.story);
  started?.press.stop();
  const scrolled = root.querySelector('.reader-text')?.scrollTop ?? 0;
  const onLive = () => {
    // Lost only where the page was rendered anew.
    const text = root.querySelector('.reader-text');
    if (text && text.scrollTop === 0) text.scrollTop = scrolled;
    started?.press.replay();
  };
  mountPage(root, {
    client,
    failure: {
      what: t('reader.page-failed'),
      hint: t('reader.page-failed-hint'),
    },
    page: <Reader {...{ url, onLive }} earlyMap={started?.earlyMap} />,
    hydrate: started !== null && hasArticle(started.parsed),
    ...(started && { parts: partsOf(root, started.parsed) }),
  });
}

const hasArticle = ({ story }: ParsedStory) => story !== null && story.passages.length > 0;

/** What stays of the prerendered page where it cannot be hydrated. */
function partsOf(root: HTMLElement, parsed: ParsedStory) {
  const map = [...root.querySelectorAll('.map-prerendered')];
  if (hasArticle(parsed)) return { nodes: { map } };
  const article = [
    ...root.querySelectorAll('.article > :is(.article-passage, .article-interlude)'),
  ];
  // Which passage is active is no longer known.
  for (const each of article) each.removeAttribute('aria-current');
  return { nodes: { map, article } };
}
