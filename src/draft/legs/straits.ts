type Point = readonly [lon: number, lat: number];

/** Canals that an old voyage, or one round the Cape, does without. */
export type Canal = 'suez' | 'panama';

/** A passage that is narrower than the cells of the sea grid, along the middle of the water, degrees. */
export interface Strait {
  readonly name: string;
  readonly canal?: Canal;
  readonly line: readonly Point[];
}

/** Read off maps for this project, to about a kilometre in canals and to a few in straits. */
export const STRAITS: readonly Strait[] = [
  {
    name: 'suez',
    canal: 'suez',
    line: points(
      '32.95,28.9 32.62,29.5 32.57,29.85 32.58,30.1 32.38,30.32 32.31,30.6 32.34,30.85 32.31,31.27 32.4,31.8',
    ),
  },
  {
    name: 'panama',
    canal: 'panama',
    line: points('-79.95,9.8 -79.92,9.4 -79.9,9.22 -79.75,9.13 -79.57,8.95 -79.48,8.6 -79.4,8.2'),
  },
  { name: 'gibraltar', line: points('-6.3,35.92 -5.6,35.95 -5.2,36 -4.7,36.05') },
  {
    name: 'bosporus',
    line: points(
      '25.7,39.95 26.18,40.03 26.38,40.12 26.39,40.2 26.55,40.3 26.7,40.39 27,40.5 27.6,40.7 28.4,40.85 28.98,40.98 29.01,41.02 29.05,41.08 29.06,41.14 29.12,41.22 29.25,41.45',
    ),
  },
  { name: 'kerch', line: points('36.4,44.8 36.55,45.15 36.6,45.35 36.7,45.6') },
  {
    name: 'great belt',
    line: points('10.9,57 10.9,56.3 10.85,55.6 11,55.3 10.85,54.9 11,54.6 11.7,54.4'),
  },
  {
    name: 'oresund',
    line: points('12.2,56.45 12.5,56.15 12.65,56.03 12.69,55.8 12.7,55.5 12.7,55.2 12.9,55'),
  },
  { name: 'hormuz', line: points('55.6,26.1 56.3,26.5 56.7,26.35 57.1,25.7') },
  { name: 'bab-el-mandeb', line: points('42.8,13.6 43.25,12.75 43.45,12.4 44,12.1') },
  {
    name: 'messina',
    line: points('15.2,38.5 15.55,38.38 15.65,38.25 15.58,38.05 15.55,37.85 15.7,37.6 16.3,37.4'),
  },
  { name: 'bonifacio', line: points('8.5,41.3 9.2,41.32 9.8,41.3') },
  { name: 'dover', line: points('0.9,50.6 1.5,51 2.1,51.4') },
  {
    name: 'malacca',
    line: points(
      '100.4,3.3 101.2,2.65 102.1,1.95 103.2,1.35 103.6,1.18 103.85,1.22 104.2,1.28 104.8,1.5',
    ),
  },
  { name: 'sunda', line: points('104.9,-6.6 105.6,-6.05 105.9,-5.75 106.3,-5.2') },
  { name: 'lombok', line: points('115.7,-9.2 115.75,-8.5 116,-7.8') },
  { name: 'torres', line: points('141.4,-10.6 142.3,-10.55 142.8,-10.3 143.6,-9.9') },
  { name: 'tsugaru', line: points('139.8,41.1 140.35,41.3 140.75,41.55 141.15,41.6 141.8,41.5') },
  { name: 'la perouse', line: points('141.3,45.7 142,45.8 142.7,45.7 143.6,45.8 144.5,46.2') },
  {
    name: 'magellan',
    line: points(
      '-67.8,-52.5 -69.5,-52.6 -70.5,-52.75 -70.8,-53.3 -70.95,-53.85 -71.6,-53.83 -72.5,-53.5 -73.4,-53.1 -74.6,-52.65 -75.3,-52.5',
    ),
  },
  {
    name: 'st lawrence',
    line: points(
      '-64.5,49.55 -66.5,49.4 -68.3,48.7 -69.5,48 -70.4,47.3 -71.2,46.82 -72.2,46.55 -73.1,46.1 -73.53,45.52',
    ),
  },
  { name: 'belle isle', line: points('-58.3,50.85 -57.1,51.3 -56.6,51.48 -56.2,51.65 -55.2,52.1') },
  {
    name: 'elbe',
    line: points('8,54.05 8.72,53.9 9.15,53.88 9.4,53.78 9.53,53.62 9.7,53.56 9.96,53.54'),
  },
  { name: 'thames', line: points('2.1,51.65 1.6,51.58 0.9,51.5 0.6,51.5 0.42,51.45 0.1,51.5') },
  { name: 'scheldt', line: points('3.2,51.45 3.9,51.38 4.3,51.28') },
  { name: 'maas', line: points('3.7,52.05 4.1,51.97 4.4,51.9') },
  { name: 'solent', line: points('-0.9,50.5 -1.12,50.74 -1.4,50.88') },
  { name: 'tagus', line: points('-9.7,38.55 -9.3,38.66 -9.14,38.69') },
  { name: 'neva bay', line: points('28.3,60 29.3,60.05 30.2,59.93') },
  { name: 'river plate', line: points('-55.8,-35.3 -57.2,-34.85 -58.3,-34.55') },
  { name: 'golden gate', line: points('-123.2,37.7 -122.55,37.81 -122.4,37.8') },
  {
    name: 'puget sound',
    line: points('-125.1,48.5 -123.7,48.25 -122.8,48.15 -122.5,47.85 -122.4,47.6'),
  },
  { name: 'georgia', line: points('-123.4,48.25 -123.2,48.8 -123.3,49.2 -123.12,49.3') },
  { name: 'chesapeake', line: points('-75.6,36.9 -76.1,37.3 -76.3,38.2 -76.4,38.9 -76.5,39.2') },
  { name: 'new york', line: points('-73.6,40.35 -74.03,40.55 -74.02,40.7') },
  { name: 'yangtze', line: points('122.6,31.1 121.9,31.3 121.5,31.4') },
  { name: 'pearl river', line: points('114.1,22 113.8,22.5 113.55,22.9') },
  { name: 'incheon', line: points('125.8,37.1 126.4,37.2 126.6,37.42') },
  {
    name: 'tokyo bay',
    line: points('139.68,34.7 139.73,35.05 139.745,35.22 139.77,35.3 139.75,35.42 139.82,35.55'),
  },
  { name: 'osaka bay', line: points('134.8,33.5 135,34.2 135.3,34.55') },
  { name: 'san bernardino', line: points('125,12.9 124.2,12.6 123.8,12.6') },
  { name: 'kara gate', line: points('56.8,70.2 58.2,70.45 59.5,70.7') },
  {
    name: 'hooghly',
    line: points('88.1,21.4 88.05,21.75 88.1,22.03 88.18,22.2 88.1,22.4 88.28,22.55'),
  },
  { name: 'gironde', line: points('-1.5,45.65 -1.05,45.52 -0.78,45.25 -0.62,45.03 -0.56,44.86') },
  { name: 'weser', line: points('8,53.85 8.45,53.6 8.5,53.3 8.75,53.1') },
  {
    name: 'shatt al-arab',
    line: points('48.8,29.7 48.55,29.95 48.3,30.35 48.1,30.45 47.86,30.52'),
  },
  { name: 'kola', line: points('33.8,69.5 33.5,69.25 33.35,69.1 33.06,68.98') },
  { name: 'stockholm', line: points('19.5,59.35 18.9,59.42 18.4,59.38 18.12,59.32') },
  { name: 'mississippi', line: points('-89.2,28.8 -89.35,29.15 -89.7,29.5 -90.03,29.93') },
  { name: 'saigon', line: points('107.05,10.25 106.9,10.45 106.76,10.6 106.72,10.76') },
  { name: 'chao phraya', line: points('100.6,13.2 100.58,13.55 100.57,13.7') },
];

/** Shoals and reefs that no ship crosses, where the grid has sea. */
export const SHOALS: readonly (readonly Point[])[] = [
  // The Florida Keys, with the bay behind them.
  points('-81.9,24.65 -81.1,24.75 -80.4,25.15'),
  points('-81.2,25.05 -80.7,25.1'),
  // Adam’s Bridge, between India and Sri Lanka.
  points('79.2,9.3 79.9,9.05'),
];

/** "32.95,28.9 32.62,29.5": longitude and latitude, point by point. */
function points(line: string): readonly Point[] {
  return line.split(' ').map((point) => {
    const [lon = 0, lat = 0] = point.split(',').map(Number);
    return [lon, lat];
  });
}
