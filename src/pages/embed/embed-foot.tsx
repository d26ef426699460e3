import { t } from '../../i18n/translate.ts';
import { localize } from '../../story/localize.ts';
import type { Story } from '../../story/model.ts';
import { Button } from '../../ui/controls/button.tsx';
import type { FullScreen } from './use-full-screen.ts';

interface EmbedFootProps {
  story: Story;
  lang: string;
  full: FullScreen;
  /** Address of the full story at the moment shown. */
  addressNow: () => string;
}

/** The story's title, which links to the full story, and the button for full screen. */
export function EmbedFoot({ story, lang, full, addressNow }: EmbedFootProps) {
  return (
    <footer className="embed-foot">
      <a
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
        <span className="embed-title" lang={lang}>
          {localize(story.title, lang)}
        </span>
        <span className="embed-more" lang="en">
          {t('embed.full-story')}
        </span>
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
