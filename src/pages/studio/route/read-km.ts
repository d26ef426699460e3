/** A length as people write it, `1 234,5 km`; null for none, `fault` where it is no length. */
export function readKm(text: string): number | null | 'fault' {
  const plain = text.replace(/\s*(?:km|км|킬로미터)\.?\s*$/iu, '').replace(/[\s'’]/gu, '');
  if (plain === '') return text.trim() === '' ? null : 'fault';
  // A comma before three digits separates thousands where there is a point too, or more than one comma.
  const isThousands = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain) && /\.|,.*,/.test(plain);
  const number = isThousands ? plain.replaceAll(',', '') : plain.replace(',', '.');
  const km = /^\d+(?:\.\d+)?$/.test(number) ? Number(number) : Number.NaN;
  return km > 0 && km < 1e6 ? km : 'fault';
}
