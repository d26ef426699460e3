type Point = readonly [lon: number, lat: number];

/** About a metre, which is finer than any line that is computed; the two ends are places, and stay as given. */
const PER_DEGREE = 1e5;

/** Coordinates that are short to write. */
export function rounded(points: readonly Point[]): Point[] {
  const round = (value: number) => Math.round(value * PER_DEGREE) / PER_DEGREE;
  return points.map((point, i) =>
    i === 0 || i === points.length - 1 ? point : [round(point[0]), round(point[1])],
  );
}
