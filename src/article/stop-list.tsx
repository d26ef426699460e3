import { useEffect, useRef } from 'react';
import { t as message } from '../i18n/translate.ts';
import type { Playback } from '../playback/playback.ts';
import { usePlayback } from '../playback/use-playback.ts';
import { localize } from '../story/localize.ts';
import type { Story } from '../story/model.ts';
import { type Clock, zoneOf } from '../timeline/clocks/zones.ts';
import { formatMoment } from '../timeline/format/format-calendar.ts';
import { formatInstant } from '../timeline/format/format-time.ts';
import { withBasis } from '../timeline/format/format-uncertain-time.ts';
import { type Step, stepAt, stepsOf } from '../timeline/steps.ts';
import type { ResolveMoment } from './moments.ts';
import { passageTimeText } from './passage/passage-text.ts';

interface StopListProps {
  story: Story;
  playback: Playback;
  clock: Clock;
  lang: string;
  resolve: ResolveMoment;
}

/** The stops with their times, shown where the article is missing. */
export function StopList({ story, playback, clock, lang, resolve }: StopListProps) {
  const steps = stepsOf(story);
  const now = usePlayback(playback, ({ t }) => stepAt(steps, t));
  const list = useRef<HTMLOListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another stop becomes active.
  useEffect(() => {
    if (playback.getState().by === 'article') return;
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [playback, now]);
  return (
    <>
      <p className="article-missing">
        <bdi>{message('article.missing')}</bdi>
      </p>
      <ol className="article-stops" ref={list}>
        {steps.map((step, i) => {
          const moment = resolve({ stop: step.id });
          return (
            <li key={step.id} aria-current={i === now ? 'true' : undefined}>
              <a href={moment?.href} data-t={step.t}>
                {localize(step.title, lang)}
              </a>
              <span>{timeOfStep(story, step, clock, lang)}</span>
            </li>
          );
        })}
      </ol>
    </>
  );
}

function timeOfStep(story: Story, step: Step, clock: Clock, lang: string): string {
  const { of: item, t } = step;
  if ('kind' in item) return withBasis(passageTimeText(story, item.from, clock, lang), item.from);
  return item.date ? formatMoment(item, lang) : formatInstant(t, zoneOf(story, clock, t), lang);
}
