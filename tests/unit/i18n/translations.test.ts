import { describe, expect, it } from 'vitest';
import { allMessages } from '../../../src/i18n/all-messages.ts';
import { en } from '../../../src/i18n/en.ts';
import { type InterfaceLanguage, LANGUAGES } from '../../../src/i18n/languages.ts';
import type { MessageKey } from '../../../src/i18n/translate.ts';
import type { Message } from '../../../src/i18n/translation.ts';

const texts = (message: Message) =>
  typeof message === 'string' ? [message] : (Object.values(message) as string[]);

/** The parameters that a text shows or inflects a word by. */
const parametersOf = (text: string) =>
  [...text.matchAll(/\{(\w+)(?::[^{}]*)?\}/g)].map(([, name = '']) => name);
const tagsOf = (text: string) => [...text.matchAll(/<\/?\w+>/g)].map(([tag]) => tag).sort();
const setOf = (all: readonly string[]) => [...new Set(all)].sort();

const others = (Object.keys(LANGUAGES) as InterfaceLanguage[]).filter((lang) => lang !== 'en');

describe.each(others)('the messages in %s', (lang) => {
  const messages = allMessages(lang);

  it('are all there', () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(en).sort());
  });

  it('are in the letters of the language', () => {
    const script = new Intl.Locale(lang).maximize().script?.replace('Kore', 'Hang');
    const letters = new RegExp(`\\p{Script=${script}}`, 'u');
    const foreign = Object.entries(messages).filter(
      ([key, message]) =>
        key !== 'embed-dialog.iframe' &&
        texts(message).some((text) => {
          const words = text.replace(/\{[^{}]*\}|<\/?\w+>/g, '');
          return /[a-z]{3}/.test(words) && !letters.test(words);
        }),
    );
    expect(foreign).toEqual([]);
  });

  it('have the parameters and tags of the English ones', () => {
    const different = (Object.keys(en) as MessageKey[]).filter((key) => {
      const known = setOf([...texts(en[key]).flatMap(parametersOf), 'count']);
      const used = setOf(texts(messages[key]).flatMap(parametersOf));
      const wanted = setOf(texts(en[key]).flatMap(parametersOf));
      const tags = JSON.stringify(tagsOf(texts(en[key])[0] ?? ''));
      return (
        used.some((name) => !known.includes(name)) ||
        wanted.some((name) => name !== 'count' && !used.includes(name)) ||
        texts(messages[key]).some((text) => JSON.stringify(tagsOf(text)) !== tags)
      );
    });
    expect(different).toEqual([]);
  });

  it('have braces that can be read', () => {
    const braces =
      /\{(?:\w+|\w+:genitive|\w+:[^{}|]+(?:\|[^{}|]+)+|\p{Script=Hangul}+\/\p{Script=Hangul}+)\}/gu;
    const unread = Object.entries(messages).filter(([, message]) =>
      texts(message).some((text) => /[{}]/.test(text.replace(braces, ''))),
    );
    expect(unread).toEqual([]);
  });

  it('have the plural forms that the language asks for', () => {
    const { pluralCategories } = new Intl.PluralRules(lang).resolvedOptions();
    const incomplete = Object.entries(messages).filter(
      ([key, message]) =>
        typeof message === 'object' &&
        message !== en[key as MessageKey] &&
        setOf(Object.keys(message)).join() !== setOf(pluralCategories).join(),
    );
    expect(incomplete).toEqual([]);
  });
});
