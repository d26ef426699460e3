import {
  type MouseEvent,
  useEffect,
  useEffectEvent,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { flushSync } from 'react-dom';
import type { ArticleAdditions } from '../../article/article-additions.tsx';
import { inLanguage } from '../../i18n/direction.ts';
import { t } from '../../i18n/translate.ts';
import type { Playback } from '../../playback/playback.ts';
import type { Change, Story } from '../../story/model.ts';
import { newChanges, targetOfChange } from '../../timeline/changes.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Dialog } from '../../ui/controls/dialog.tsx';
import { CorrectionMark, CorrectionSection, UpdatedLink } from './correction-links.tsx';
import { CorrectionList } from './correction-list.tsx';
import { CorrectionTarget, type ListProps } from './correction-target.tsx';
import { announcedChanges, closeList, listOpen, onListOpen, openList } from './open-list.ts';
import { keepSeen, seenBefore } from './visits.ts';
import './corrections.css';

let last: { readonly of: ListProps; readonly additions: ArticleAdditions } | null = null;

/** What the corrections add to the text: the same object for the same properties. */
export function correctionsInArticle(of: ListProps): ArticleAdditions {
  const { story, clock, lang, hrefOf } = of;
  const known = last?.of;
  const isSame =
    known?.story === story &&
    known.clock === clock &&
    known.lang === lang &&
    known.hrefOf === hrefOf;
  if (!last || !isSame) last = { of, additions: additionsOf(of) };
  return last.additions;
}

function additionsOf(props: ListProps): ArticleAdditions {
  return {
    head: <UpdatedLink {...props} />,
    end: <CorrectionSection {...props} />,
    ofPassage: (id) => <CorrectionMark {...props} id={id} />,
  };
}

interface CorrectionsProps extends ListProps {
  readonly playback: Playback;
}

/** Says what has changed since the last visit, and shows the list over the page. */
export function Corrections({ playback, ...props }: CorrectionsProps) {
  const { story, lang } = props;
  const { slug } = story;
  const list = useSyncExternalStore(onListOpen, listOpen, listOpen);
  /** Instants of the changes that the reader has seen; null until that is known. */
  const [seen, setSeen] = useState<readonly number[] | null>(null);
  const isSeen = () => {
    keepSeen(story);
    setSeen(story.changes.map(({ when }) => when));
  };
  const markSeen = useEffectEvent(isSeen);
  useEffect(() => {
    const before = seenBefore(slug);
    if (before === null) markSeen();
    else setSeen(before);
  }, [slug]);
  const fresh = useMemo(() => newChanges(story.changes, seen ?? []), [story, seen]);
  const count = seen ? newChanges(story.changes, [...seen, ...announcedChanges()]).size : 0;
  const close = () => {
    isSeen();
    closeList();
  };
  // The button that opened the list is gone, and the focus with it.
  useEffect(() => {
    if (!list) return;
    return () => {
      const isLost = document.activeElement === document.body;
      if (isLost) document.querySelector<HTMLElement>(UPDATED)?.focus({ preventScroll: true });
    };
  }, [list]);
  const onFollow = (change: Change, click: MouseEvent) => {
    click.preventDefault();
    // Before the clock moves: the focus returns to the text, which moves the clock as well.
    flushSync(close);
    goTo(story, change, playback);
  };
  return (
    <>
      {count > 0 && !list && (
        <div className="corrections-since">
          <p role="status">{t('corrections.since', { count })}</p>
          <Button look="framed" label={t('corrections.show')} onClick={() => openList()} />
          <Button icon="close" label={t('ui.dismiss')} onClick={isSeen} />
        </div>
      )}
      {list && (
        <Dialog title={t('corrections.title')} sheet onClose={close}>
          <div {...inLanguage(lang)}>
            <CorrectionList
              {...props}
              {...(seen && { fresh })}
              changes={story.changes}
              at={list.at}
              linkOf={(change) => <CorrectionTarget {...props} {...{ change, onFollow }} />}
            />
          </div>
        </Dialog>
      )}
    </>
  );
}

/** The link to the list, below the headline. */
const UPDATED = '.corrections-updated a';

/** Moves the clock to what a change is about, and the text with it. */
function goTo(story: Story, change: Change, playback: Playback): void {
  const target = targetOfChange(story, change);
  if (!target) return;
  const id = target.passage?.id ?? target.event?.passage ?? '';
  const section = document.querySelector(`.article [data-passage="${CSS.escape(id)}"]`);
  if (playback.getState().t === target.t) section?.scrollIntoView();
  else playback.glide(target.t, 'keys');
}
