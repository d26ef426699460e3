import { t } from '../../../i18n/translate.ts';
import { HAS_STORIES } from '../../address/default-story.ts';
import type { Theme } from '../../address/theme.ts';

/** Address of the list of the site's stories, in the theme that is shown. */
export const storiesAddress = (theme: Theme) =>
  theme === 'auto' ? './stories.html' : `./stories.html?theme=${theme}`;

/** The site's name; where there are more stories, it leads to their list. */
export function SiteName({ theme }: { readonly theme: Theme }) {
  if (!HAS_STORIES) return <p className="reader-name">Whistlestop</p>;
  return (
    <p className="reader-name">
      <a href={storiesAddress(theme)}>
        <span>Whistlestop</span> <span className="ui-hidden">{t('stories.title')}</span>
      </a>
    </p>
  );
}
