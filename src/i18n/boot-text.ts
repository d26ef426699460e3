import { enBoot } from './en-boot.ts';

/**
 * As `t`, for code that runs before the page's own: it brings the few messages of `enBoot` and not
 * all words of the interface.
 */
export function bootText(key: keyof typeof enBoot): string {
  return enBoot[key];
}
