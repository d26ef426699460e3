import { interfaceLanguage } from '../../../i18n/translate.ts';

/** "1.2 MB · 1920 × 1080" */
export function pictureSize(
  bytes: number,
  size: { readonly width: number; readonly height: number } | null,
): string {
  const isLarge = bytes >= 1_000_000;
  const weight = new Intl.NumberFormat(interfaceLanguage(), {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumSignificantDigits: isLarge ? 2 : 3,
  }).format(isLarge ? bytes / 1e6 : Math.max(1, Math.round(bytes / 1e3)));
  return size ? `${weight} · ${size.width} × ${size.height}` : weight;
}
