// @ts-check
/**
 * Rows of a table of commas, first row the names. No quoting: a comma in a cell is a mistake.
 * @param {string} text @returns {Record<string, string>[]}
 * @throws if a row has more or fewer cells than the first
 */
export function rowsOf(text) {
  const [head = '', ...rest] = text.trim().split(/\r?\n/);
  const names = head.split(',');
  return rest
    .filter((row) => row !== '')
    .map((row) => {
      const cells = row.split(',');
      if (cells.length !== names.length) throw new Error(`Not ${names.length} cells: ${row}`);
      return Object.fromEntries(names.map((name, i) => [name, cells[i]?.trim() ?? '']));
    });
}

/** @param {string} text labels.csv, degrees @throws if a label lacks a language or a figure */
export function labelsOf(text) {
  return rowsOf(text).map(({ k, rank, from, to, lon, lat, en, ru, ko }) => {
    const coordinates = [Number(lon), Number(lat)];
    const ranked = Number(rank);
    if (!en || !ru || !ko || !k || !ranked || !coordinates.every(Number.isFinite))
      throw new Error(`labels.csv: something is missing at ${en ?? k}`);
    return {
      type: 'Feature',
      properties: {
        k,
        rank: ranked,
        ...(from ? { from: Number(from) } : {}),
        ...(to ? { to: Number(to) } : {}),
        en,
        ru,
        ko,
      },
      geometry: { type: 'Point', coordinates },
    };
  });
}
