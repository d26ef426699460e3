import { interfaceLanguage } from '../../../i18n/translate.ts';

/** "84 kB", "2.1 MB", in the language of the interface. */
export function fileSize(bytes: number): string {
  const large = bytes >= 1e6;
  return new Intl.NumberFormat(interfaceLanguage(), {
    style: 'unit',
    unit: large ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: large ? 1 : 0,
  }).format(bytes / (large ? 1e6 : 1e3));
}
