import { interfaceLanguage, t } from '../i18n/translate.ts';

/** Stands above the passages about what came before the journey. */
export function BackgroundHeading() {
  return (
    <h2 className="article-section" lang={interfaceLanguage()}>
      {t('article.background-section')}
    </h2>
  );
}
