import { interfaceLanguage, t } from '../../i18n/translate.ts';
import { localize, ownLanguage } from '../../story/localize.ts';
import type { Story } from '../../story/model.ts';
import type { Clock } from '../../timeline/clocks/zones.ts';
import { Button } from '../../ui/controls/button.tsx';
import { UpdatedWords } from '../corrections/updated-words.tsx';
import type { FullScreen } from './use-full-screen.ts';

interface EmbedFootProps {
  story: Story;
  clock: Clock;
  lang: string;
  full: FullScreen;
  /** Address of the full story at the moment shown. */
  addressNow: () => string;
}

/** Whose map it is, the link to the full story, and the button for full screen, in one line. */
export function EmbedFoot({ story, clock, lang, full, addressNow }: EmbedFootProps) {
  const credit = localize(story.credit, lang);
  return (
    <footer className="embed-foot">
      {/* A map of somebody else's has its credit on it: what it says is known only once it has loaded. */}
      {!story.basemap && (
        <p className="embed-credit">
          <span lang={interfaceLanguage()}>{t('map.credit')}</span>{' '}
          {credit && (
            <span className="embed-credit-story">
              <bdi lang={lang} {...ownLanguage(story.credit, lang)}>
                {credit}
              </bdi>
            </span>
          )}
        </p>
      )}
      {story.changes.length > 0 && <UpdatedWords {...{ story, clock }} />}
      <a
        lang={interfaceLanguage()}
        href={addressNow()}
        target="_blank"
        rel="noopener"
        // The moment is that of the click, not of the last time this was drawn.
        onPointerDown={({ currentTarget }) => {
          currentTarget.href = addressNow();
        }}
        onFocus={({ currentTarget }) => {
          currentTarget.href = addressNow();
        }}
      >
        {t('embed.full-story')}
      </a>
      {full.allowed && (
        <Button
          className="embed-full"
          icon={full.on ? 'small' : 'full'}
          label={t(full.on ? 'embed.leave-full-screen' : 'embed.full-screen')}
          onClick={full.toggle}
        />
      )}
    </footer>
  );
}
