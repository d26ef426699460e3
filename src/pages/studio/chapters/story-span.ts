import { localize } from '../../../story/localize.ts';
import type { Moment, Stop, Story } from '../../../story/model.ts';
import { formatIso, formatIsoDate } from '../../../story/time/format-iso.ts';
import { readTime } from '../../../story/time/written-time.ts';
import { offsetMs } from '../../../story/time/zone-offset.ts';
import { stepsOf } from '../../../timeline/steps.ts';

/** Where a chapter may begin: with a stop or a moment. */
export interface ChapterStart {
  readonly id: string;
  readonly name: string;
  /** As the format writes times: before anything that may have happened there. */
  readonly from: string;
}

export function chapterStarts(story: Story): readonly ChapterStart[] {
  const lang = story.languages[0] ?? 'en';
  return stepsOf(story).map(({ id, title, of }) => {
    return { id, name: localize(title, lang), from: beginningOf(of) };
  });
}

/** What one chapter of the whole story would be. */
export function wholeStory(story: Story): { title: string; from: string; to: string } {
  const { stops, moments, languages } = story;
  const ends = [
    ...stops.map(({ to, zone }) => ({ t: to.latest, zone })),
    ...moments.map(({ to, place }) => ({ t: to, zone: place.zone })),
  ];
  const last = ends.reduce((a, b) => (b.t > a.t ? b : a), ends[0] ?? { t: 0, zone: 'UTC' });
  return {
    title: localize(story.title, languages[0] ?? 'en'),
    from: chapterStarts(story)[0]?.from ?? '',
    to: formatIso(last.t, last.zone),
  };
}

/** The zone of the clock that a chapter's time is read on: the traveller's, or another of the story with its offset. */
export function clockOf({ stops, places }: Story, time: unknown): string {
  const written = typeof time === 'string' ? readTime(time) : 'form';
  const first = stops[0]?.zone ?? 'UTC';
  if (typeof written === 'string') return first;
  const { offset, from } = written;
  const t = from - (offset ?? 0);
  const own = stops.findLast(({ from: start }) => start.best <= t)?.zone ?? first;
  if (offset === null) return own;
  const zones = [own, ...[...places.values()].map(({ zone }) => zone)];
  return (
    zones.find((zone) => offsetMs(zone, t) === offset) ??
    /(?:[+-][\d:]+|Z)$/.exec(String(time))?.[0] ??
    own
  );
}

function beginningOf(event: Stop | Moment): string {
  if ('kind' in event) {
    const { from, zone } = event;
    return from.date ? formatIsoDate(from.earliest, zone) : formatIso(from.earliest, zone);
  }
  const { zone } = event.place;
  return event.date ? formatIsoDate(event.from, zone) : formatIso(event.from, zone);
}
