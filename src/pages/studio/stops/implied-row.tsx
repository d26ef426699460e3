import type { Implied } from '../../../draft/implied.ts';
import { interfaceLanguage, t } from '../../../i18n/translate.ts';

/** What the times and the route say of the way to a stop; in red where nothing travels like that. */
export function ImpliedRow({ implied }: { readonly implied: Implied }) {
  const { km, hours, kmh, isTooFast, isRough } = implied;
  const parts = [
    inUnit(km, 'kilometer', km < 10 ? 1 : 0),
    t(isRough ? 'studio.implied-at-most' : 'studio.implied-hours', {
      hours: inUnit(hours, 'hour', hours < 10 ? 1 : 0),
    }),
    ...(kmh === null ? [] : [inUnit(kmh, 'kilometer-per-hour', 0)]),
  ];
  return (
    <p className="studio-implied" data-wrong={isTooFast || undefined}>
      {parts.join(' · ')}
      {isTooFast && ` — ${t('studio.implied-too-fast')}`}
    </p>
  );
}

function inUnit(value: number, unit: string, digits: number): string {
  return new Intl.NumberFormat(interfaceLanguage(), {
    style: 'unit',
    unit,
    maximumFractionDigits: digits,
  }).format(value);
}
