import { t } from '../../i18n/translate.ts';

/** The switches in an embed's address. `fromUrl` reads the rest of the address. */
interface EmbedParams {
  /** Shows the passage beside the map. */
  readonly article: boolean;
  /** Letters and the space bar are shortcuts while the focus is inside. */
  readonly keys: boolean;
  /** Plays by itself while it is in view. */
  readonly autoplay: boolean;
  /** Invalid values, in words. */
  readonly problems: readonly string[];
}

/** Reads `article`, `keys` and `autoplay`: 1 or 0. An invalid value is ignored and becomes a problem. */
export function embedParams(url: string): EmbedParams {
  const query = new URL(url).searchParams;
  const problems: string[] = [];
  const readSwitch = (name: string, fallback: boolean) => {
    const value = query.get(name);
    if (value === null) return fallback;
    if (value === '1' || value === '0') return value === '1';
    problems.push(t('embed.switch-invalid', { name, value: value.slice(0, 60) }));
    return fallback;
  };
  return {
    article: readSwitch('article', true),
    keys: readSwitch('keys', true),
    autoplay: readSwitch('autoplay', false),
    problems,
  };
}
