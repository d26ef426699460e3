import { useEffect, useMemo, useState } from 'react';
import { interfaceLanguage, t } from '../../i18n/translate.ts';
import { reloadPage } from '../../loading/reload.ts';
import type { Resource } from '../../loading/resource.ts';
import { useResource } from '../../loading/use-resource.ts';
import { localize } from '../../story/localize.ts';
import type { Story } from '../../story/model.ts';
import type { Problem } from '../../story/problems/problem.ts';
import { Button } from '../../ui/controls/button.tsx';
import type { Issue } from '../../ui/issues/issues.ts';
import { fromUrl, slugFromUrl } from '../address/url.ts';
import { FailurePage } from '../loading/failure-page.tsx';
import { LazyPart } from '../loading/lazy-part.tsx';
import { movedIssues, urlIssues, useIssues, useProblemIssues } from '../loading/story-issues.ts';
import { StoryLoader, type TakeVersion } from '../loading/story-loader.tsx';
import { useSpoken } from '../use-language.ts';
import { DeckPage } from './deck/deck-page.tsx';
import { NotesPage } from './notes/notes-page.tsx';
import { slidesOf } from './talk/slides.ts';

// Loaded on demand: it brings the code that draws maps for paper.
const loadHandout = async () => (await import('./handout/handout-page.tsx')).HandoutPage;

/** The page of a talk: the deck, or with `?notes` its notes, or with `?handout` its handout. */
export function Presenter() {
  const [url] = useState(() => location.href);
  const { slug } = slugFromUrl(url);
  return (
    <StoryLoader slug={slug} loading={(resource) => <Loading resource={resource} />}>
      {(story, problems, take) => <TalkPage {...{ story, problems, take, url }} />}
    </StoryLoader>
  );
}

interface TalkPageOptions {
  readonly story: Story;
  readonly problems: readonly Problem[];
  /** Shows another version of the story. */
  readonly take: TakeVersion;
  readonly url: string;
}

function TalkPage({ story, problems, take, url }: TalkPageOptions) {
  const [{ link, lang, query }] = useState(() => {
    const link = fromUrl(url, story);
    const lang = link.state.lang ?? story.languages[0] ?? 'en';
    return { link, lang, query: new URL(url).searchParams };
  });
  const slides = useMemo(() => slidesOf(story, lang), [story, lang]);
  useSpoken(lang);
  useEffect(() => {
    const page = query.has('notes') ? t('presenter.page-notes') : t('presenter.page-talk');
    document.title = `${localize(story.title, lang)} · ${page} · Whistlestop`;
  }, [story, lang, query]);
  useIssues(useMemo(() => urlIssues(link.problems, 'notice').map(asPassing), [link]));
  useIssues(useMemo(() => movedIssues(link.moved?.sentence ?? null).map(asPassing), [link]));
  useProblemIssues(problems, asPassing);

  if (query.has('handout'))
    return (
      <LazyPart
        load={loadHandout}
        with={{ story, slides, lang, clock: link.state.clock }}
        fallback={
          <FailurePage
            what={t('presenter.handout-lost')}
            hint={t('presenter.handout-lost-hint')}
            again={() => void reloadPage()}
          />
        }
      />
    );
  const shared = { story, problems, take, slides, lang, link: link.state, query };
  return query.has('notes') ? <NotesPage {...shared} /> : <DeckPage {...shared} />;
}

/** An audience must not look at an issue for long. */
const asPassing = (issue: Issue): Issue => ({ ...issue, passing: true });

function Loading({ resource }: { resource: Resource<unknown> }) {
  const late = useResource(resource).status === 'late';
  return (
    <main className="deck-loading" lang={interfaceLanguage()}>
      <p role="status">{late ? t('presenter.loading-late') : t('loading.story')}</p>
      {late && <Button look="framed" label={t('loading.retry')} onClick={resource.retry} />}
    </main>
  );
}
