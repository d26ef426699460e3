import '../../ui/tokens.css';
import '../../ui/text/fonts.css';
import '../../ui/base.css';
import './preview.css';
import { QueryClient } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { t } from '../../i18n/translate.ts';
import { moduleResource } from '../../loading/modules/load-module.ts';
import { storyQuery } from '../../story/load/story-query.ts';
import type { Story } from '../../story/model.ts';
import { whenReadyReported } from '../../ui/issues/report-resource.ts';
import { loadFaces } from '../../ui/text/faces.ts';
import { speakAsAsked } from '../interface-language.ts';
import { PAGE_CODE } from '../loading/loading-issues.ts';
import { boot } from '../start/boot.ts';
import { mountPage } from '../start/mount-page.tsx';
import type { PreviewView } from './preview-messages.ts';
import { connectToStudio } from './studio-link.ts';

boot({ start: (root) => void start(root) });

interface ViewModule {
  readonly View: ComponentType<{ readonly slug: string }>;
  /** Shows a stop, a moment or a passage, where the clock alone does not: before the page is there, and in it. */
  readonly openAt?: (story: Story, name: string) => void;
  readonly goTo?: (story: Story, name: string) => void;
}

/** A page's styles come with it: those of the others would change it. */
const VIEWS: Readonly<
  Record<PreviewView, { readonly page: string; readonly load: () => Promise<ViewModule> }>
> = {
  reader: { page: 'reader', load: () => import('./views/reader-view.tsx') },
  embed: { page: 'embed', load: () => import('./views/embed-view.tsx') },
  talk: { page: 'presenter', load: () => import('./views/talk-view.tsx') },
};

/** Shows what the studio sends, in the page that readers, newsrooms or audiences see. Alone, it stays empty. */
async function start(root: HTMLElement): Promise<void> {
  const link = connectToStudio();
  const words = speakAsAsked('page', 'presenter');
  const { slug, view, version } = await link.first;
  const { page, load } = VIEWS[view];
  const code = whenReadyReported(moduleResource(load), PAGE_CODE);
  const [{ View, openAt, goTo }] = await Promise.all([code, words, loadFaces()]);
  const wanted = link.wanted();
  if (goTo) link.onGo(goTo);
  if (wanted !== null && version.story) openAt?.(version.story, wanted);
  document.documentElement.dataset.page = page;
  const client = new QueryClient();
  const { queryKey } = storyQuery(slug);
  client.setQueryData(queryKey, version);
  link.onVersion((next) => client.setQueryData(queryKey, next));
  mountPage(root, {
    client,
    failure: { what: t('reader.page-failed'), hint: t('reader.page-failed-hint') },
    page: <View slug={slug} />,
  });
}
