import type { Implied } from '../../../draft/implied.ts';
import { interfaceLanguage, t } from '../../../i18n/translate.ts';

/** Nobody counts a voyage in hours: from so many days on, days are given. */
const DAYS = 3;

/** How far, how long and how fast the way to a stop is: `856 km · 14 hr · 61 km/h`. */
export function impliedWords({ km, hours, kmh, isTooFast, isRough }: Implied): string {
  const parts = [
    inUnit(km, 'kilometer', km < 10 ? 1 : 0),
    t(isRough ? 'studio.implied-at-most' : 'studio.implied-hours', {
      hours:
        hours < 1
          ? inUnit(hours * 60, 'minute', 0)
          : hours < DAYS * 24
            ? inUnit(hours, 'hour', hours < 10 ? 1 : 0)
            : inUnit(hours / 24, 'day', 1),
    }),
    ...(kmh === null ? [] : [inUnit(kmh, 'kilometer-per-hour', 0)]),
  ];
  return parts.join(' · ') + (isTooFast ? ` — ${t('studio.implied-too-fast')}` : '');
}

function inUnit(value: number, unit: string, digits: number): string {
  return new Intl.NumberFormat(interfaceLanguage(), {
    style: 'unit',
    unit,
    maximumFractionDigits: digits,
  }).format(value);
}
