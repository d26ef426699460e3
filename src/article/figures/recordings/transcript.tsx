import { inInterface } from '../../../i18n/in-interface.ts';
import { t } from '../../../i18n/translate.ts';
import type { LocalText } from '../../../story/local-text.ts';
import { localize } from '../../../story/localize.ts';

interface TranscriptProps {
  readonly text: LocalText | null;
  readonly lang: string;
}

/** The words that are spoken, folded away. */
export function Transcript({ text, lang }: TranscriptProps) {
  if (!text) return null;
  return (
    <details className="figure-transcript">
      <summary {...inInterface(lang)}>{t('figure.transcript')}</summary>
      {localize(text, lang)
        .split(/\n\s*\n/)
        .map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
    </details>
  );
}
