import { t } from '../../i18n/translate.ts';
import { TIME_BASIS, type TimeBasis } from '../../story/basis.ts';
import type { LocalText } from '../../story/local-text.ts';
import { localize } from '../../story/localize.ts';
import type { Conflict, Passage, Stop, Story, Time } from '../../story/model.ts';
import { type Clock, zoneOf } from '../../timeline/clocks/zones.ts';
import { formatDatedTime } from '../../timeline/format/format-uncertain-time.ts';
import { formatClock } from '../../timeline/format/format-zone.ts';
import { storyYear } from '../../timeline/story-year.ts';

/** A time with its date: "Wed 24 April, about 10:45". The reader knows the journey's year. */
export function passageTimeText(story: Story, time: Time, clock: Clock, lang: string): string {
  const zone = zoneOf(story, clock, time.best);
  const words = formatDatedTime(time, zone, lang, storyYear(story));
  if (time.date) return words;
  return onClock(words, clock, zone);
}

/** Local time goes without saying, unless the zone has no name; any other clock is named. */
export function onClock(time: string, clock: Clock, zone: string): string {
  if (clock === 'local' && !/^[+-]/.test(zone)) return time;
  return t('time.on-clock', { time, clock: formatClock(zone) });
}

/** The basis of a passage's times, the least certain of them; null where a source gives them all, or where it has none. */
export function basisOf(story: Story, passage: Passage): TimeBasis | null {
  // The times of a passage that none names only order it in the article.
  if (isUndated(story, passage)) return null;
  const own = passage.stops.map(({ from }) => from.basis);
  const basis = timeOfPassage(story, passage)?.basis;
  const [least = null] = [...own, ...(basis ? [basis] : [])].sort(
    (a, b) => TIME_BASIS[a].certainty - TIME_BASIS[b].certainty,
  );
  return least === 'reported' ? null : least;
}

/** "Location accurate to about 700 m."; empty where the place is known exactly. */
export function accuracyText(story: Story, passage: Passage): string {
  const { accuracy } = passage.place;
  if (isUndated(story, passage) || accuracy === 0) return '';
  return t('article.accuracy', { distance: distanceText(accuracy) });
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

/** A conflict with the IANA zone of the stop or moment that it is about. */
export interface PlacedConflict extends Conflict {
  readonly zone: string;
}

/** All conflicts of a passage or a story: those that the author listed, and times with several claims. */
export function conflictsOf({
  stops,
  moments,
}: Pick<Passage, 'stops' | 'moments'>): readonly PlacedConflict[] {
  const placed = (conflicts: readonly Conflict[], zone: string) =>
    conflicts.map((conflict) => ({ ...conflict, zone }));
  return [
    ...stops.flatMap((stop) => placed([...timeConflicts(stop), ...stop.conflicts], stop.zone)),
    ...moments.flatMap((moment) => placed(moment.conflicts, moment.place.zone)),
  ];
}

/** The zone for the claims of a conflict: a passage or a slide may be about places with several. */
export function zoneOfConflict(story: Story, { zone }: PlacedConflict, clock: Clock): string {
  return clock === 'local' ? zone : zoneOf(story, clock, 0);
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
