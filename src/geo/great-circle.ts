export const EARTH_KM = 6371.0088; // mean radius, IUGG 1980
/** Radians of a degree. */
export const RAD = Math.PI / 180;

/** Great-circle distance in km between two WGS 84 points in degrees (haversine, R. W. Sinnott 1984). */
export function greatCircleKm(lon1: number, lat1: number, lon2: number, lat2: number): number {
  const sinLat = Math.sin(((lat2 - lat1) * RAD) / 2);
  const sinLon = Math.sin(((lon2 - lon1) * RAD) / 2);
  const h = sinLat * sinLat + Math.cos(lat1 * RAD) * Math.cos(lat2 * RAD) * sinLon * sinLon;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}
