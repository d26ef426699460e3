import { fixedOffset } from '../../story/time/zone-offset.ts';

/**
 * `Intl.DateTimeFormat` for zones of both kinds: an IANA zone, or an offset like `+09:00`, which stands
 * for a zone that the browser does not know.
 */

type Format = Pick<Intl.DateTimeFormat, 'format' | 'formatRange' | 'formatToParts'>;

/** A format for a zone of either kind. Not every browser accepts an offset as a zone. */
export function formatIn(
  timeZone: string,
  lang: string,
  options: Intl.DateTimeFormatOptions,
): Format {
  // Day before month in English; other languages keep their own order.
  const locale = lang === 'en' ? 'en-GB' : lang;
  const offset = fixedOffset(timeZone);
  if (offset === null) return new Intl.DateTimeFormat(locale, { ...options, timeZone });
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  return {
    format: (t) => format.format(Number(t) + offset),
    formatRange: (from, to) => format.formatRange(Number(from) + offset, Number(to) + offset),
    formatToParts: (t) => format.formatToParts(Number(t) + offset),
  };
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
      format: (t) => at(Number(t)).format(t),
      formatRange: (from, to) => at(Number(from)).formatRange(from, to),
      formatToParts: (t) => at(Number(t)).formatToParts(t),
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
