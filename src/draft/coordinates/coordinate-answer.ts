/** What a point was read from, for the sentence that shows how a text was understood. */
export type CoordinateForm =
  /** Degrees with a decimal point or comma. */
  | 'decimal'
  /** Degrees and minutes, with or without seconds. */
  | 'degrees'
  | 'google'
  | 'openstreetmap'
  | 'apple'
  | 'yandex'
  | 'bing'
  | '2gis'
  | 'kakao'
  /** A geo: address (RFC 5870). */
  | 'geo'
  /** GeoJSON, or a point as databases write it: the longitude comes first. */
  | 'geojson';

/** A point as it was understood. Degrees, WGS 84. */
export interface Coordinates {
  /** -90 to 90. */
  readonly latitude: number;
  /** -180 to 180. */
  readonly longitude: number;
  readonly understoodAs: CoordinateForm;
  /** The text has the longitude first. */
  readonly longitudeFirst: boolean;
}

/** Why a text gives no point. */
export type CoordinateFault =
  | 'empty'
  | 'too-long'
  /** The text has words or signs that are part of no coordinates. */
  | 'words'
  /** One number, or more than two coordinates have. */
  | 'one-number'
  | 'too-many-numbers'
  /** Three groups of figures joined by commas: a comma may be a decimal comma or stand between two numbers. */
  | 'unclear-commas'
  /** Minutes or seconds of 60 or more, or after degrees that have decimals. */
  | 'minutes'
  /** Beyond 90 degrees, or beyond 180. */
  | 'latitude-range'
  | 'longitude-range'
  /** Both numbers are latitudes, or both longitudes. */
  | 'same-axis'
  /** A minus sign contradicts the letter: "-43 N". */
  | 'sign-and-letter'
  /** A short link: the point is known only to the service that made it. */
  | 'short-link'
  /** A link without a point, or to a service that is not known here. */
  | 'link';

export type CoordinateAnswer =
  | { readonly kind: 'point'; readonly point: Coordinates }
  /** The text has several meanings; the most likely one comes first. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Coordinates[] }
  | { readonly kind: 'fault'; readonly fault: CoordinateFault };

export function faulty(fault: CoordinateFault): CoordinateAnswer {
  return { kind: 'fault', fault };
}

/** The answer of all readings of a text. @param fault where there is no reading */
export function answerOf(
  readings: readonly (Coordinates | CoordinateFault)[],
  fault: CoordinateFault,
): CoordinateAnswer {
  const points = new Map<string, Coordinates>();
  let first: CoordinateFault | undefined;
  for (const reading of readings) {
    if (typeof reading === 'string') first ??= reading;
    else points.set(`${reading.latitude} ${reading.longitude}`, reading);
  }
  const [point, ...more] = points.values();
  if (!point) return faulty(first ?? fault);
  if (more.length > 0) return { kind: 'ambiguous', candidates: [point, ...more] };
  return { kind: 'point', point };
}

/** A point whose numbers are within their ranges. Longitudes of 180 to 360 are counted eastwards. */
export function pointOf(
  latitude: number,
  longitude: number,
  understoodAs: CoordinateForm,
  longitudeFirst = false,
): Coordinates | CoordinateFault {
  if (!(Math.abs(latitude) <= 90)) return 'latitude-range';
  if (!(longitude >= -180 && longitude <= 360)) return 'longitude-range';
  const wrapped = longitude > 180 ? longitude - 360 : longitude;
  return { latitude: latitude + 0, longitude: wrapped + 0, understoodAs, longitudeFirst };
}
