const ISO =
  /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,3})?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/** The only form of an instant in stories and addresses: ISO 8601 with an offset. */
export const ISO_INSTANT = ISO;

/**
 * Epoch ms of an ISO 8601 instant with an offset, `2019-04-24T10:45+10:00`; null for anything else.
 * A date that no calendar has (30 February, 24:00) is null too: `Date.parse` would roll it over silently.
 * So are the years 0 and 9999, parts of which need other than four digits in some zone.
 */
export function parseInstant(text: string): number | null {
  const match = ISO.exec(text);
  if (!match) return null;
  const [, year, month, day, hour, minute, second] = match.map(Number);
  const t = Date.parse(text);
  if (Number.isNaN(t) || !year || year === 9999) return null;
  const civil = new Date(
    Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, Number.isNaN(second) ? 0 : second),
  );
  return civil.getUTCDate() === day ? t : null;
}
