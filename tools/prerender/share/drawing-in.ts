/** Groups of words are shown by the fragment of a drawing's address, which only browsers know. */
const BY_FRAGMENT = /[^{};]*:(?:target|has)\b[^{}]*\{[^{}]*\}/g;
/** One level of rules within it. */
const DARK = /@media[^{}]*prefers-color-scheme:\s*dark[^{}]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g;

/**
 * A drawing of the story as it looks on light paper in one language, in the CSS that all programs read.
 *
 * @param svg whose groups of words have the ids of languages
 * @param languages of the story; the first is shown where the drawing has no words in `lang`
 */
export function drawingIn(svg: string, lang: string, languages: readonly string[]): string {
  const named = languages.filter((id) => svg.includes(` id="${id}"`));
  if (named.length === 0) return svg.replace(DARK, '');
  const shown = named.includes(lang) ? lang : named[0];
  const rules = named.map((id) => `#${id}{display:${id === shown ? 'inline' : 'none'}}`);
  return svg.replace(DARK, '').replace(/(<style[^>]*>)([\s\S]*?)<\/style>/, (_, open, css) => {
    return `${open}${css.replace(BY_FRAGMENT, '')}${rules.join('')}</style>`;
  });
}
