import { type ReactNode, useEffect, useState } from 'react';
import { t } from '../../i18n/translate.ts';
import { DeskHead } from './desk-head.tsx';
import type { KeptDesk } from './kept-desk.ts';
import { Panels } from './panels/panels.tsx';
import { createPreviewLink } from './preview/preview-link.ts';
import { PreviewPane } from './preview/preview-pane.tsx';
import { prepareDownload } from './publish/download-story.ts';
import { listenForRegions } from './region-keys.ts';
import { LeaveUnkept } from './safety/leave-unkept.tsx';
import { PartFailed } from './safety/part-failed.tsx';
import { warnBeforeClosing } from './safety/warn-before-closing.ts';
import { createStudioStore } from './studio-store.ts';
import { listenForEdits } from './undo-keys.ts';
import { StudioContext, useStudio } from './use-studio.ts';

interface DeskProps {
  readonly desk: KeptDesk;
  readonly onLeave: () => void;
}

/** Where a draft is edited: on the left what one edits, on the right the page that readers will see. */
export function Desk({ desk: kept, onLeave }: DeskProps) {
  const [desk] = useState(() => {
    const store = createStudioStore(kept.draft);
    return { store, preview: createPreviewLink(store) };
  });
  useEffect(() => listenForEdits(desk.store), [desk]);
  useEffect(() => listenForRegions(window), []);
  useEffect(() => warnBeforeClosing(desk.store), [desk]);
  useEffect(prepareDownload, []);
  const [leaving, setLeaving] = useState(false);
  const leave = async () => {
    await kept.keeper.flush();
    if (kept.keeper.getState().failure === null) onLeave();
    else setLeaving(true);
  };
  useEffect(() => {
    // What was pressed to come here is gone, and the focus with it.
    document.getElementById(`tab-${desk.store.getState().panel}`)?.focus();
  }, [desk]);
  useEffect(() => {
    const { store } = desk;
    store.show({ keeping: kept.keeper.getState() });
    kept.listen(
      (keeping) => store.show({ keeping }),
      (draft, arrival) => {
        store.edit(() => draft);
        store.show({ arrival });
      },
    );
    return store.subscribe(() => kept.keeper.keep(store.getState().draft));
  }, [desk, kept]);
  return (
    <StudioContext value={desk}>
      <div className="studio">
        <DeskHead onLeave={() => void leave()} onRetry={() => void kept.keeper.flush()} />
        <aside className="studio-small">
          <p>{t('studio.too-small')}</p>
        </aside>
        <DeskBody>
          <Panels />
          <PreviewPane />
        </DeskBody>
        <PartFailed draft={() => desk.store.getState().draft} />
        {leaving && <LeaveUnkept onStay={() => setLeaving(false)} {...{ onLeave }} />}
      </div>
    </StudioContext>
  );
}

/** A text needs more room than fields. */
function DeskBody({ children }: { readonly children: ReactNode }) {
  const panel = useStudio((state) => state.panel);
  return (
    <main
      aria-label={t('studio.name')}
      className="studio-desk"
      data-wide={panel === 'text' || undefined}
    >
      {children}
    </main>
  );
}
