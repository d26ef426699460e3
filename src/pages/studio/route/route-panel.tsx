import { useMemo } from 'react';
import { impliedOf } from '../../../draft/implied.ts';
import { type RouteRow, routeRows } from '../../../draft/route-rows.ts';
import { t } from '../../../i18n/translate.ts';
import type { Story } from '../../../story/model.ts';
import { usePreview, useStudio, useStudioStore } from '../use-studio.ts';
import { RouteForm } from './route-form.tsx';
import { RouteRowHead } from './route-row-head.tsx';
import { RowMode } from './row-mode.tsx';
import './route.css';
import { RouteWeight } from './lines/route-weight.tsx';
import { WholeTrack } from './lines/whole-track.tsx';

/** How the traveller came from each stop to the next, and the one way that is open. */
export function RoutePanel() {
  const store = useStudioStore();
  const preview = usePreview();
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
                <div className="studio-stop">
                  <RouteRowHead
                    row={row}
                    implied={implied?.get(row.to.id)}
                    isOpen={row.to.id === open}
                    onOpen={() => {
                      const isOpen = row.to.id === open;
                      store.show({ stop: isOpen ? null : row.to.id });
                      const on = isOpen ? null : middleOf(story, row);
                      if (on !== null) preview.go(on);
                    }}
                  />
                  {row.to.id !== open && <RowMode row={row} />}
                </div>
                {row.to.id === open && <RouteForm row={row} />}
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}

/** When the traveller was half of the way, epoch ms: the preview's map then shows all of it. */
function middleOf(story: Story | null, { from, to }: RouteRow): number | null {
  const stop = (id: string) => story?.stops.find((each) => each.id === id);
  const [left, came] = [stop(from.id)?.to.best, stop(to.id)?.from.best];
  return left === undefined || came === undefined ? null : (left + came) / 2;
}
