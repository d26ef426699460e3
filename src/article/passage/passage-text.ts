import { t } from '../../i18n/translate.ts';
import { TIME_BASIS } from '../../story/basis.ts';
import { localize } from '../../story/localize.ts';
import type { Conflict, LocalText, Passage, Stop, Story, Time } from '../../story/model.ts';
import { formatDatedTime, withBasis } from '../../timeline/format/format-uncertain-time.ts';
import { formatZone } from '../../timeline/format/format-zone.ts';
import { type Clock, zoneOf } from '../../timeline/zones.ts';

/** A time with its date, zone and basis: "Wed 24 April 2019, about 10:45, Vladivostok time (UTC+10)". */
export function passageTimeText(story: Story, time: Time, clock: Clock, lang: string): string {
  const zone = zoneOf(story, clock, time.best);
  const words = formatDatedTime(time, zone, lang);
  if (time.precision === 'day') return words;
  // The basis goes after the clock. Before it, the text would call the zone inferred.
  return withBasis(t('time.with-clock', { time: words, clock: formatZone(zone, time.best) }), time);
}

/** Sentences about the certainty of a passage's time and place; empty if there is nothing to report. */
export function basisText(story: Story, passage: Passage): readonly string[] {
  // Its place and instant only order it in the article.
  if (isUndated(story, passage)) return [];
  const words: string[] = [];
  const bases = new Set(passage.stops.map(({ from }) => from.basis));
  const basis = timeOfPassage(story, passage)?.basis;
  if (bases.size > 1) words.push(t('article.bases-mixed'));
  else if (basis) words.push(t(TIME_BASIS[basis].sentence));
  if (passage.place.accuracy > 0) {
    words.push(t('article.accuracy', { distance: distanceText(passage.place.accuracy) }));
  }
  return words;
}

function distanceText(metres: number): string {
  return metres < 1000
    ? t('article.metres', { count: Math.round(metres) })
    : t('article.kilometres', { count: Math.round(metres / 100) / 10 });
}

/**
 * The time at which a passage starts: the time of one of its stops, otherwise of any stop that begins
 * or ends at that instant. A time that the article repeats is as uncertain as the original.
 */
export function timeOfPassage(story: Story, { stops, moments, start }: Passage): Time | undefined {
  const own = stops.find(({ from }) => from.best === start)?.from;
  if (own || moments.some(({ from }) => from === start)) return own;
  return story.stops.flatMap(({ from, to }) => [from, to]).find(({ best }) => best === start);
}

/** True for a passage that no stop or moment names, at an instant at which none begins or ends. */
export function isUndated(story: Story, passage: Passage): boolean {
  const { stops, moments, start } = passage;
  if (stops.length > 0 || moments.length > 0 || timeOfPassage(story, passage)) return false;
  return !story.moments.some(({ from }) => from === start);
}

/** All conflicts of a passage or a story: those that the author listed, and times with several claims. */
export function conflictsOf({
  stops,
  moments,
}: Pick<Passage, 'stops' | 'moments'>): readonly Conflict[] {
  return [
    ...stops.flatMap((stop) => [...timeConflicts(stop), ...stop.conflicts]),
    ...moments.flatMap((moment) => moment.conflicts),
  ];
}

function timeConflicts({ arrival, departure, from, to, place, title }: Stop): Conflict[] {
  const aboutTime = inEachLanguage(title, (stop) => t('article.conflict-time', { stop }));
  const times = new Map<Time, LocalText>([
    [from, aboutTime],
    [to, aboutTime],
  ]);
  if (arrival) {
    const about = inEachLanguage(place.name, (name) =>
      t('article.conflict-arrival', { place: name }),
    );
    times.set(arrival, about);
  }
  if (departure) {
    const about = inEachLanguage(place.name, (name) =>
      t('article.conflict-departure', { place: name }),
    );
    times.set(departure, about);
  }
  return [...times].flatMap(([time, about]) =>
    time.claims.length > 1 ? [{ about: time.about ?? about, claims: time.claims }] : [],
  );
}

function inEachLanguage(text: LocalText, sentence: (word: string) => string): LocalText {
  return Object.fromEntries(
    Object.keys(text).map((lang) => [lang, sentence(localize(text, lang))]),
  );
}
