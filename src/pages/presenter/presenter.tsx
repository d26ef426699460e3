import { useEffect, useMemo, useState } from 'react';
import { reloadPage } from '../../loading/reload.ts';
import type { Resource } from '../../loading/resource.ts';
import { useResource } from '../../loading/use-resource.ts';
import { localize } from '../../story/localize.ts';
import type { Problem, Story } from '../../story/model.ts';
import { Button } from '../../ui/button.tsx';
import type { Issue } from '../../ui/issues.ts';
import { FailurePage } from '../failure-page.tsx';
import { LazyPart } from '../lazy-part.tsx';
import { problemIssues, urlIssues, useIssues } from '../story-issues.ts';
import { StoryLoader } from '../story-loader.tsx';
import { fromUrl, slugFromUrl } from '../url.ts';
import { DeckPage } from './deck/deck-page.tsx';
import { NotesPage } from './notes/notes-page.tsx';
import { slidesOf } from './talk/slides.ts';

// Nobody needs it before it is asked for: it brings the code that draws maps on paper.
const loadHandout = async () => (await import('./handout/handout-page.tsx')).HandoutPage;

/** The page before an audience: the deck, or with `?notes` its notes, or with `?handout` its paper. */
export function Presenter() {
  const [url] = useState(() => location.href);
  const { slug } = slugFromUrl(url);
  return (
    <StoryLoader slug={slug} loading={(resource) => <Waiting resource={resource} />}>
      {(story, problems) => <Talk {...{ story, problems, url }} />}
    </StoryLoader>
  );
}

function Talk(props: { story: Story; problems: readonly Problem[]; url: string }) {
  const { story, problems, url } = props;
  const [{ link, steps, query }] = useState(() => ({
    link: fromUrl(url, story),
    steps: slidesOf(story),
    query: new URL(url).searchParams,
  }));
  const lang = link.state.lang ?? story.languages[0] ?? 'en';
  useEffect(() => {
    document.documentElement.lang = lang;
    document.title = `${localize(story.title, lang)} · ${query.has('notes') ? 'Notes' : 'Talk'} · Whistlestop`;
  }, [story, lang, query]);
  const faults = useMemo(
    () => [...urlIssues(link.problems, 'notice'), ...problemIssues(problems)].map(passing),
    [link, problems],
  );
  useIssues(faults);

  if (query.has('handout'))
    return (
      <LazyPart
        load={loadHandout}
        with={{ story, steps, lang, clock: link.state.clock }}
        fallback={
          <FailurePage
            what="The handout could not be fetched."
            hint="Deck and notes need nothing of it."
            again={() => void reloadPage()}
          />
        }
      />
    );
  const shared = { story, steps, lang, link: link.state, query };
  return query.has('notes') ? <NotesPage {...shared} /> : <DeckPage {...shared} />;
}

/** An audience is not to look at it for long. */
const passing = (fault: Issue): Issue => ({ ...fault, passing: true });

function Waiting({ resource }: { resource: Resource<unknown> }) {
  const late = useResource(resource).status === 'late';
  return (
    <main className="deck-waiting" lang="en">
      <p role="status">
        {late ? 'The story takes longer than usual to load.' : 'The story is being loaded.'}
      </p>
      {late && <Button look="framed" label="Try again" onClick={resource.retry} />}
    </main>
  );
}
