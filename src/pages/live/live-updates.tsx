import {
  Component,
  type ReactNode,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { keepPlace } from '../../article/scroll-sync/keep-place.ts';
import { list, t } from '../../i18n/translate.ts';
import type { Playback } from '../../playback/playback.ts';
import { usePlayback } from '../../playback/use-playback.ts';
import type { Change, Story } from '../../story/model.ts';
import { newChanges } from '../../timeline/changes.ts';
import { formatTime } from '../../timeline/format/format-time.ts';
import { nowMs } from '../../timeline/live-now.ts';
import { passageAt } from '../../timeline/passage-at.ts';
import { Button } from '../../ui/controls/button.tsx';
import { announceChanges, listOpen, onListOpen, openList } from '../corrections/open-list.ts';
import type { LiveProps } from './live-props.ts';
import { takeVersion } from './take-version.ts';
import { useUpdates } from './use-updates.ts';
import { watchCalm } from './watch-calm.ts';
import { watchRead } from './watch-read.ts';
import './live.css';

/** What a page does with a live story: asks for new versions, shows them in place, and says what is new. */
export function LiveUpdates({
  story,
  live,
  problems,
  playback,
  lang,
  fresh,
  take,
  withoutList = false,
  onTaken,
}: LiveProps) {
  const [news, setNews] = useState<News | null>(null);
  const [dismissed, setDismissed] = useState<News | null>(null);
  const calm = useRef<ReturnType<typeof watchCalm> | null>(null);
  useEffect(() => {
    const watch = watchCalm(playback);
    calm.current = watch;
    return () => watch.end();
  }, [playback]);
  const ids = useSyncExternalStore(fresh.subscribe, fresh.all);
  const listed = useListed(news);

  useUpdates({ story, problems }, live, (version) => {
    calm.current?.when(() => {
      const passages = newPassages(story, version.story);
      // Before they are shown: they come with their mark.
      fresh.add(passages);
      const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
      const changes = changesIn(story, version.story);
      announceChanges(changes);
      setNews({
        time: formatTime(nowMs(), zone, lang),
        ...{ passages: passages.length, changes: changes.size },
      });
      takeVersion(take, version, problems);
      if (version.story) onTaken?.({ story: version.story, passages });
    });
  });
  const active = usePlayback(playback, (now) => passageAt(story, now.t));
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version or passage has other elements.
  useEffect(() => {
    const article =
      ids.length > 0 && document.querySelector<HTMLElement>('.article, .passage-card');
    return article ? watchRead(article, fresh) : undefined;
  }, [ids, fresh, story, active]);

  const sentence = news && sentenceOf(news);
  const first = story.passages.find(({ id }) => ids.includes(id));
  const changes = withoutList || listed ? 0 : (news?.changes ?? 0);
  return (
    <KeepPlace story={story}>
      {/* One sentence for each update: the notice itself is not read out. */}
      <p className="ui-hidden" role="status">
        {sentence}
      </p>
      {news && (first || changes > 0) && news !== dismissed && (
        <div className="live-news">
          <p aria-hidden="true">{sentenceOf({ ...news, passages: ids.length, changes })}</p>
          <Button
            look="framed"
            label={t('live.read')}
            onClick={() => (first ? goTo(first.id, first.start, playback) : openList())}
          />
          <Button icon="close" label={t('ui.dismiss')} onClick={() => setDismissed(news)} />
        </div>
      )}
    </KeepPlace>
  );
}

interface News {
  /** "17:58", on the reader's clock. */
  readonly time: string;
  /** How many passages the update has brought, and how many changes of what was published. */
  readonly passages: number;
  readonly changes: number;
}

/** "2 new passages and 1 change, 17:58" */
function sentenceOf({ passages, changes, time }: News): string {
  const news = [
    ...(passages > 0 ? [t('live.new-passages', { count: passages })] : []),
    ...(changes > 0 ? [t('live.changes', { count: changes })] : []),
  ];
  return news.length > 0 ? t('live.news', { news: list(news), time }) : t('live.updated', { time });
}

/** Whether the list of changes was opened since this news came. */
function useListed(news: News | null): boolean {
  const [listed, setListed] = useState<News | null>(null);
  const isOpen = useSyncExternalStore(onListOpen, listOpen) !== null;
  useEffect(() => {
    if (isOpen) setListed(news);
  }, [isOpen, news]);
  return listed === news;
}

/** The entries in the list of changes that the shown version lacks. */
function changesIn({ changes }: Story, next: Story | null): ReadonlySet<Change> {
  return newChanges(
    next?.changes ?? [],
    changes.map(({ when }) => when),
  );
}

/** Ids of the passages that the shown version lacks. */
function newPassages(shown: Story, next: Story | null): readonly string[] {
  const known = new Set(shown.passages.map(({ id }) => id));
  return (next?.passages ?? []).map(({ id }) => id).filter((id) => !known.has(id));
}

/** Moves the clock to a passage, and the text with it. */
function goTo(id: string, start: number, playback: Playback): void {
  const section = document.querySelector(`.article [data-passage="${CSS.escape(id)}"]`);
  if (playback.getState().t === start) section?.scrollIntoView();
  else playback.glide(start, 'keys');
}

interface KeepPlaceProps {
  readonly story: Story;
  readonly children: ReactNode;
}

/**
 * Keeps what is read where it is while another version is rendered. A class, for React's one call before
 * it changes the page; afterwards, everything else of the page is in place already.
 */
class KeepPlace extends Component<KeepPlaceProps> {
  override getSnapshotBeforeUpdate({ story }: KeepPlaceProps): (() => void) | null {
    const article = document.querySelector<HTMLElement>('.article');
    return story !== this.props.story && article ? keepPlace(article) : null;
  }

  override componentDidUpdate(_: KeepPlaceProps, __: unknown, restore: (() => void) | null): void {
    restore?.();
  }

  override render(): ReactNode {
    return this.props.children;
  }
}
