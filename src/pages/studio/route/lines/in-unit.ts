import { interfaceLanguage } from '../../../../i18n/translate.ts';

/** How large a file is: `1.2 MB`. */
export function sizeWords(bytes: number): string {
  return bytes < 1e6 ? inUnit(bytes / 1000, 'kilobyte', 0) : inUnit(bytes / 1e6, 'megabyte', 1);
}

/** How far, rounded up: `12 m`. */
export function offWords(metres: number): string {
  return metres < 1000
    ? inUnit(Math.ceil(metres), 'meter', 0)
    : inUnit(Math.ceil(metres / 100) / 10, 'kilometer', 1);
}

function inUnit(value: number, unit: string, digits: number): string {
  return new Intl.NumberFormat(interfaceLanguage(), {
    style: 'unit',
    unit,
    maximumFractionDigits: digits,
  }).format(value);
}
