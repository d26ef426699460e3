import { useEffect, useReducer } from 'react';
import { moduleResource } from '../../loading/modules/load-module.ts';
import type { Story } from '../../story/model.ts';
import { whenReadyReported } from '../../ui/issues/report-resource.ts';
import { PAGE_PART } from '../loading/loading-issues.ts';

/** Code of a page that only a story with changes loads. */
interface ChangedPart<T> {
  /** Null until it is loaded. The build, which loads nothing on demand, sets it. */
  code: T | null;
  /** The code, once it is there; null for a story without changes. */
  readonly useCode: (story: Story) => T | null;
  /** Loads the code, so that `useCode` gives it at once: the prerendered page shows what it draws. */
  readonly load: (story: Story) => Promise<void> | undefined;
}

/**
 * @param onQuiet called with a story without changes
 */
export function changedPart<T>(
  load: () => Promise<T>,
  onQuiet?: (story: Story) => void,
): ChangedPart<T> {
  const resource = moduleResource(load);
  const part: ChangedPart<T> = {
    code: null,
    useCode(story) {
      const [, draw] = useReducer((count: number) => count + 1, 0);
      useEffect(() => {
        part.load(story)?.then(draw);
      }, [story]);
      return story.changes.length > 0 ? part.code : null;
    },
    load(story) {
      if (story.changes.length === 0) onQuiet?.(story);
      else
        return whenReadyReported(resource, PAGE_PART).then((code) => {
          part.code = code;
        });
    },
  };
  return part;
}
