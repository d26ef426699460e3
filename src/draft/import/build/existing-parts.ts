import { isObject } from '../../../story/schema/values.ts';
import type { Draft } from '../../draft.ts';
import { jsonOf } from '../../json/edit-json.ts';
import type { Point } from '../options.ts';

export type ExistingParts = ReturnType<typeof existingParts>;

/** What a draft has already, so that nothing is named twice. */
export function existingParts(draft: Draft | undefined) {
  const story = draft ? jsonOf(draft, 'story.json') : undefined;
  const route = draft ? jsonOf(draft, 'route.geojson') : undefined;
  const object = (value: unknown) => (isObject(value) ? value : {});
  const list = (value: unknown) => (Array.isArray(value) ? value.map(object) : []);
  const { languages, places, sources, legs, stops, moments } = object(story);
  const text = (value: unknown) => (typeof value === 'string' ? [value] : []);
  const last = list(stops).at(-1);
  const point = object(object(places)[String(last?.place)]).point;
  const article = draft ? [...draft.files].filter(([path]) => /^article\./.test(path)) : [];
  return {
    lang: Array.isArray(languages) && typeof languages[0] === 'string' ? languages[0] : null,
    places: object(places),
    sources: object(sources),
    legIds: list(legs).flatMap(({ id }) => text(id)),
    stopIds: [...list(stops), ...list(moments)].flatMap(({ id }) => text(id)),
    passageIds: article.flatMap(([, content]) =>
      typeof content === 'string'
        ? [...content.matchAll(/:::passage\{[^}\n]*#([a-z0-9-]+)/g)].map(([, id = '']) => id)
        : [],
    ),
    features: list(object(route).features).flatMap(({ id }) => text(id)),
    lastPoint: Array.isArray(point) ? (point as unknown as Point) : null,
  };
}
