/** Mean radius, km (IUGG 1980). */
export const EARTH_KM = 6371.0088;
/** Radians of a degree. */
export const RAD = Math.PI / 180;

/** Great-circle distance in km between two WGS 84 points in degrees (haversine, R. W. Sinnott 1984). */
export function greatCircleKm(lon1: number, lat1: number, lon2: number, lat2: number): number {
  const sinLat = Math.sin(((lat2 - lat1) * RAD) / 2);
  const sinLon = Math.sin(((lon2 - lon1) * RAD) / 2);
  const h = sinLat * sinLat + Math.cos(lat1 * RAD) * Math.cos(lat2 * RAD) * sinLon * sinLon;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** The points within `radiusKm` of a point on the globe, as a closed ring. Source: the direct formula on a sphere. */
export function circle(
  lon: number,
  lat: number,
  radiusKm: number,
  corners = 64,
): [lon: number, lat: number][] {
  const arc = radiusKm / EARTH_KM;
  const phi = lat * RAD;
  const ring: [lon: number, lat: number][] = [];
  for (let i = 0; i <= corners; i += 1) {
    const theta = (2 * Math.PI * (i % corners)) / corners;
    const sin = Math.sin(phi) * Math.cos(arc) + Math.cos(phi) * Math.sin(arc) * Math.cos(theta);
    const turn = Math.atan2(
      Math.sin(theta) * Math.sin(arc) * Math.cos(phi),
      Math.cos(arc) - Math.sin(phi) * sin,
    );
    ring.push([lon + turn / RAD, Math.asin(sin) / RAD]);
  }
  return ring;
}
