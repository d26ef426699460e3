import { offsetMinutes } from '../../story/time/zone-offset.ts';

/** A zone as a menu offers it. */
export interface ZoneChoice {
  /** IANA */
  readonly zone: string;
  /** "Vladivostok", the city that the zone is named after. IANA has English names only. */
  readonly city: string;
  /** "Владивосток, стандартное время": what the browser calls the clock in the language. */
  readonly name: string;
  /** Minutes ahead of UTC at the story's time. */
  readonly offset: number;
}

/**
 * All zones that the browser knows, and UTC, from the westernmost clock to the easternmost, then by name.
 * Takes some 100 ms at the first call, so a menu asks when it opens.
 *
 * @param lang BCP 47 @param t epoch ms of the story, since clocks have been changed
 */
export function zoneChoices(lang: string, t: number): ZoneChoice[] {
  const zones = new Set(['UTC', ...Intl.supportedValuesOf('timeZone')]);
  return [...zones]
    .map((zone) => zoneChoice(zone, lang, t))
    .sort((a, b) => a.offset - b.offset || a.city.localeCompare(b.city, 'en'));
}

/** One zone as a menu offers it. */
export function zoneChoice(zone: string, lang: string, t: number): ZoneChoice {
  return {
    zone,
    city: zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' '),
    name: nameOf(zone, lang, t),
    offset: offsetMinutes(zone, t),
  };
}

function nameOf(zone: string, lang: string, t: number): string {
  try {
    const format = new Intl.DateTimeFormat(lang, { timeZone: zone, timeZoneName: 'longGeneric' });
    return format.formatToParts(t).find(({ type }) => type === 'timeZoneName')?.value ?? zone;
  } catch {
    // A tag that is no language, or a browser without such names.
    return zone;
  }
}
