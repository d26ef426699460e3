import type { Draft } from '../../../../draft/draft.ts';
import type { Point } from '../../../../draft/edits/legs.ts';
import { jsonAt } from '../../../../draft/json/edit-json.ts';
import { t } from '../../../../i18n/translate.ts';
import { isObject } from '../../../../story/schema/values.ts';
import { importInStudio } from '../../import/import-files.ts';

/**
 * The lines of a GPX, KML or GeoJSON file, with no more points than a map needs; else a sentence that says why there
 * are none. It is read as a file that a story begins with, with the same limits.
 */
export async function readTrack(file: File): Promise<readonly (readonly Point[])[] | string> {
  const imported = await importInStudio([file]);
  if (typeof imported === 'string') return imported;
  const lines = linesOf(imported.draft);
  return lines.length > 0 ? lines : t('studio.track-no-line', { file: file.name });
}

/** The lines of a draft that was made of a track alone. */
export function linesOf(draft: Draft): readonly (readonly Point[])[] {
  const features = jsonAt(draft, 'route.geojson', ['features']);
  return (Array.isArray(features) ? features : []).flatMap(pointsOf);
}

function pointsOf(feature: unknown): (readonly Point[])[] {
  const geometry = isObject(feature) && isObject(feature.geometry) ? feature.geometry : {};
  const { type, coordinates } = geometry;
  return type === 'LineString' && Array.isArray(coordinates) ? [coordinates as Point[]] : [];
}
