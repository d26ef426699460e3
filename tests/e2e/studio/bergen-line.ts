/** Eight stops of a journey on the Bergen line, as a desk has them in a spreadsheet. */
const STATIONS = [
  ['Oslo S', 59.9109, 10.7528, '', '08:25', 'The line begins below the fjord.', '4'],
  ['Hønefoss', 60.1689, 10.2495, '09:53', '09:55', 'The first bridge.', '2'],
  ['Gol', 60.7003, 8.9738, '11:21', '11:23', 'The valley narrows.', '1'],
  ['Geilo', 60.5346, 8.2063, '12:07', '12:10', 'Skiers get off.', '1'],
  ['Finse', 60.6018, 7.504, '12:51', '12:53', 'The highest station of the country.', '1'],
  ['Myrdal', 60.7349, 7.123, '13:13', '13:16', 'Here the line to Flåm begins.', '11'],
  ['Voss', 60.629, 6.4108, '14:01', '14:04', 'The lake.', '1'],
  ['Bergen', 60.3905, 5.3332, '15:20', '', 'Rain.', '3'],
] as const;

const date = (time: string) => (time === '' ? '' : `03/05/2025 ${time}`);

/** Its rows, as they are pasted. */
export const BERGEN_LINE = [
  ['station', 'lat', 'lon', 'arrives', 'departs', 'text', 'source', 'platform'],
  ...STATIONS.map(([name, lat, lon, arrives, departs, text, platform], i) => [
    name,
    lat,
    lon,
    date(arrives),
    date(departs),
    text,
    i === 0 ? 'Vy' : 'Bane NOR, https://www.banenor.no/en',
    platform,
  ]),
]
  .map((cells) => cells.join('\t'))
  .join('\n');

/** A track by all of them, without times, as route planners export it. */
export const BERGEN_TRACK = `<?xml version="1.0" encoding="UTF-8"?>
<gpx version="1.1" creator="a route planner" xmlns="http://www.topografix.com/GPX/1/1">
<trk><name>Bergen line</name><trkseg>
${STATIONS.flatMap(([, lat, lon], i) => pointsTo(lat, lon, STATIONS[i + 1])).join('\n')}
</trkseg></trk></gpx>`;

/** Twenty points to the next station, on a bend. */
function pointsTo(lat: number, lon: number, next: (typeof STATIONS)[number] | undefined): string[] {
  const [, toLat, toLon] = next ?? ['', lat, lon];
  return Array.from({ length: next ? 20 : 1 }, (_, i) => {
    const share = i / 20;
    const bend = 0.04 * Math.sin(share * Math.PI);
    const [x, y] = [lon + (toLon - lon) * share, lat + (toLat - lat) * share + bend];
    return `<trkpt lat="${y.toFixed(5)}" lon="${x.toFixed(5)}"><ele>300</ele></trkpt>`;
  });
}
