import { inLanguage } from '../../../i18n/direction.ts';
import { interfaceLanguage, rich, t } from '../../../i18n/translate.ts';
import { KeyOfAll } from '../../../map/key/key-of-all.tsx';
import type { Journey } from '../../../timeline/journey.ts';
import { Dialog } from '../../../ui/controls/dialog.tsx';
import { KeyList } from '../../../ui/controls/key-list.tsx';
import { RichText } from '../../../ui/text/rich-text.tsx';
import { keyLabel, SHORTCUTS } from '../../keys/shortcuts.ts';
import './dialogs.css';

interface HelpDialogProps {
  journey: Journey;
  /** Whether single letters are shortcuts. */
  keys: boolean;
  onKeys: (on: boolean) => void;
  onClose: () => void;
}

/** The keys of the timeline: the slider itself handles them. */
const TIMELINE_KEYS = [
  { keys: ['←', '→'], help: 'reader.key-small-step' },
  { keys: ['Shift + ←', 'Shift + →'], help: 'reader.key-large-step' },
  { keys: ['Page Up', 'Page Down'], help: 'reader.key-stop' },
  { keys: ['Home', 'End'], help: 'reader.key-ends' },
] as const;

export function HelpDialog({ journey, keys, onKeys, onClose }: HelpDialogProps) {
  const isLive = journey.story.live !== null;
  const shown = SHORTCUTS.filter(({ command }) => command !== 'live' || isLive);
  const onPage = shown.map((each) => ({ keys: each.keys.map(keyLabel), words: t(each.help) }));
  const onTimeline = TIMELINE_KEYS.map((each) => ({ keys: each.keys, words: t(each.help) }));
  return (
    <Dialog title={t('reader.help-title')} onClose={onClose}>
      <div className="reader-dialog" {...inLanguage(interfaceLanguage())}>
        <p>{t('reader.help-clock')}</p>
        <div className="reader-touch-help">
          <p>{t('reader.help-touch')}</p>
          <h3>{t('reader.help-key')}</h3>
          <KeyOfAll journey={journey} />
        </div>
        <div className="reader-keys-help">
          <h3>{t('reader.help-page-keys')}</h3>
          <KeyList list={onPage} />
          <h3>{t('reader.help-timeline-keys')}</h3>
          <KeyList list={onTimeline} />
        </div>
        <p>
          <RichText
            parts={rich('reader.help-present', {
              link: (text) => (
                <a key={text} href={`present.html${location.search}`}>
                  {text}
                </a>
              ),
            })}
          />
        </p>
        <label className="reader-checkbox reader-keys-help">
          {/* WCAG 2.1.4: speech input and tremor trigger single-letter shortcuts by mistake. */}
          <input
            type="checkbox"
            checked={keys}
            onChange={(event) => onKeys(event.target.checked)}
          />
          <span>{t('reader.help-letters')}</span>
        </label>
      </div>
    </Dialog>
  );
}
