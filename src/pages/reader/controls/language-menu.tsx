import { languageName } from '../../../i18n/language-name.ts';
import { t } from '../../../i18n/translate.ts';
import type { Story } from '../../../story/model.ts';
import { LanguageLinks } from '../../language-links.tsx';

interface LanguageMenuProps {
  story: Story;
  lang: string;
  onLang: (lang: string) => void;
}

/**
 * Chooses the language of the story; nothing where it has only one. A browser without scripts shows links to
 * the pages of the other languages: only the build renders what is inside `noscript`.
 */
export function LanguageMenu({ story, lang, onLang }: LanguageMenuProps) {
  if (story.languages.length < 2) return null;
  return (
    <>
      <label className="reader-field">
        <span>{t('reader.language')}</span>
        <select className="ui-select" value={lang} onChange={(event) => onLang(event.target.value)}>
          {story.languages.map((tag) => (
            <option key={tag} value={tag} lang={tag} suppressHydrationWarning>
              {languageName(tag)}
            </option>
          ))}
        </select>
      </label>
      <noscript>
        <LanguageLinks lang={lang} />
      </noscript>
    </>
  );
}
