import type { studioUpdates as en } from '../en/studio-updates.ts';
import type { Translation } from '../translation.ts';

export const studioUpdates: Translation<typeof en> = {
  'studio.panel-updates': '업데이트',
  'studio.changes': '정정',
  'studio.changes-what':
    '공개한 뒤 이야기에서 바뀐 것입니다. 독자는 목록과 단락의 표시를 봅니다. 이전 항목은 지우지 마세요.',
  'studio.add-change': '정정 추가',
  'studio.change-what': '바뀐 내용',
  'studio.change-what-hint': '무엇이 틀렸고 무엇이 맞는지 적습니다.',
  'studio.change-why': '이유',
  'studio.change-when': '언제',
  'studio.change-passage': '관련 단락',
  'studio.change-stop': '관련 정차지나 사건',
  'studio.remove-change': '이 정정 삭제',
  'studio.gone': '없어진 것에 대한 링크',
  'studio.gone-what':
    '링크는 정차지, 사건, 단락을 id로 가리킵니다. 공개한 이야기에서 없어진 것이 있으면 링크가 갈 곳을 정하세요.',
  'studio.gone-id': '없어진 id',
  'studio.gone-id-hint': '링크 끝에 있는 것입니다. ‘…/#old-station’이면 ‘old-station’입니다.',
  'studio.gone-id-fault':
    'id는 로마자 소문자, 숫자, 붙임표로 이루어지며 이야기에 없는 것이어야 합니다.',
  'studio.add-gone': '추가',
  'studio.gone-to': '링크가 갈 곳',
  'studio.gone-nowhere': '없음: 독자에게 메모를 보임',
  'studio.gone-note': '독자에게 보이는 메모',
  'studio.remove-gone': '목록에서 ‘{id}’ 빼기',
  'studio.live': '실시간',
  'studio.live-on': '아직 진행 중인 이야기',
  'studio.live-hint': '열려 있는 페이지가 스스로 새 버전을 확인합니다.',
  'studio.live-every': '확인 간격',
  'studio.live-until': '언제까지',
};
