import type { studioChapters as en } from '../en/studio-chapters.ts';
import type { Translation } from '../translation.ts';

export const studioChapters: Translation<typeof en> = {
  'studio.panel-chapters': '장',
  'studio.chapters-what': '장은 타임라인을 시간순으로 나누고, 각 부분에 이름과 너비를 줍니다.',
  'studio.add-chapter': '장 추가',
  'studio.chapter-title': '장 이름',
  'studio.chapter-with': '시작하는 곳',
  'studio.chapter-with-hint': '앞의 장은 그곳에서 끝납니다. 시각은 나중에 바꿀 수 있습니다.',
  'studio.chapter-start': '정차지에서 시작…',
  'studio.chapter-from': '시작',
  'studio.chapter-to': '끝',
  'studio.chapter-width': '타임라인에서 차지하는 너비(%)',
  'studio.chapter-width-of': '타임라인의 {percent}%',
  'studio.chapter-width-hint': '나머지는 다른 장들이 이전 비율대로 나눕니다.',
  'studio.chapter-width-fault': '1에서 99 사이의 수를 적으세요.',
  'studio.chapter-background': '배경(여정 이전)',
  'studio.chapter-background-hint': '독자가 펼치기 전에는 타임라인에서 접혀 있습니다.',
  'studio.remove-chapter': '이 장 삭제',
};
