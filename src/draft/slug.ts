/** Russian, Ukrainian and Belarusian letters in Latin ones, without marks, for addresses. */
const CYRILLIC: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'а:a б:b в:v г:g ґ:g д:d е:e ё:e є:ye ж:zh з:z и:i і:i ї:i й:y к:k л:l м:m н:n о:o п:p р:r с:s ' +
    'т:t у:u ў:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya ß:ss æ:ae ø:o œ:oe ł:l đ:d ð:d þ:th ı:i'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** As long as an id may be; an address should not be longer either. */
const LONGEST = 60;

/**
 * A name as a part of an address: lower-case letters, digits and hyphens, e.g. `Улан-Удэ` → `ulan-ude`.
 *
 * @param otherwise where the name has no letter that has a Latin one
 */
export function slugFrom(name: string, otherwise = 'story'): string {
  const latin = [...name.toLowerCase().normalize('NFC')]
    .map((letter) => CYRILLIC[letter] ?? letter)
    .join('')
    .normalize('NFD')
    .replace(/\p{M}|['’ʼ]/gu, '');
  const slug = latin
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  return slug || otherwise;
}

/** An id made from a name that nothing else has: `khasan`, `khasan-2`. */
export function idFrom(name: string, taken: ReadonlySet<string>, otherwise: string): string {
  const slug = slugFrom(name, otherwise);
  if (!taken.has(slug)) return slug;
  let n = 2;
  while (taken.has(`${slug}-${n}`)) n += 1;
  return `${slug}-${n}`;
}
