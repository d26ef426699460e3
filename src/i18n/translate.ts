import { type Direction, directionOf, isolated } from './direction.ts';
import { en } from './en.ts';

/** A message by plural category (CLDR), chosen by the parameter `count`. */
interface Plural {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

type Message = string | Plural;

export type MessageKey = keyof typeof en;

/** The messages of one language. Every language has the keys of English. */
type Messages = Readonly<Record<MessageKey, Message>>;

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

interface Language {
  /** BCP 47. */
  readonly lang: string;
  readonly messages: Messages;
}

const current: Language = { lang: 'en', messages: en };

/** BCP 47 tag of the interface's language. */
export function interfaceLanguage(): string {
  return current.lang;
}

/** The direction of the interface's language. */
export function interfaceDirection(): Direction {
  return directionOf(current.lang);
}

/**
 * The text of a message in the interface's language. A name in another direction is set apart from the
 * words around it (`isolated`). A number among the parameters is formatted by
 * `Intl.NumberFormat`; `count` also chooses the plural form.
 */
export function t<K extends MessageKey>(key: K, ...params: Params<K>): string {
  const [values = {}] = params as [Readonly<Record<string, string | number>>?];
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
  return new Intl.ListFormat(localeOf(current.lang), { type }).format(items);
}

function textOf(key: MessageKey, values: Readonly<Record<string, string | number>>): string {
  const message: Message = current.messages[key];
  if (typeof message === 'string') return message;
  const category = new Intl.PluralRules(localeOf(current.lang)).select(Number(values.count));
  return message[category] ?? message.other;
}

function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (braces, name: string) => {
    const value = values[name];
    if (value === undefined) return braces;
    return typeof value === 'number'
      ? new Intl.NumberFormat(localeOf(current.lang)).format(value)
      : isolated(value);
  });
}

/** English is British here: dates read `24 April`, lists have no comma before `and`. */
function localeOf(lang: string): string {
  return lang === 'en' ? 'en-GB' : lang;
}
