import type { ReactNode } from 'react';
import { say } from '../../story/say.ts';
import type { Story } from '../../story/story.ts';
import { cityOf } from '../../timeline/words.ts';
import { type Clock, clockChoices } from '../../timeline/zones.ts';
import { Button } from '../../ui/button.tsx';
import type { Theme } from '../link.ts';

interface HeaderProps {
  story: Story;
  clock: Clock;
  theme: Theme;
  lang: string;
  onClock: (clock: Clock) => void;
  onTheme: () => void;
  onLang: (lang: string) => void;
  onShare: () => void;
  onHelp: () => void;
  /** Further menus. */
  children?: ReactNode;
}

const THEME_WORDS = { auto: 'as the system', light: 'light', dark: 'dark' } as const;

export function Header(props: HeaderProps) {
  const { story, clock, theme, lang, onClock, onLang } = props;
  const choices = clockChoices(story);
  // An address may name any zone, also one that the story does not offer.
  const known = choices.some((choice) => choice.clock === clock);
  return (
    <header className="reader-header" lang="en">
      <p className="reader-name">Whistlestop</p>
      <p className="reader-title" lang={lang}>
        {say(story.title, lang)}
      </p>
      <label className="reader-field">
        <span>Clock</span>
        <select
          className="ui-select"
          value={clock}
          onChange={(event) => onClock(event.target.value)}
        >
          {choices.map((choice) => (
            <option key={choice.clock} value={choice.clock}>
              {choice.label}
            </option>
          ))}
          {!known && <option value={clock}>{cityOf(clock)}</option>}
        </select>
      </label>
      {props.children}
      {story.languages.length > 1 && (
        <label className="reader-field">
          <span>Language</span>
          <select
            className="ui-select"
            value={lang}
            onChange={(event) => onLang(event.target.value)}
          >
            {story.languages.map((tag) => (
              <option key={tag} value={tag} lang={tag}>
                {languageName(tag)}
              </option>
            ))}
          </select>
        </label>
      )}
      <div className="reader-tools">
        <Button icon="theme" label={`Theme: ${THEME_WORDS[theme]}`} onClick={props.onTheme} />
        <Button icon="share" label="Share" onClick={props.onShare} />
        <Button icon="help" label="Help" onClick={props.onHelp} />
      </div>
    </header>
  );
}

/** A language's name in itself; its tag where the browser knows none. */
function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
