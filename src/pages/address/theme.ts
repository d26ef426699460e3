export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The theme that an address asks for. Needs no story, so it is known before anything is painted. */
export function themeFromUrl(url: string): Theme {
  const theme = new URL(url).searchParams.get('theme');
  return THEMES.find((known) => known === theme) ?? 'auto';
}
