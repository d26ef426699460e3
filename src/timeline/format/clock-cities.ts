import { interfaceLanguage } from '../../i18n/translate.ts';
import type { LocalText } from '../../story/local-text.ts';
import { localize } from '../../story/localize.ts';
import type { Story } from '../../story/model.ts';

/**
 * Names of cities by the zone that is named after them. IANA has English names only, so a story's own
 * places name the clocks of its journey, in the languages that it has; the browser names others.
 */
const cities = new Map<string, LocalText>();

/** Learns what the cities of a story's clocks are called. */
export function nameClocks({ places }: Pick<Story, 'places'>): void {
  for (const { zone, name, also } of places.values()) {
    const names = [...Object.values(name), ...also];
    if (names.includes(englishCity(zone))) cities.set(zone, name);
  }
}

/** The city that an IANA zone is named after, in the interface's language: "Ho Chi Minh" of "Asia/Ho_Chi_Minh". */
export function zoneCity(zone: string): string {
  const lang = interfaceLanguage();
  if (lang === 'en') return englishCity(zone);
  const city = cities.get(zone);
  return city ? localize(city, lang) : regionOf(zone, lang);
}

function englishCity(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

/** "이르쿠츠크", "Республика Корея": what the browser calls the region of a clock. */
function regionOf(zone: string, lang: string): string {
  try {
    const parts = new Intl.DateTimeFormat(lang, {
      timeZone: zone,
      timeZoneName: 'shortGeneric',
    }).formatToParts(0);
    // Korean adds the word for time, which the message has.
    return parts.find(({ type }) => type === 'timeZoneName')?.value.replace(/ 시간$/, '') ?? '';
  } catch {
    // A browser that does not know the zone, or such names.
    return englishCity(zone);
  }
}
