import { inLanguage } from '../../../i18n/direction.ts';
import { interfaceLanguage, t } from '../../../i18n/translate.ts';
import type { Playback } from '../../../playback/playback.ts';
import { usePlayback } from '../../../playback/use-playback.ts';
import type { Story } from '../../../story/model.ts';
import type { Clock } from '../../../timeline/clocks/zones.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { Dialog } from '../../../ui/controls/dialog.tsx';
import { HAS_STORIES } from '../../address/default-story.ts';
import type { Theme } from '../../address/theme.ts';
import { FollowButton, type FollowLive } from '../../follow-live.tsx';
import type { Stepper } from '../../stepper.ts';
import { ClockMenu } from '../controls/clock-menu.tsx';
import { LanguageMenu } from '../controls/language-menu.tsx';
import { storiesAddress } from '../controls/site-name.tsx';
import { SpeedMenu } from '../controls/speed-menu.tsx';
import { THEME_LABELS } from '../controls/theme-labels.ts';
import './dialogs.css';
import './menu-dialog.css';

interface MenuDialogProps {
  story: Story;
  playback: Playback;
  stepper: Stepper;
  clock: Clock;
  theme: Theme;
  lang: string;
  follow: FollowLive | null;
  onClock: (clock: Clock) => void;
  onLang: (lang: string) => void;
  onTheme: () => void;
  onShare: () => void;
  onHelp: () => void;
  onClose: () => void;
}

/** What has no room in the one row of controls that a small screen has. */
export function MenuDialog(props: MenuDialogProps) {
  const { story, playback, stepper, clock, theme, lang } = props;
  const more = usePlayback(playback, () => stepper.has(1));
  const fewer = usePlayback(playback, () => stepper.has(-1));
  return (
    <Dialog title={t('reader.menu')} onClose={props.onClose} sheet>
      <div className="reader-menu-list" {...inLanguage(interfaceLanguage())}>
        <div className="reader-menu-row">
          <Button
            words
            look="framed"
            icon="previous"
            label={t('reader.previous-stop')}
            aria-disabled={!fewer}
            onClick={stepper.previous}
          />
          <Button
            words
            look="framed"
            icon="next"
            label={t('reader.next-stop')}
            aria-disabled={!more}
            onClick={stepper.next}
          />
        </div>
        {props.follow && (
          <div className="reader-menu-row">
            <FollowButton follow={props.follow} words />
          </div>
        )}
        <SpeedMenu playback={playback} />
        <ClockMenu {...{ story, clock }} onClock={props.onClock} />
        <LanguageMenu {...{ story, lang }} onLang={props.onLang} />
        <div className="reader-menu-row">
          <Button
            words
            look="framed"
            icon="theme"
            label={t(THEME_LABELS[theme])}
            onClick={props.onTheme}
          />
        </div>
        <div className="reader-menu-row">
          <Button
            words
            look="framed"
            icon="share"
            label={t('reader.share')}
            onClick={props.onShare}
          />
          <Button words look="framed" icon="help" label={t('reader.help')} onClick={props.onHelp} />
        </div>
        {HAS_STORIES && (
          <div className="reader-menu-row">
            <a className="ui-button" data-look="framed" href={storiesAddress(theme)}>
              {t('stories.title')}
            </a>
          </div>
        )}
      </div>
    </Dialog>
  );
}
