import { t } from '../../i18n/translate.ts';
import { loadTranslation } from '../../story/load/load-translation.ts';
import type { Story } from '../../story/model.ts';
import { reportIssue, resolveIssue } from '../../ui/issues/issues.ts';

const CODE = 'translation-missing';

/** Loads the article in a language. Never fails: without it the story's first language is shown. */
export async function loadTexts(story: Story, lang: string): Promise<void> {
  try {
    await loadTranslation(story, lang);
    resolveIssue(CODE);
  } catch (cause) {
    reportIssue({
      ...{ code: CODE, level: 'info', shown: 'notice', cause },
      ...{ what: t('loading.translation-missing'), hint: t('loading.translation-missing-hint') },
    });
  }
}
