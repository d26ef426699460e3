import type { live as en } from '../en/live.ts';
import type { Translation } from '../translation.ts';

export const live: Translation<typeof en> = {
  'live.fresh': '새 글',
  'live.new-passages': '새 단락 {count}개',
  'live.changes': '변경 {count}건',
  'live.news': '{news}, {time}',
  'live.updated': '이야기가 업데이트됨, {time}',
  'live.read': '읽기',
  'live.failed': '최신 업데이트를 불러오지 못했습니다. 이전 판을 읽고 계십니다.',
  'live.failed-hint': '이 페이지가 스스로 다시 시도합니다.',
  'live.unreachable': '지금은 업데이트가 들어오지 않습니다.',
  'live.offered': '이야기가 업데이트되었습니다.',
  'live.take': '다음 단계에서 반영',
  'live.waits': '다음 단계에서 업데이트가 반영됩니다.',
};
