import { QueryClient } from '@tanstack/react-query';
import { t } from '../../i18n/translate.ts';
import { queryResource } from '../../loading/query-resource.ts';
import { storyQuery } from '../../story/load/story-query.ts';
import { whenReadyReported } from '../../ui/issues/report-resource.ts';
import { languagesAtOnce } from '../address/languages-at-once.ts';
import { STORY_PRERENDERED } from '../loading/loading-issues.ts';
import type { EarlyPress } from '../start/early-press.ts';
import { mountPage } from '../start/mount-page.tsx';
import { Embed } from './embed.tsx';
import type { HostLink } from './host-link/host-link.ts';

interface Started {
  readonly slug: string;
  readonly link: HostLink;
  /** What the host asked for before anyone could answer; more may still come. */
  readonly asked: readonly MessageEvent[];
  readonly press: EarlyPress;
}

/** Hydrates the prerendered embed; renders it where the story is another one. */
export async function mountEmbed(root: HTMLElement, { slug, link, asked, press }: Started) {
  const client = new QueryClient();
  const prerendered = root.dataset.prerendered === slug;
  const parsed =
    prerendered &&
    (await whenReadyReported(
      queryResource(client, storyQuery(slug, undefined, { languages: languagesAtOnce })),
      STORY_PRERENDERED,
    ));
  press.stop();
  const onLive = () => {
    for (const { data } of asked)
      dispatchEvent(new MessageEvent('message', { data, source: window.parent }));
    press.replay();
  };
  mountPage(root, {
    client,
    failure: { what: t('embed.page-failed'), hint: t('embed.page-failed-hint') },
    page: <Embed {...{ slug, link, onLive }} url={location.href} />,
    hydrate: parsed !== false && (parsed.story?.passages.length ?? 0) > 0,
    parts: { nodes: { map: [...root.querySelectorAll('.map-prerendered')] } },
  });
}
