import type { studioImport as en } from '../en/studio-import.ts';
import type { Translation } from '../translation.ts';

export const studioImport: Translation<typeof en> = {
  'studio.pasted-table': '붙여 넣은 표',
  'studio.reading': '{file} 읽는 중 …',
  'studio.reading-cancel': '취소',
  'studio.import-when-hint': '예: 2019년 4월, 2019년 4월 24일 또는 1937년',
  'studio.import-column': '“{header}” 열, 예: “{example}”',
  'studio.import-add': '파일에서 추가',
  'studio.import-add-what':
    '이 이야기에 추가할 정차지, 사건, 경로입니다. 있던 것은 그대로 남습니다.',
  'studio.import-add-now': '이야기에 추가',
  'studio.import-adds': { other: '정차지 {count}곳이 추가됩니다.' },
  'studio.import-changed':
    '그사이 이야기가 바뀌어 아무것도 추가하지 않았습니다. 파일을 다시 선택하세요.',
};
