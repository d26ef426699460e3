import { useEffect, useReducer, useState } from 'react';
import { setPageLanguage } from '../i18n/direction.ts';
import { interfaceLanguageFor } from '../i18n/languages.ts';
import { interfaceLanguage } from '../i18n/translate.ts';
import { prerenderedLanguage } from '../loading/language-folder.ts';
import type { Story } from '../story/model.ts';
import { loadInterface, speak } from './interface-language.ts';
import { loadTexts } from './loading/load-texts.ts';

interface LanguageOptions {
  /** What the address asks for; null for the story's first language. */
  readonly asked: string | null;
  readonly url: string;
  /** Whether the page is past the render that hydrates it, which is in the language of the build. */
  readonly live: boolean;
}

/**
 * The language of a page and of its interface. A choice takes effect once the interface's messages and
 * the article are there, so that no part of the page is ahead of another.
 */
export function useLanguage(
  story: Story,
  { asked, url, live }: LanguageOptions,
): readonly [lang: string, choose: (lang: string) => void] {
  const [chosen, setChosen] = useState(asked ?? story.languages[0] ?? 'en');
  const lang = live ? chosen : renderedLanguage(story, url);
  useSpoken(lang);
  const choose = async (next: string) => {
    await Promise.all([loadInterface(next), loadTexts(story, next)]);
    setChosen(next);
  };
  return [lang, (next) => void choose(next)];
}

/** Speaks the language of a page: its interface follows that of its texts. */
export function useSpoken(lang: string): void {
  const [, renderAgain] = useReducer((times: number) => times + 1, 0);
  // Before the parts of the page are rendered: all of them say their words while they are.
  speak(lang);
  useEffect(() => {
    setPageLanguage(lang);
    holdIcon();
    const wanted = interfaceLanguageFor(lang) ?? 'en';
    if (interfaceLanguage() === wanted) return;
    // The story's own language is known only now.
    let isCurrent = true;
    void loadInterface(wanted).then(() => {
      speak(lang);
      if (isCurrent && interfaceLanguage() === wanted) renderAgain();
    });
    return () => {
      isCurrent = false;
    };
  }, [lang]);
}

/** The page's icon stays where it is when the address moves to the folder of a language. */
function holdIcon(): void {
  const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
  icon?.setAttribute('href', icon.href);
}

/** The language of the first render. A story that is not the site's own is never prerendered. */
function renderedLanguage({ languages }: Story, url: string): string {
  const built = prerenderedLanguage(url);
  return languages.includes(built) ? built : (languages[0] ?? 'en');
}
