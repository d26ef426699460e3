import { type Direction, directionOf, isolated } from './direction.ts';
import { en } from './en.ts';
import { type InterfaceLanguage, LANGUAGES, localeOf } from './languages.ts';
import { listIn } from './list-in.ts';
import type { Message, Translation } from './translation.ts';

export type MessageKey = keyof typeof en;

/** All messages of a language. */
export type Messages = Translation<typeof en>;

/** Names in braces within a text: `{name}`. */
type NamesIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;
type TextsOf<M> = M extends string ? M : M[keyof M];
type Names<K extends MessageKey> =
  | NamesIn<TextsOf<(typeof en)[K]>>
  | ((typeof en)[K] extends string ? never : 'count');

/** The parameters of a message; none where the message has no braces. */
export type Params<K extends MessageKey> = [Names<K>] extends [never]
  ? []
  : [params: Readonly<Record<Names<K>, string | number>>];

type Values = Readonly<Record<string, string | number>>;

let current: InterfaceLanguage = 'en';

/** What has been loaded of each language. English is built into the scripts that name its messages. */
const catalogues: Partial<Record<InterfaceLanguage, Partial<Messages>>> = {};

/** The form of a Korean particle after a text: the Korean messages bring it, no other language needs it. */
type ParticleAfter = (text: string, first: string, second: string) => string;
let particleAfter: ParticleAfter = (_, first) => first;

export function bringParticles(chosen: ParticleAfter): void {
  particleAfter = chosen;
}

/** The genitive of a place's name: the Russian messages bring it. */
let genitive = (name: string) => name;

export function bringGenitive(chosen: typeof genitive): void {
  genitive = chosen;
}

/** Adds messages of a language to those that are known. */
export function addMessages(lang: InterfaceLanguage, messages: Partial<Messages>): void {
  catalogues[lang] = { ...catalogues[lang], ...messages };
}

/** Which language the interface is in from now on: English, until its messages are there. */
export function setInterfaceLanguage(lang: InterfaceLanguage): void {
  current = catalogues[lang] ? lang : 'en';
}

/** BCP 47 tag of the interface's language. */
export function interfaceLanguage(): InterfaceLanguage {
  return current;
}

/** The direction of the interface's language. */
export function interfaceDirection(): Direction {
  return directionOf(current);
}

/**
 * The text of a message in the interface's language. A name in another direction is set apart from the
 * words around it (`isolated`). A number among the parameters is formatted by
 * `Intl.NumberFormat`; `count` also chooses the plural form.
 */
export function t<K extends MessageKey>(key: K, ...params: Params<K>): string {
  const [values = {}] = params as [Values?];
  return fill(textOf(key, values), values);
}

/**
 * The text of a message with parts in tags, `<link>…</link>`, as a list of strings and of what
 * `tags` makes of each tagged part. Tags do not nest.
 */
export function rich<K extends MessageKey, T>(
  key: K,
  tags: Readonly<Record<string, (text: string) => T>>,
  ...params: Params<K>
): (string | T)[] {
  return t(key, ...params)
    .split(/(<\w+>.*?<\/\w+>)/)
    .filter((part) => part !== '')
    .map((part) => {
      const [, name = '', text = ''] = /^<(\w+)>(.*?)<\/\w+>$/.exec(part) ?? [];
      return tags[name]?.(text) ?? part;
    });
}

/** Items as a list in the interface's language: `a, b and c`. */
export function list(
  items: readonly string[],
  type: 'conjunction' | 'disjunction' = 'conjunction',
) {
  return listIn(current, items, type);
}

/** Words within the interface's quotation marks. */
export function quoted(words: string): string {
  const [open, close] = LANGUAGES[current].quotes;
  return open + words + close;
}

function textOf(key: MessageKey, values: Values): string {
  const message: Message = catalogues[current]?.[key] ?? en[key];
  if (typeof message === 'string') return message;
  return message[categoryOf(values.count)] ?? message.other;
}

function categoryOf(value: unknown): Intl.LDMLPluralRule {
  return new Intl.PluralRules(localeOf(current)).select(Number(value));
}

/**
 * Fills in what stands in braces: a parameter, `{name}`; a word in the form that a number asks for,
 * `{count:one|few|many}`; the Russian genitive of a place, `{city:genitive}`; a Korean particle in the form
 * that the word before it asks for, `{을/를}`.
 */
function fill(text: string, values: Values): string {
  let filled = '';
  let end = 0;
  for (const { 0: braces, 1: inner = '', index } of text.matchAll(/\{([^{}]+)\}/g)) {
    filled += text.slice(end, index);
    filled += fillOne(inner, values, filled) ?? braces;
    end = index + braces.length;
  }
  return filled + text.slice(end);
}

function fillOne(inner: string, values: Values, before: string): string | undefined {
  const [, first, second] = /^(\p{Script=Hangul}+)\/(\p{Script=Hangul}+)$/u.exec(inner) ?? [];
  if (first && second) return particleAfter(before, first, second);
  const [name = '', forms] = inner.split(':');
  const value = values[name];
  if (value === undefined) return undefined;
  if (forms === 'genitive') return genitive(String(value));
  if (forms !== undefined) return formOf(forms.split('|'), value);
  return typeof value === 'number'
    ? new Intl.NumberFormat(localeOf(current)).format(value)
    : isolated(value);
}

const CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

/** Forms stand in the order of the language's plural categories; the last form is that of all others. */
function formOf(forms: readonly string[], value: string | number): string | undefined {
  const { pluralCategories } = new Intl.PluralRules(localeOf(current)).resolvedOptions();
  const known = CATEGORIES.filter((category) => pluralCategories.includes(category));
  return forms[known.indexOf(categoryOf(value))] ?? forms.at(-1);
}
