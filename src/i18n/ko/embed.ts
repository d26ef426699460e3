import type { embed as en } from '../en/embed.ts';
import type { Translation } from '../translation.ts';

export const embed: Translation<typeof en> = {
  'embed.full-screen': '전체 화면',
  'embed.full-story': '전체 스토리',
  'embed.leave-full-screen': '전체 화면 끝내기',
  'embed.map-failed-hint': '글과 타임라인은 그대로 작동합니다.',
  'embed.page-failed': '이 지도에 문제가 생겼습니다.',
  'embed.page-failed-hint': '새로고침하면 대개 해결됩니다.',
  'embed.text-failed': '글 표시가 멈췄습니다.',
  'embed.timeline-failed-hint': '지도와 글은 그대로 작동합니다.',
  'embed.switch-invalid': '‘{name}={value}’ 값이 올바르지 않습니다. 1 또는 0을 쓰십시오.',
  'embed.full-screen-refused':
    '이 브라우저에서는 전체 화면이 차단돼 있습니다. 지도는 여기서 계속 볼 수 있습니다.',
  // --- stories ---
  'stories.description': '지도, 타임라인, 기사가 함께 움직이는 여정 이야기.',
  'stories.languages': '{languages}{으로/로} 제공',
  'stories.studio': '나만의 스토리 만들기',
  'stories.studio-what':
    '경로 기록, 표, 글로 브라우저에서 바로 만듭니다. 계정이 필요 없고, 어떤 내용도 이 컴퓨터 밖으로 나가지 않습니다.',
  'stories.title': '모든 스토리',
};
