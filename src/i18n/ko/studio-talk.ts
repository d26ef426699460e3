import type { studioTalk as en } from '../en/studio-talk.ts';
import type { Translation } from '../translation.ts';

export const studioTalk: Translation<typeof en> = {
  'studio.stop-title': '제목',
  'studio.stop-title-hint': '이곳에서 일어난 일입니다. 비우면 장소 이름이 쓰입니다.',
  'studio.event-passage': '관련 단락',
  'studio.no-passage': '없음',
  'studio.passage-gone': '{id}(기사에 없음)',
  'studio.edit-passage': '단락 편집',
  'studio.moment-planned': '예고됨(실제로 일어났는지 알 수 없음)',
  'studio.conflicts': '엇갈리는 기록: {count}건',
  'studio.conflicts-what':
    '시각 말고 출처마다 다르게 전하는 것입니다. 독자는 각 기록을 출처와 함께 봅니다.',
  'studio.conflict-about-hint': '엇갈리는 기록의 제목 뒤에 붙습니다.',
  'studio.add-conflict': '엇갈리는 점 추가',
  'studio.remove-conflict': '‘{name}’ 삭제',
  'studio.talk-with': '발표에서',
  'studio.talk-without': '발표에서: 슬라이드 없음',
  'studio.talk-slides': '발표에서: 슬라이드 {count}장',
  'studio.talk-show': '미리보기에서 발표 보기',
  'studio.slide-of': '슬라이드: {name}',
  'studio.slide-shown': '슬라이드 있음',
  'studio.slide-text': '슬라이드 글',
  'studio.slide-text-hint': '한 가지만 적습니다. 비우면 단락의 문장이 나옵니다.',
  'studio.slide-step-hint': '한 가지만 적습니다. 비우면 슬라이드의 기본 글이 나옵니다.',
  'studio.slide-too-long': '{count}자입니다. 슬라이드는 {limit}자까지라서 이 글은 빠집니다.',
  'studio.slide-notes': '발표자 노트',
};
