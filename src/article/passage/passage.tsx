import { memo, useSyncExternalStore } from 'react';
import { inInterface } from '../../i18n/in-interface.ts';
import { t } from '../../i18n/translate.ts';
import { TIME_BASIS } from '../../story/basis.ts';
import { localize, ownLanguage } from '../../story/localize.ts';
import type { Passage, Story } from '../../story/model.ts';
import { formatIso, formatIsoDate } from '../../story/time/format-iso.ts';
import { type Clock, zoneOf } from '../../timeline/clocks/zones.ts';
import type { ActivePassage } from '../active-passage.ts';
import type { FreshPassages } from '../fresh-passages.ts';
import { instantOf, type ResolveMoment } from '../moments.ts';
import { PassageSources } from '../sources/passage-sources.tsx';
import { ConflictBlock } from './conflict-block.tsx';
import { datelineOf } from './dateline.ts';
import { accuracyText, basisOf, conflictsOf, zoneOfConflict } from './passage-text.ts';
import { Prose } from './prose.tsx';

interface PassageProps {
  story: Story;
  passage: Passage;
  clock: Clock;
  lang: string;
  resolve: ResolveMoment;
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

export const PassageBody = memo(function PassageBody(props: PassageProps) {
  const { story, passage, clock, lang, resolve } = props;
  const moment = resolve(addressOf(story, passage));
  const conflicts = conflictsOf(passage);
  const basis = basisOf(story, passage);
  const accuracy = accuracyText(story, passage);
  const { place, time } = datelineOf(story, passage, clock, lang);
  return (
    <>
      <p className="article-dateline">
        {/* Browsers may write a date differently from the build, which React would take for another page. */}
        <a
          href={moment?.href}
          data-t={passage.start}
          title={t('article.go-to')}
          suppressHydrationWarning
        >
          <span className="article-place">{place}</span>
          {time && (
            <>
              <span aria-hidden="true"> · </span>
              <span className="ui-hidden">, </span>
              <span suppressHydrationWarning>{time}</span>
            </>
          )}
        </a>
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
      </p>
      <div className="article-prose" {...ownLanguage(passage.text, lang)}>
        <Prose of={passage} {...{ lang, resolve }} />
      </div>
      {conflicts.map((conflict) => (
        <ConflictBlock
          key={localize(conflict.about, lang)}
          conflict={conflict}
          zone={zoneOfConflict(story, conflict, clock)}
          lang={lang}
        />
      ))}
      {accuracy && (
        <p className="article-accuracy">
          <bdi {...inInterface(lang)}>{accuracy}</bdi>
        </p>
      )}
      {passage.sources.length > 0 && (
        <PassageSources sources={passage.sources} {...{ story, lang }} />
      )}
    </>
  );
});

/** Whether a time's words say that it is planned: the badge would say it again. */
function saysPlanned(time: string): boolean {
  return time.includes(t('time.planned', { time: '' }).trim());
}

/** Prefers the id of a stop or moment that starts the passage: the address stays valid if its time is corrected. */
function addressOf(story: Story, { start, stops, moments }: Passage) {
  const first = [...stops, ...moments].find(({ id }) => instantOf(story, { stop: id }) === start);
  if (first) return { stop: first.id };
  const zone = zoneOf(story, 'local', start);
  // The beginning of a day is an hour that nobody may have given.
  const day = formatIsoDate(start, zone);
  return { t: instantOf(story, { t: day }) === start ? day : formatIso(start, zone) };
}
