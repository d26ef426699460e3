import type { Draft } from '../../../draft/draft.ts';
import type { SourceNaming } from '../../../draft/edits/sources.ts';
import { languagesOf, passageOf } from '../../../draft/edits/text/article-file.ts';
import { localText } from '../../../draft/edits/text/local-texts.ts';
import { t } from '../../../i18n/translate.ts';
import type { Story } from '../../../story/model.ts';
import { eventName } from '../event-name.ts';
import { headingOf } from '../text/heading-of.ts';

/** What names a source, in words: "Passage: The welcome", "Account at Khasan: He declined". */
export function namingWords(naming: SourceNaming, draft: Draft, story: Story | null): string {
  const languages = languagesOf(draft);
  if (naming.kind === 'passage') {
    const passage = languages.map((lang) => passageOf(draft, lang, naming.id)).find(Boolean);
    return t('studio.naming-passage', { name: passage ? headingOf(passage) : naming.id });
  }
  const text = localText(draft, [...naming.path, 'text'], languages[0] ?? 'en') ?? '';
  return t('studio.naming-account', { stop: eventName(story, naming.id), text });
}
