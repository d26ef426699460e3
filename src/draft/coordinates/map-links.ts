import {
  answerOf,
  type CoordinateAnswer,
  type CoordinateFault,
  type CoordinateForm,
  type Coordinates,
  faulty,
  pointOf,
} from './coordinate-answer.ts';
import { readWritten } from './written-coordinates.ts';

type Reading = Coordinates | CoordinateFault;
/** The readings of a link's address; the first way that finds any decides. */
type Way = (url: URL, href: string) => Reading[];

const NUMBER = '(-?\\d{1,3}(?:\\.\\d+)?)';
const PAIR = `${NUMBER}\\s*,\\s*\\+?${NUMBER}`;

/** Two numbers of each match of a pattern. @param longitudeFirst of the pattern */
function matching(pattern: string, form: CoordinateForm, longitudeFirst = false): Way {
  const regex = new RegExp(pattern, 'gu');
  return (_, href) =>
    [...href.matchAll(regex)].map(([, a, b]) => reading(a, b, form, longitudeFirst));
}

/** Two numbers of a parameter of the address, with a comma between them. */
function parameter(name: string, form: CoordinateForm, longitudeFirst = false, mark = ','): Way {
  return (url) => {
    const values = [
      ...url.searchParams.getAll(name),
      ...new URLSearchParams(url.hash.slice(1)).getAll(name),
    ];
    return values.flatMap((value) => {
      const [a, b, ...more] = value.replace(/^loc:/u, '').split(mark);
      const isPair = more.length === 0 && isNumber(a) && isNumber(b);
      return isPair ? [reading(a, b, form, longitudeFirst)] : [];
    });
  };
}

/** Coordinates written out in a parameter or in the path, in any form. */
function written(find: (url: URL) => string | null | undefined, form: CoordinateForm): Way {
  return (url) => {
    const text = find(url);
    if (!text) return [];
    return readWritten(decoded(text)).flatMap((each) =>
      typeof each === 'string' ? [] : [{ ...each, understoodAs: form }],
    );
  };
}

function isNumber(text: string | undefined): boolean {
  return text !== undefined && /^\s*[-+]?\d{1,3}(?:\.\d+)?\s*$/u.test(text);
}

function reading(
  a: string | undefined,
  b: string | undefined,
  form: CoordinateForm,
  longitudeFirst: boolean,
): Reading {
  return longitudeFirst
    ? pointOf(Number(b), Number(a), form, true)
    : pointOf(Number(a), Number(b), form);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

const openStreetMap: Way = ({ searchParams, hash }) => {
  const [lat, lon] = [searchParams.get('mlat'), searchParams.get('mlon')];
  if (isNumber(lat ?? undefined) && isNumber(lon ?? undefined))
    return [reading(lat ?? '', lon ?? '', 'openstreetmap', false)];
  const [, a, b] = new RegExp(`map=[\\d.]+/${NUMBER}/${NUMBER}`, 'u').exec(hash) ?? [];
  return a ? [reading(a, b, 'openstreetmap', false)] : [];
};

/** Services by host, and the ways of their links: a marked place before the middle of the map. */
const SERVICES: readonly (readonly [RegExp, readonly Way[]])[] = [
  [
    /(^|\.)google\.[a-z.]+$/u,
    [
      matching(`!3d${NUMBER}!4d${NUMBER}`, 'google'),
      matching(`!1d${NUMBER}!2d${NUMBER}`, 'google', true),
      ...['q', 'query', 'll', 'destination', 'daddr', 'center', 'viewpoint'].map((name) =>
        parameter(name, 'google'),
      ),
      written(({ searchParams }) => searchParams.get('q') ?? searchParams.get('query'), 'google'),
      written(({ pathname }) => /\/(?:place|search)\/([^/]+)/u.exec(pathname)?.[1], 'google'),
      matching(`@${PAIR}`, 'google'),
    ],
  ],
  [/(^|\.)(openstreetmap\.org|osm\.org)$/u, [openStreetMap]],
  [
    /(^|\.)maps\.apple\.com$/u,
    ['coordinate', 'll', 'q', 'daddr', 'center', 'sll'].map((name) => parameter(name, 'apple')),
  ],
  [
    /(^|\.)yandex\.[a-z.]+$/u,
    [
      ...['whatshere[point]', 'poi[point]', 'pt'].map((name) => parameter(name, 'yandex', true)),
      written(({ searchParams }) => searchParams.get('text'), 'yandex'),
      parameter('ll', 'yandex', true),
    ],
  ],
  [
    /(^|\.)bing\.com$/u,
    [
      matching(`[?&]sp=point\\.${NUMBER}_${NUMBER}`, 'bing'),
      parameter('cp', 'bing', false, '~'),
      written(({ searchParams }) => searchParams.get('q') ?? searchParams.get('where1'), 'bing'),
    ],
  ],
  [
    /(^|\.)2gis\.[a-z.]+$/u,
    [
      matching(`/geo/(?:\\d+/)?${NUMBER}(?:,|%2C)${NUMBER}`, '2gis', true),
      matching(`[?&]m=${NUMBER}(?:,|%2C)${NUMBER}`, '2gis', true),
    ],
  ],
  [
    /(^|\.)map\.kakao\.com$/u,
    [matching(`/link/(?:map|to|roadview)/(?:[^/]*?,)?${NUMBER},${NUMBER}$`, 'kakao')],
  ],
];

const SHORT =
  /^(goo\.gl|maps\.app\.goo\.gl|g\.co|osm\.org\/go|bit\.ly|t\.co|kko\.to|naver\.me|go\.2gis\.com|maps\.apple)(\/|$)/u;

/** The point of a link to a map service. @param href an address of http or https */
export function readMapLink(href: string): CoordinateAnswer {
  const url = URL.canParse(href) ? new URL(href) : null;
  if (!url) return faulty('link');
  const host = url.hostname.replace(/^(www|m)\./u, '');
  if (SHORT.test(host + url.pathname) || /^\/maps\/-\//u.test(url.pathname))
    return faulty('short-link');
  const ways = SERVICES.find(([pattern]) => pattern.test(host))?.[1] ?? [];
  for (const way of ways) {
    const readings = way(url, decoded(href));
    if (readings.length > 0) return answerOf(readings, 'link');
  }
  return faulty('link');
}

/** The point of a geo: address (RFC 5870), with the query that Android adds: "geo:0,0?q=43.1,131.9(Port)". */
export function readGeoAddress(text: string): CoordinateAnswer {
  const [, lat, lon, query] =
    new RegExp(`^geo:${PAIR}(?:,-?[\\d.]+)?(?:;[^?\\s]*)?(?:\\?(\\S*))?`, 'iu').exec(text) ?? [];
  if (lat === undefined) return faulty('link');
  const [, a, b] = new RegExp(`(?:^|&)q=${PAIR}`, 'u').exec(decoded(query ?? '')) ?? [];
  return answerOf([reading(a ?? lat, b ?? lon, 'geo', false)], 'link');
}
