import { useMemo } from 'react';
import { impliedOf } from '../../../draft/implied.ts';
import { routeRows } from '../../../draft/route-rows.ts';
import { t } from '../../../i18n/translate.ts';
import { useStudio, useStudioStore } from '../use-studio.ts';
import { RouteForm } from './route-form.tsx';
import { RouteRowHead } from './route-row-head.tsx';
import './route.css';
import { RouteWeight } from './lines/route-weight.tsx';
import { WholeTrack } from './lines/whole-track.tsx';

/** How the traveller came from each stop to the next, and the one way that is open. */
export function RoutePanel() {
  const store = useStudioStore();
  const draft = useStudio((state) => state.draft);
  const story = useStudio((state) => state.story);
  const open = useStudio((state) => state.stop);
  const rows = useMemo(() => routeRows(draft), [draft]);
  const implied = useMemo(() => story && impliedOf(story), [story]);
  return (
    <>
      <h2>{t('studio.panel-route')}</h2>
      {rows.length === 0 ? (
        <p>{t('studio.route-empty')}</p>
      ) : (
        <>
          <WholeTrack rows={rows} />
          <RouteWeight />
          <ol className="studio-stops">
            {rows.map((row) => (
              <li key={row.to.id}>
                <RouteRowHead
                  row={row}
                  implied={implied?.get(row.to.id)}
                  isOpen={row.to.id === open}
                  onOpen={() => store.show({ stop: row.to.id === open ? null : row.to.id })}
                />
                {row.to.id === open && <RouteForm row={row} />}
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}
