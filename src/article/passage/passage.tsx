import { memo, type ReactNode, useSyncExternalStore } from 'react';
import { inInterface } from '../../i18n/in-interface.ts';
import { t } from '../../i18n/translate.ts';
import { TIME_BASIS } from '../../story/basis.ts';
import { localize, ownLanguage } from '../../story/localize.ts';
import type { Passage, Story } from '../../story/model.ts';
import type { Clock } from '../../timeline/clocks/zones.ts';
import type { ActivePassage } from '../active-passage.ts';
import { AdditionOfPassage } from '../article-additions.tsx';
import type { FreshPassages } from '../fresh-passages.ts';
import type { MomentRef } from '../moments.ts';
import { PassageSources } from '../sources/passage-sources.tsx';
import { ConflictBlock } from './conflict-block.tsx';
import { useMoment } from './moment-link.tsx';
import { factsOf, isSameFacts, momentOf, type PassageFacts } from './passage-facts.ts';
import { conflictsOf } from './passage-text.ts';
import { Prose } from './prose.tsx';

/** From here, since who needs a part of what a passage needs would divide the page's scripts. */
export { momentOf };

interface PassageProps {
  story: Story;
  passage: Passage;
  clock: Clock;
  lang: string;
}

interface ArticlePassageProps extends PassageProps {
  active: ActivePassage;
  freshPassages: FreshPassages;
  /** The body is not rendered yet. */
  pending: boolean;
}

/** One passage. Only `aria-current` depends on the clock, so the body does not render when it changes. */
export const ArticlePassage = memo(function ArticlePassage({
  active,
  freshPassages,
  pending,
  ...rest
}: ArticlePassageProps) {
  const { id, words } = rest.passage;
  const isCurrent = () => active.getId() === id;
  const current = useSyncExternalStore(active.subscribe, isCurrent, isCurrent);
  return (
    <section className="article-passage" data-passage={id} aria-current={current || undefined}>
      <FreshMark {...{ freshPassages, id }} />
      {pending ? (
        // About as high as the passage will be, so that the layout shifts little when the body renders.
        <div style={{ minBlockSize: `${8 + words / 8}em` }} />
      ) : (
        <PassageBody {...rest} />
      )}
    </section>
  );
});

interface FreshMarkProps {
  readonly freshPassages: FreshPassages;
  /** Of a passage. */
  readonly id: string;
}

/** A word on a passage that has just come, until it is read. It takes no room, so that nothing moves when it goes. */
export function FreshMark({ freshPassages, id }: FreshMarkProps) {
  const isFresh = () => freshPassages.has(id);
  const fresh = useSyncExternalStore(freshPassages.subscribe, isFresh, isFresh);
  return fresh ? <span className="article-fresh">{t('live.fresh')}</span> : null;
}

/** Where another version of the story says the same, the words are not rendered again. */
export function PassageBody({ story, passage, clock, lang }: PassageProps) {
  return <PassageWords {...{ passage, lang }} facts={factsOf(story, passage, clock, lang)} />;
}

interface PassageWordsProps {
  readonly passage: Passage;
  readonly facts: PassageFacts;
  readonly lang: string;
}

const PassageWords = memo(
  function PassageWords({ passage, facts, lang }: PassageWordsProps) {
    const { place, time, basis, accuracy, zones, numbers } = facts;
    return (
      <>
        <p className="article-dateline">
          <DatelineLink to={facts.moment} start={passage.start}>
            <span className="article-place">{place}</span>
            {time && (
              <>
                <span aria-hidden="true"> · </span>
                <span className="ui-hidden">, </span>
                <span suppressHydrationWarning>{time}</span>
              </>
            )}
          </DatelineLink>
          {basis && !(basis === 'planned' && saysPlanned(time)) && (
            <>
              {' '}
              <span
                className="article-certainty"
                data-estimated={TIME_BASIS[basis].estimated}
                {...inInterface(lang)}
                title={t(TIME_BASIS[basis].sentence)}
              >
                {t(TIME_BASIS[basis].word)}
              </span>
            </>
          )}
          <AdditionOfPassage id={passage.id} />
        </p>
        <div className="article-prose" {...ownLanguage(passage.text, lang)}>
          <Prose of={passage} lang={lang} />
        </div>
        {conflictsOf(passage).map((conflict, i) => (
          <ConflictBlock
            key={localize(conflict.about, lang)}
            conflict={conflict}
            zone={zones[i] ?? conflict.zone}
            lang={lang}
          />
        ))}
        {accuracy && (
          <p className="article-accuracy">
            <bdi {...inInterface(lang)}>{accuracy}</bdi>
          </p>
        )}
        {passage.sources.length > 0 && (
          <PassageSources sources={passage.sources} {...{ numbers, lang }} />
        )}
      </>
    );
  },
  (one, other) =>
    one.passage === other.passage && one.lang === other.lang && isSameFacts(one.facts, other.facts),
);

interface DatelineLinkProps {
  readonly to: MomentRef;
  readonly start: number;
  readonly children: ReactNode;
}

function DatelineLink({ to, start, children }: DatelineLinkProps) {
  return (
    // Browsers may write a date differently from the build, which React would take for another page.
    <a
      href={useMoment(to)?.href}
      data-t={start}
      title={t('article.go-to')}
      suppressHydrationWarning
    >
      {children}
    </a>
  );
}

/** Whether a time's words say that it is planned: the badge would say it again. */
function saysPlanned(time: string): boolean {
  return time.includes(t('time.planned', { time: '' }).trim());
}
