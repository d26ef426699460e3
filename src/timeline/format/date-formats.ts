/**
 * `Intl.DateTimeFormat` for zones of both kinds: an IANA zone, or an offset like `+09:00`, which stands
 * for a zone that the browser does not know.
 */

export const MINUTE_MS = 60_000;

type Format = Pick<Intl.DateTimeFormat, 'format' | 'formatRange' | 'formatToParts'>;

const OFFSET = /^([+-])(\d{2}):(\d{2})$/;

/** Milliseconds of a zone that is an offset; null for one with a name. */
export function fixedOffset(zone: string): number | null {
  const [, sign, hours, minutes] = OFFSET.exec(zone) ?? [];
  if (sign === undefined) return null;
  return (sign === '-' ? -MINUTE_MS : MINUTE_MS) * (Number(hours) * 60 + Number(minutes));
}

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
