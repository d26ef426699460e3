import type { ZoneChoice } from '../../../../draft/zones/zone-choices.ts';

/** "Vladivostok · Vladivostok Time · UTC+10" */
export function zoneWords({ city, name, offset }: ZoneChoice): string {
  return `${city} · ${name} · ${offsetWords(offset)}`;
}

/** "UTC+5:30" */
function offsetWords(minutes: number): string {
  const size = Math.abs(minutes);
  const rest = size % 60 === 0 ? '' : `:${String(size % 60).padStart(2, '0')}`;
  return `UTC${minutes < 0 ? '−' : '+'}${Math.floor(size / 60)}${rest}`;
}
