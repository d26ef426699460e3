import { type InterfaceLanguage, interfaceLanguageFor } from '../i18n/languages.ts';
import { setInterfaceLanguage, t } from '../i18n/translate.ts';
import { prerenderedLanguage } from '../loading/language-folder.ts';
import { loadMessages, type MessagesPart } from '../loading/modules/load-messages.ts';
import { reportIssue } from '../ui/issues/issues.ts';
import { noticeArea } from '../ui/notices/notice-area.ts';

/** What this page may say: set by its start. */
let parts: readonly MessagesPart[] = ['page'];

/** Speaks the language that the address asks for, once its messages are there: `?lang=`, else the page's own. */
export async function speakAsAsked(...spoken: readonly MessagesPart[]): Promise<void> {
  parts = spoken;
  const lang = askedInterface(location.href);
  await loadInterface(lang);
  speak(lang);
}

/**
 * Loads what the interface says beside texts in `lang`. Never fails: where the messages don't load, the
 * interface stays in English.
 *
 * @param wanted what this page says by and by; without it, all that it says from its start
 */
export async function loadInterface(
  lang: string,
  ...wanted: readonly MessagesPart[]
): Promise<void> {
  const spoken = interfaceLanguageFor(lang);
  if (!spoken) return;
  try {
    await Promise.all(
      (wanted.length > 0 ? wanted : parts).map((part) => loadMessages(spoken, part)),
    );
  } catch (cause) {
    reportIssue({
      ...{ code: 'words-missing', level: 'info', shown: 'notice', cause },
      ...{ what: t('loading.words-missing'), hint: t('loading.words-missing-hint') },
    });
  }
}

/** The interface's language beside texts in `lang`: the same where it has it, else English. */
export function speak(lang: string): void {
  setInterfaceLanguage(interfaceLanguageFor(lang) ?? 'en');
  // Its name is in the language that was spoken when the page began. The build has no page.
  if (typeof document !== 'undefined') noticeArea();
}

/** The interface's language at an address, before the story is there. */
function askedInterface(url: string): InterfaceLanguage {
  const asked = new URL(url).searchParams.get('lang') ?? '';
  return interfaceLanguageFor(asked) ?? interfaceLanguageFor(prerenderedLanguage(url)) ?? 'en';
}
