import type { corrections as en } from '../en/corrections.ts';
import type { Translation } from '../translation.ts';

export const corrections: Translation<typeof en> = {
  'corrections.title': '정정 및 업데이트',
  'corrections.updated': '업데이트: {time}',
  'corrections.of-passage': '수정: {time}',
  'corrections.why': '이유:',
  'corrections.new': '새 항목',
  'corrections.since': '지난 방문 이후 변경 {count}건',
  'corrections.show': '보기',
};
