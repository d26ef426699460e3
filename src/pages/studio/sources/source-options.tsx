import type { SourceEntry } from '../../../draft/story-entries.ts';
import { t } from '../../../i18n/translate.ts';
import { sourceName } from './source-name.ts';

interface SourceOptionsProps {
  readonly sources: readonly SourceEntry[];
  /** Id of the source that is chosen: shown also where it is gone. */
  readonly chosen: string;
}

/** The sources of a menu. */
export function SourceOptions({ sources, chosen }: SourceOptionsProps) {
  return (
    <>
      {!sources.some(({ id }) => id === chosen) && (
        <option value={chosen}>{t('studio.source-gone', { id: chosen })}</option>
      )}
      {sources.map((source) => (
        <option key={source.id} value={source.id}>
          {sourceName(source)}
        </option>
      ))}
    </>
  );
}
