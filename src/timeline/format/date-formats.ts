import { localeOf } from '../../i18n/languages.ts';
import { fixedOffset } from '../../story/time/zone-offset.ts';

/**
 * `Intl.DateTimeFormat` for zones of both kinds: an IANA zone, or an offset like `+09:00`, which stands
 * for a zone that the browser does not know.
 */

interface Format {
  readonly format: (t: number) => string;
  readonly formatRange: (from: number, to: number) => string;
  readonly formatToParts: (t: number) => Intl.DateTimeFormatPart[];
}

/** A format for a zone of either kind. Not every browser accepts an offset as a zone. */
export function formatIn(
  timeZone: string,
  lang: string,
  options: Intl.DateTimeFormatOptions,
): Format {
  const offset = fixedOffset(timeZone);
  const zone = offset === null ? timeZone : 'UTC';
  const format = new Intl.DateTimeFormat(localeOf(lang), { ...options, timeZone: zone });
  const at = (t: number) => t + (offset ?? 0);
  return {
    format: (t) => plainYears(format.format(at(t))),
    formatRange: (from, to) => plainYears(format.formatRange(at(from), at(to))),
    formatToParts: (t) => format.formatToParts(at(t)),
  };
}

/**
 * Without the sign of a Russian year, "24 апреля 2019 г.": its full stop would end a sentence. An era keeps it.
 */
function plainYears(date: string): string {
  return date.replace(/\sг\.(?!\s(?:до\s)?н\.)/g, '');
}

/**
 * From the year 100 on, a year says by itself that it is one: "24 August 79" does not. Epoch ms.
 */
const PLAIN_YEARS = new Date(0).setUTCFullYear(100, 0, 1);

/** Formats of dates with a year, as `formats`; with the era where the year needs it: "15 March 44 BC". */
export function yearFormats(
  options: Intl.DateTimeFormatOptions,
): (zone: string, lang: string) => Format {
  const plain = formats(options);
  const withEra = formats({ ...options, era: 'short' });
  return (zone, lang) => {
    const at = (t: number) => (t < PLAIN_YEARS ? withEra : plain)(zone, lang);
    return {
      format: (t) => at(t).format(t),
      formatRange: (from, to) => at(from).formatRange(from, to),
      formatToParts: (t) => at(t).formatToParts(t),
    };
  };
}

/** Formats with the same options, each made once per zone and language, since making one is slow. */
export function formats(
  options: Intl.DateTimeFormatOptions,
): (zone: string, lang: string) => Format {
  const made = new Map<string, Format>();
  return (timeZone, lang) => {
    const key = lang + timeZone;
    let format = made.get(key);
    if (!format) {
      format = formatIn(timeZone, lang, options);
      made.set(key, format);
    }
    return format;
  };
}
