import { useId, useRef, useState } from 'react';
import type { Playback } from '../../playback/playback.ts';
import { say } from '../../story/say.ts';
import type { Journey } from '../../timeline/journey.ts';
import { nowWords } from '../../timeline/now-words.ts';
import { plainDateWords } from '../../timeline/words.ts';
import type { Clock } from '../../timeline/zones.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import './dialogs.css';

interface ShareDialogProps {
  journey: Journey;
  playback: Playback;
  clock: Clock;
  lang: string;
  linkTo: (t: number) => string;
  onPrint: () => void;
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
  onClose,
}: ShareDialogProps) {
  const [{ t, link, when, today }] = useState(() => {
    const { t } = playback.getState();
    const { when, where, sure } = nowWords(journey, t, clock, lang);
    return {
      t,
      link: `${location.origin}${location.pathname}${linkTo(t)}`,
      when: [when, where, sure].filter(Boolean).join(', '),
      today: plainDateWords(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone, lang),
    };
  });
  const citation = `“${say(journey.story.title, lang)}”, Whistlestop, at ${when}. ${link} (read on ${today}).`;
  return (
    <Dialog title="Share this moment" onClose={onClose}>
      <div className="reader-dialog" lang="en">
        <p>{when}</p>
        <Copyable label="Link" text={link} />
        <Copyable label="Citation" text={citation} />
        <Pictures {...{ journey, t, clock, lang }} />
        <p>
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

/** The code that draws a picture, fetched when one is asked for. */
const loadPictures = () => import('../../map/svg/save-picture.ts');

function Pictures(moment: { journey: Journey; t: number; clock: Clock; lang: string }) {
  const [said, setSaid] = useState('');

  async function save(kind: 'svg' | 'png') {
    setSaid('The picture is being drawn.');
    try {
      const { savePicture } = await loadPictures();
      await savePicture(moment, kind, new URL('basemap/', document.baseURI).href);
      setSaid('Saved.');
    } catch {
      setSaid('The picture could not be made. The link above shows the same moment.');
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

function Copyable({ label, text }: { label: string; text: string }) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('Copied.');
    } catch {
      // Refused, or not a secure page: the words are marked, ready for the reader's own keys.
      field.current?.focus();
      field.current?.select();
      setSaid('The browser does not allow copying: the words are marked, copy them from here.');
    }
  }

  return (
    <div className="reader-copy">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        ref={field}
        readOnly
        rows={label === 'Link' ? 2 : 4}
        value={text}
        onFocus={(event) => event.target.select()}
      />
      <Button look="framed" label={`Copy ${label.toLowerCase()}`} onClick={copy} />
      <p role="status">{said}</p>
    </div>
  );
}
