import type { embedHost as en } from '../en/embed-host.ts';
import type { Translation } from '../translation.ts';

export const embedHost: Translation<typeof en> = {
  'embed-host.open-story': '전체 스토리 열기',
  'embed-host.open-own-page': '전체 스토리 열기',
  'embed-host.frame-title': '지도로 보는 여정',
  'embed-host.frame-silent': '지도가 응답하지 않습니다.',
  'embed-host.address-refused': '주소를 갱신하지 못했습니다.',
  'embed-host.removed': '지도를 다 불러오기 전에 지도가 제거됐습니다.',
};
