import { useEffect, useState } from 'react';
import { inLanguage } from '../../../i18n/direction.ts';
import { LANGUAGES } from '../../../i18n/languages.ts';
import type { Story } from '../../../story/model.ts';
import { keep, kept } from '../../kept.ts';
import { preferredLanguage } from './preferred-language.ts';
import './language-offer.css';

interface LanguageOfferProps {
  readonly story: Story;
  readonly lang: string;
  readonly onLang: (lang: string) => void;
}

/**
 * One quiet line in the language that the reader's browser prefers, where the story has it: nobody is sent
 * to another language unasked. It covers nothing but the end of the text, and nothing moves for it.
 */
export function LanguageOffer({ story, lang, onLang }: LanguageOfferProps) {
  const [closed, setClosed] = useState(true);
  useEffect(() => setClosed(kept(KEPT) !== null), []);
  if (closed) return null;
  const offered = preferredLanguage(story.languages, lang, navigator.languages);
  if (!offered) return null;
  const { read, dismiss } = LANGUAGES[offered];
  const close = () => {
    keep(KEPT, 'dismissed');
    setClosed(true);
  };
  return (
    <div className="language-offer" {...inLanguage(offered)}>
      <button
        type="button"
        className="ui-button"
        data-look="quiet"
        onClick={() => {
          setClosed(true);
          onLang(offered);
        }}
      >
        {read}
      </button>
      <button
        type="button"
        className="ui-button language-offer-close"
        data-look="quiet"
        aria-label={dismiss}
        title={dismiss}
        onClick={close}
      >
        ×
      </button>
    </div>
  );
}

/** A browser that refuses storage offers again on the next visit. */
const KEPT = 'language offer';
