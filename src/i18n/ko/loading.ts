import type { loading as en } from '../en/loading.ts';
import type { Translation } from '../translation.ts';

export const loading: Translation<typeof en> = {
  'loading.translation-missing': '이 언어의 기사를 불러오지 못했습니다.',
  'loading.translation-missing-hint':
    '본문은 다른 언어로 표시됩니다. 다시 시도하려면 언어를 다시 선택하십시오.',
  'loading.address-mistyped':
    '주소에 오타가 없는지 확인하거나 <link>이 사이트의 대표 스토리</link>를 읽어 보십시오.',
  'loading.browser-too-old': '이 브라우저는 오래돼 움직이는 지도를 보여드릴 수 없습니다.',
  'loading.browser-too-old-hint':
    '기사는 읽을 수 있습니다. 2023년 이후에 나온 브라우저에서는 모두 볼 수 있습니다.',
  'loading.article-missing': '기사를 불러오지 못했습니다.',
  'loading.article-missing-hint': '지도와 타임라인에는 영향이 없습니다.',
  'loading.code-missing': '페이지의 일부를 불러오지 못했습니다.',
  'loading.late': '평소보다 오래 걸리고 있습니다.',
  'loading.late-hint': '곧 표시될 수도 있습니다. 다시 시도해도 괜찮습니다.',
  'loading.offline-not-kept': '이 페이지를 오프라인용으로 저장하지 못했습니다.',
  'loading.part-late': '이 부분을 불러오는 데 시간이 걸리고 있습니다.',
  'loading.part-late-hint': '나머지는 모두 작동합니다.',
  'loading.part-missing-hint': '나머지는 모두 작동합니다. 새로고침하면 이 시점으로 돌아옵니다.',
  'loading.prerendered':
    '기사는 지금 읽을 수 있습니다. 지도와 타임라인은 페이지를 다 불러온 뒤에 작동합니다.',
  'loading.redeployed': '페이지를 연 뒤에 내용이 갱신됐습니다.',
  'loading.reload': '새로고침',
  'loading.retry': '다시 시도',
  'loading.route-missing': '상세 경로를 불러오지 못해 지점 사이를 직선으로 이었습니다.',
  'loading.route-missing-hint': '시각과 글에는 영향이 없습니다.',
  'loading.story': '스토리를 불러오는 중 …',
  'loading.story-failed': '문제가 생겨 스토리를 표시하지 못했습니다.',
  'loading.story-named-failed': '문제가 생겨 ‘{slug}’ 스토리를 표시하지 못했습니다.',
  'loading.story-own-missing':
    '인터넷 연결을 확인하고 다시 시도하십시오. 그래도 안 되면 이 사이트에 스토리가 없는 것입니다.',
  'loading.story-unsound': '파일에 오류가 있어 ‘{slug}’ 스토리를 표시할 수 없습니다.',
  'loading.story-unsound-hint': '다른 스토리에는 영향이 없습니다. 작성자가 볼 내용:',
  'loading.story-too-large': '이 스토리의 일부가 너무 커서 표시할 수 없습니다: {path} {reason}.',
  'loading.story-too-large-hint': '나머지는 표시됩니다.',
  'loading.talk-waits': '다 불러오면 발표가 시작됩니다.',
  'loading.unexpected': '문제가 생겼습니다.',
  'loading.unexpected-hint':
    '페이지는 대부분 작동합니다. 응답하지 않는 부분이 있으면 페이지를 새로고침하십시오.',
  'loading.words-missing': '이 페이지의 한국어 문구를 불러오지 못했습니다.',
  'loading.words-missing-hint': '대신 영어로 표시합니다.',
  'loading.zone-unknown':
    '이 브라우저가 여기 쓰인 시간대 하나를 알지 못해 해당 시각을 UTC 시차로 표시합니다.',
  'loading.zone-unknown-hint': '시각은 정확합니다.',
  // --- story errors ---
  'story-error.answered': '스토리를 불러오지 못했습니다. 서버 응답: {status}.',
  'story-error.not-found': '이 사이트에는 ‘{slug}’ 스토리가 없습니다.',
  'story-error.other-page':
    '‘{slug}’ 스토리를 불러오지 못했습니다. 공용 와이파이라면 먼저 로그인해야 할 수 있습니다.',
  'story-error.unanswered': '스토리를 불러오지 못했습니다. 서버가 응답하지 않습니다.',
  'story-error.unreadable': '‘{slug}’ 스토리를 읽을 수 없습니다: story.json {why}.',
  // --- ui ---
  'ui.close': '닫기',
  'ui.dismiss': '닫기',
  'ui.key-space': '스페이스바',
  'ui.notices': '알림',
};
