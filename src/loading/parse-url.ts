/** `URL.parse`, which Chrome has since 126 and Safari since 18: null for what is no address. */
export function parseUrl(text: string, base?: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
