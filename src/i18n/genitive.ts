/** A Cyrillic word, or several with hyphens; not an abbreviation. */
const NAME = /^\p{Lu}[\u0400-\u052f-]*[\u0430-\u045f]$/u;

/** Endings of Russian names of places, and what the genitive has in their stead. The first that fits holds. */
const ENDINGS: readonly (readonly [nominative: RegExp, genitive: string])[] = [
  [/ский$/, 'ского'],
  [/([гкхжчшщ])а$/, '$1и'],
  [/а$/, 'ы'],
  [/я$/, 'и'],
  [/й$/, 'я'],
  [/ль$/, 'ля'],
  [/ь$/, 'и'],
  [/ы$/, ''],
  [/([бвгджзклмнпрстфхцчшщ])$/, '$1а'],
];

/**
 * A Russian name of a place in the genitive: "Владивостока", "Москвы", "Токио". A name in another script
 * stays as it is; before one of several words stands a word that takes the case in its stead: "пункта Мост Дружбы".
 */
export function genitive(name: string): string {
  if (!/\p{Script=Cyrillic}/u.test(name) || name === name.toUpperCase()) return name;
  if (!NAME.test(name)) return `пункта ${name}`;
  const [ending, own] = ENDINGS.find(([nominative]) => nominative.test(name)) ?? [];
  return ending ? name.replace(ending, own ?? '') : name;
}
