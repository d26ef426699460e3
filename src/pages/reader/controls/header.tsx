import type { ReactNode } from 'react';
import { inLanguage } from '../../../i18n/direction.ts';
import { interfaceLanguage, t } from '../../../i18n/translate.ts';
import { localize, ownLanguage } from '../../../story/localize.ts';
import type { Story } from '../../../story/model.ts';
import { Button } from '../../../ui/controls/button.tsx';
import type { Theme } from '../../address/theme.ts';
import { LanguageMenu } from './language-menu.tsx';
import { SiteName } from './site-name.tsx';
import { THEME_LABELS } from './theme-labels.ts';
import './controls.css';

interface HeaderProps {
  story: Story;
  theme: Theme;
  lang: string;
  onTheme: () => void;
  onLang: (lang: string) => void;
  onShare: () => void;
  onEmbed: () => void;
  onHelp: () => void;
  /** Further menus. */
  children?: ReactNode;
}

export function Header(props: HeaderProps) {
  const { story, theme, lang, onLang } = props;
  return (
    <header className="reader-header" {...inLanguage(interfaceLanguage())}>
      <SiteName theme={theme} />
      <p className="reader-title" {...inLanguage(lang)} {...ownLanguage(story.title, lang)}>
        {localize(story.title, lang)}
      </p>
      {props.children}
      <LanguageMenu {...{ story, lang, onLang }} />
      <div className="reader-tools">
        <Button icon="theme" label={t(THEME_LABELS[theme])} onClick={props.onTheme} />
        <Button icon="share" label={t('reader.share')} onClick={props.onShare} />
        <Button
          className="reader-embed"
          icon="embed"
          label={t('embed-dialog.title')}
          onClick={props.onEmbed}
        />
        <Button icon="help" label={t('reader.help')} onClick={props.onHelp} />
      </div>
    </header>
  );
}
