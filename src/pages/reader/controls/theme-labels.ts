/** What the button says that changes the colours. */
export const THEME_LABELS = {
  auto: 'reader.theme-auto',
  light: 'reader.theme-light',
  dark: 'reader.theme-dark',
} as const;
