import type { ReactNode } from 'react';
import { t } from '../../../i18n/translate.ts';
import { localize } from '../../../story/localize.ts';
import type { Story } from '../../../story/model.ts';
import { Button } from '../../../ui/controls/button.tsx';
import type { Theme } from '../../address/theme.ts';
import { languageName } from './language-name.ts';
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

const THEME_LABELS = {
  auto: 'reader.theme-auto',
  light: 'reader.theme-light',
  dark: 'reader.theme-dark',
} as const;

export function Header(props: HeaderProps) {
  const { story, theme, lang, onLang } = props;
  return (
    <header className="reader-header" lang="en">
      <p className="reader-name">Whistlestop</p>
      <p className="reader-title" lang={lang}>
        {localize(story.title, lang)}
      </p>
      {props.children}
      {story.languages.length > 1 && (
        <label className="reader-field">
          <span>{t('reader.language')}</span>
          <select
            className="ui-select"
            value={lang}
            onChange={(event) => onLang(event.target.value)}
          >
            {story.languages.map((tag) => (
              <option key={tag} value={tag} lang={tag} suppressHydrationWarning>
                {languageName(tag)}
              </option>
            ))}
          </select>
        </label>
      )}
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
