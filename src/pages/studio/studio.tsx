import { useEffect, useState } from 'react';
import { t } from '../../i18n/translate.ts';
import { Begin } from './begin/begin.tsx';
import { Desk } from './desk.tsx';
import { type KeptDesk, keptDesk, newDesk } from './kept-desk.ts';
import { PartFailed } from './safety/part-failed.tsx';
import { ignoreStrayDrops } from './stray-drops.ts';
import './studio.css';
import './desk-sizes.css';

/** The page on which a story is made: first what to begin with, then the desk. */
export function Studio() {
  const [desk, setDesk] = useState<KeptDesk | null>(null);
  useEffect(() => {
    // The desk's title is that of its story.
    if (!desk) document.title = `${t('studio.name')} · Whistlestop`;
  }, [desk]);
  useEffect(ignoreStrayDrops, []);
  if (!desk)
    return (
      <>
        <Begin
          onDraft={(draft) => setDesk(newDesk(draft))}
          onKept={async (id) => {
            const opened = await keptDesk(id);
            if (opened) setDesk(opened);
            return opened !== null;
          }}
        />
        <PartFailed />
      </>
    );
  const leave = () => {
    void desk.keeper.close();
    setDesk(null);
  };
  return <Desk key={desk.keeper.id} {...{ desk }} onLeave={leave} />;
}
