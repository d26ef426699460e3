import type { studioSafety as en } from '../en/studio-safety.ts';
import type { Translation } from '../translation.ts';

export const studioSafety: Translation<typeof en> = {
  'studio.keep-again': '다시 시도',
  'studio.kept-unreadable':
    '브라우저에 보관된 이야기를 불러오지 못했습니다. 스튜디오의 다른 탭을 닫고 이 페이지를 새로고침한 뒤 다시 시도하세요.',
  'studio.part-failed':
    '페이지의 일부를 불러오지 못했습니다. 연결이 끊겼거나 새 버전이 게시되었습니다. 이야기는 그대로 있습니다. 걱정되면 내려받은 다음 페이지를 새로고침하세요.',
  'studio.part-failed-begin':
    '페이지의 일부를 불러오지 못했습니다. 연결이 끊겼거나 새 버전이 게시되었습니다. 페이지를 새로고침한 뒤 다시 시도하세요.',
  'studio.preview-failed':
    '미리 보기를 불러오지 못했습니다. 편집은 계속할 수 있으며 이야기에는 영향이 없습니다.',
  'studio.leave-unkept': '이야기가 보관되지 않았습니다',
  'studio.leave-unkept-what':
    '브라우저가 마지막 변경을 보관하지 못해, 지금 나가면 사라집니다. 먼저 이야기를 내려받으세요. 내려받은 zip 파일은 언제든 다시 열 수 있습니다.',
  'studio.leave-anyway': '마지막 변경 없이 나가기',
};
