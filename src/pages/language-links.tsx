import { languageName } from '../i18n/language-name.ts';
import { t } from '../i18n/translate.ts';
import { BUILT, languageFolder } from '../loading/language-folder.ts';

interface LanguageLinksProps {
  /** Of the page that the links are in. */
  readonly lang: string;
  /** The page's file, `stories.html`; nothing for the reader. */
  readonly page?: string;
}

/** Plain links to the same page in the site's other languages. They need no script. */
export function LanguageLinks({ lang, page = '' }: LanguageLinksProps) {
  const others = BUILT.filter((each) => each !== lang);
  if (others.length === 0) return null;
  const up = languageFolder(lang) === '' ? './' : '../';
  return (
    <nav className="language-links" aria-label={t('reader.language')}>
      {others.map((other) => (
        <a key={other} href={up + languageFolder(other) + page} hrefLang={other} lang={other}>
          {languageName(other)}
        </a>
      ))}
    </nav>
  );
}
