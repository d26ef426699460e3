import { useEffect, useState } from 'react';
import { inLanguage } from '../../../i18n/direction.ts';
import { interfaceLanguage, t } from '../../../i18n/translate.ts';
import { loadModule } from '../../../loading/modules/load-module.ts';
import { basemapFolderOf } from '../../../map/basemap/basemap-folder.ts';
import type { Playback } from '../../../playback/playback.ts';
import { localize } from '../../../story/localize.ts';
import type { Clock } from '../../../timeline/clocks/zones.ts';
import { citedMoment } from '../../../timeline/format/cited-moment.ts';
import { formatPlainDate } from '../../../timeline/format/format-time.ts';
import { placeText, statusLine } from '../../../timeline/format/status-line.ts';
import type { Journey } from '../../../timeline/journey.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { Dialog } from '../../../ui/controls/dialog.tsx';
import { reportIssue } from '../../../ui/issues/issues.ts';
import { Copyable } from './copyable.tsx';
import './dialogs.css';
import { sharedLink } from './shared-link.ts';

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

/** The moment at which the dialog opened, as a link, a citation and a picture. */
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
  const [{ at, link, when, cited, today }] = useState(() => {
    const { t: at } = playback.getState();
    const status = statusLine(journey, at, clock, lang);
    return {
      at,
      link: linkTo(at),
      when: `${status.when}, ${placeText(status)}`,
      cited: citedMoment(journey, at, clock, lang),
      today: formatPlainDate(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone, lang),
    };
  });
  const [sent, setSent] = useState(link);
  const { slug } = journey.story;
  useEffect(() => {
    let isOpen = true;
    void sharedLink(link, slug, lang).then((shared) => {
      if (shared !== null && isOpen) setSent(shared);
    });
    return () => {
      isOpen = false;
    };
  }, [link, slug, lang]);
  const title = localize(journey.story.title, lang);
  const citation = t('share.citation-text', { title, when: cited, link, today });
  return (
    <Dialog title={t('share.title')} onClose={onClose}>
      <div className="reader-dialog" {...inLanguage(interfaceLanguage())}>
        <p>{when}</p>
        <Copyable label={t('share.link')} text={sent} rows={2} />
        <Copyable label={t('share.citation')} text={citation} rows={4} />
        <Pictures {...{ journey, clock, lang }} t={at} />
        <p className="reader-actions">
          <Button look="framed" label={t('embed-dialog.title')} onClick={onEmbed} />
          <Button
            look="framed"
            label={t('share.print')}
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

/** Loads the code that draws a picture only when the reader saves one. */
const loadPictures = () => loadModule(() => import('../../../map/svg/export/save-picture.ts'));

function Pictures(moment: { journey: Journey; t: number; clock: Clock; lang: string }) {
  const [status, setStatus] = useState('');

  async function save(kind: 'svg' | 'png') {
    setStatus(t('share.picture-drawing'));
    try {
      const { savePicture } = await loadPictures();
      await savePicture(moment, kind, basemapFolderOf(moment.journey.story, document.baseURI));
      setStatus(t('share.picture-saved'));
    } catch (cause) {
      const what = t('share.picture-failed');
      setStatus(what);
      reportIssue({ code: 'picture-failed', what, level: 'info', shown: 'console', cause });
    }
  }

  return (
    <div className="reader-copy">
      <p className="reader-copy-label">{t('share.picture')}</p>
      <div className="reader-actions">
        <Button look="framed" label={t('share.picture-svg')} onClick={() => save('svg')} />
        <Button look="framed" label={t('share.picture-png')} onClick={() => save('png')} />
      </div>
      <p role="status">{status}</p>
    </div>
  );
}
