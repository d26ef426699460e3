import { useState } from 'react';
import { loadModule } from '../../../loading/load-module.ts';
import type { Playback } from '../../../playback/playback.ts';
import { localize } from '../../../story/localize.ts';
import { formatPlainDate } from '../../../timeline/format/format-time.ts';
import { statusLine } from '../../../timeline/format/status-line.ts';
import type { Journey } from '../../../timeline/journey.ts';
import type { Clock } from '../../../timeline/zones.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { reportIssue } from '../../../ui/issues.ts';
import { Copyable } from './copyable.tsx';
import './dialogs.css';

interface ShareDialogProps {
  journey: Journey;
  playback: Playback;
  clock: Clock;
  lang: string;
  linkTo: (t: number) => string;
  onPrint: () => void;
  onEmbed: () => void;
  onClose: () => void;
}

/** The moment at which it was opened, as a link and as a citation. */
export function ShareDialog({
  journey,
  playback,
  clock,
  lang,
  linkTo,
  onPrint,
  onEmbed,
  onClose,
}: ShareDialogProps) {
  const [{ t, link, when, today }] = useState(() => {
    const { t } = playback.getState();
    const { when, where, certainty } = statusLine(journey, t, clock, lang);
    return {
      t,
      link: `${location.origin}${location.pathname}${linkTo(t)}`,
      when: [when, where, certainty].filter(Boolean).join(', '),
      today: formatPlainDate(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone, lang),
    };
  });
  const citation = `“${localize(journey.story.title, lang)}”, Whistlestop, at ${when}. ${link} (read on ${today}).`;
  return (
    <Dialog title="Share this moment" onClose={onClose}>
      <div className="reader-dialog" lang="en">
        <p>{when}</p>
        <Copyable label="Link" text={link} rows={2} />
        <Copyable label="Citation" text={citation} rows={4} />
        <Pictures {...{ journey, t, clock, lang }} />
        <p className="reader-pictures">
          <Button look="framed" label="Embed in a page" onClick={onEmbed} />
          <Button
            look="framed"
            label="Print the story"
            onClick={() => {
              onClose();
              onPrint();
            }}
          />
        </p>
      </div>
    </Dialog>
  );
}

const NO_PICTURE = 'The picture could not be made. The link above shows the same moment.';

/** The code that draws a picture, fetched when one is asked for. */
const loadPictures = () => loadModule(() => import('../../../map/svg/export/save-picture.ts'));

function Pictures(moment: { journey: Journey; t: number; clock: Clock; lang: string }) {
  const [said, setSaid] = useState('');

  async function save(kind: 'svg' | 'png') {
    setSaid('The picture is being drawn.');
    try {
      const { savePicture } = await loadPictures();
      await savePicture(moment, kind, new URL('basemap/', document.baseURI).href);
      setSaid('Saved.');
    } catch (cause) {
      setSaid(NO_PICTURE);
      reportIssue({
        code: 'picture-failed',
        what: NO_PICTURE,
        level: 'info',
        shown: 'console',
        cause,
      });
    }
  }

  return (
    <div className="reader-copy">
      <p className="reader-copy-name">Picture of this moment, with its credit</p>
      <div className="reader-pictures">
        <Button look="framed" label="Picture (SVG)" onClick={() => save('svg')} />
        <Button look="framed" label="Picture (PNG)" onClick={() => save('png')} />
      </div>
      <p role="status">{said}</p>
    </div>
  );
}
