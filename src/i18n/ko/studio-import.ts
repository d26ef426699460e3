import type { studioImport as en } from '../en/studio-import.ts';
import type { Translation } from '../translation.ts';

export const studioImport: Translation<typeof en> = {
  'studio.pasted-table': '붙여 넣은 표',
  'studio.reading': '{file} 읽는 중 …',
  'studio.reading-cancel': '취소',
  'studio.import-when-hint': '예: 2019년 4월, 2019년 4월 24일 또는 1937년',
  'studio.import-column': '“{header}” 열, 예: “{example}”',
};
