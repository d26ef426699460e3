import { useEffect, useState } from 'react';
import { t } from '../../../i18n/translate.ts';
import { loadModule } from '../../../loading/modules/load-module.ts';
import type { Story } from '../../../story/model.ts';
import { reportIssue } from '../../../ui/issues/issues.ts';
import type { PrintBasemap, PrintMap } from '../../print/print-map.tsx';

/** What draws the map of a slide's picture. */
export interface PictureMap {
  readonly Map: typeof PrintMap;
  readonly basemap: PrintBasemap;
}

/** Loads the code and the basemap once the page is shown; null until then, and where they do not load. */
export function usePictureMap(story: Story): PictureMap | null {
  const [map, setMap] = useState<PictureMap | null>(null);
  useEffect(() => {
    let unmounted = false;
    load(story).then(
      (loaded) => !unmounted && setMap(loaded),
      (cause) => {
        const what = t('presenter.pictures-bare');
        reportIssue({ code: 'picture-partly', what, level: 'info', shown: 'console', cause });
      },
    );
    return () => {
      unmounted = true;
    };
  }, [story]);
  return map;
}

async function load(story: Story): Promise<PictureMap> {
  const { PrintMap, loadPrintBasemap } = await loadModule(
    () => import('../../print/print-map.tsx'),
  );
  return { Map: PrintMap, basemap: await loadPrintBasemap(story) };
}
