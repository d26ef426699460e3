import type { MouseEvent } from 'react';
import { inInterface } from '../../i18n/in-interface.ts';
import { interfaceLanguage, t } from '../../i18n/translate.ts';
import type { Story } from '../../story/model.ts';
import { changesOfPassage } from '../../timeline/changes.ts';
import { formatChange } from '../../timeline/format/format-change.ts';
import { nowMs } from '../../timeline/live-now.ts';
import { useHydrated } from '../../ui/use-hydrated.ts';
import { CorrectionList, type CorrectionProps, idOfChange } from './correction-list.tsx';
import { CorrectionTarget, type ListProps } from './correction-target.tsx';
import { openList } from './open-list.ts';
import { useUpdated } from './updated-words.tsx';

/** Id of the list at the end of the article. */
const LIST = 'corrections:all';

/** "Updated 18:05", which opens the list; without a script it leads to the list at the end. */
export function UpdatedLink({ story, clock, lang }: CorrectionProps) {
  const updated = useUpdated({ story, clock });
  return (
    <p className="corrections-updated" {...inInterface(lang)}>
      <a href={`#${LIST}`} aria-haspopup="dialog" onClick={(click) => open(click)}>
        <span suppressHydrationWarning>{updated}</span>
      </a>
    </p>
  );
}

/** All changes of the story, at the end of its text. */
export function CorrectionSection(props: ListProps) {
  const { story, lang } = props;
  return (
    <section className="corrections-section" id={LIST} aria-labelledby={`${LIST}-title`}>
      <h2 id={`${LIST}-title`} {...inInterface(lang)}>
        {t('corrections.title')}
      </h2>
      <CorrectionList
        {...props}
        changes={story.changes}
        ids
        linkOf={(change) => <CorrectionTarget {...props} change={change} />}
      />
    </section>
  );
}

interface MarkProps extends CorrectionProps {
  /** Of a passage. */
  readonly id: string;
}

/** The mark of a passage that was changed: it leads to the newest entry about it. */
export function CorrectionMark({ story, clock, lang, id }: MarkProps) {
  const hydrated = useHydrated();
  const [change] = changesOfPassage(story, id);
  if (!change) return null;
  const time = formatChange(story, change, clock, interfaceLanguage(), hydrated ? nowMs() : null);
  return (
    <>
      {' '}
      <a
        className="corrections-mark"
        href={`#${idOfChange(story, change)}`}
        aria-haspopup="dialog"
        {...inInterface(lang)}
        onClick={(click) => open(click, story, id)}
      >
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
          <path d="M3.5 16.5l.9-4L13 3.9l3.1 3.1-8.6 8.6ZM11 5.9 14.1 9" />
        </svg>
        <span suppressHydrationWarning>{t('corrections.of-passage', { time })}</span>
      </a>
    </>
  );
}

/** A click with a modifier is the browser's. */
function open(click: MouseEvent, story?: Story, passage = ''): void {
  const { metaKey, ctrlKey, shiftKey, altKey } = click;
  if (metaKey || ctrlKey || shiftKey || altKey) return;
  click.preventDefault();
  openList(story ? changesOfPassage(story, passage)[0] : null);
}
