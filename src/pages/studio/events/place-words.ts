/** The most that the format takes, metres. */
const MOST_METRES = 20_000_000;

/** A radius as people write it, in metres or kilometres ("700", "700 m", "1.5 km"); null for none. */
export function readMetres(text: string): number | null | 'fault' {
  if (text.trim() === '') return null;
  const found = /^\s*(\d+(?:[.,]\d+)?)\s*(m|km|м|км|미터|킬로미터)?\.?\s*$/iu.exec(text);
  if (!found) return 'fault';
  const number = Number((found[1] ?? '').replace(',', '.'));
  const isKm = /^(?:km|км|킬로미터)$/iu.test(found[2] ?? '');
  const metres = Math.round(number * (isKm ? 1000 : 1));
  return metres > 0 && metres <= MOST_METRES ? metres : 'fault';
}

/** Names between commas. */
export function namesIn(text: string): readonly string[] {
  return text
    .split(/[,，、;]/u)
    .map((name) => name.trim())
    .filter(Boolean);
}
