import type { studioDesk as en } from '../en/studio-desk.ts';
import type { Translation } from '../translation.ts';

export const studioDesk: Translation<typeof en> = {
  'studio.unplaced': { other: '아직 지도에 없는 장소가 {count}곳 있습니다.' },
  'studio.find-places': '이름으로 장소 찾기',
  'studio.find-looking': '찾는 중…',
  'studio.find-failed': '도시 목록을 불러오지 못했습니다. 다시 시도하세요.',
  'studio.find-found': { other: '장소 {count}곳을 지도에 표시했습니다.' },
  'studio.find-doubtful':
    '이름이 같은 다른 도시가 있어 가장 큰 곳을 골랐습니다. 확인하세요: {names}.',
  'studio.find-lost':
    '도시 목록에 없습니다: {names}. 각 정차지를 열고 지도에서 위치를 누르거나 좌표를 붙여 넣으세요.',
  'studio.places-none':
    '목록에 이런 이름의 도시가 없습니다. 지도에서 위치를 누르거나 좌표 또는 지도 서비스의 링크를 붙여 넣으세요.',
  'studio.stop-unplaced': '아직 지도에 없음',
  'studio.passage-about': '“{name}” 단락의 정차지',
  'studio.passage-no-stop': '정차지가 없어 독자에게 보이지 않습니다',
  'studio.passage-own-time': '자체 시각: {time}',
  'studio.paste-what':
    '정차지 이름이 있는 제목에 따라 각 부분의 자리가 정해집니다. 이미 있는 단락의 출처와 그림은 그대로 남습니다.',
  'studio.pasted-part': '부분',
  'studio.pasted-stop': '정차지',
  'studio.pasted-becomes': '쓰이는 곳',
  'studio.pasted-text-of': '“{name}” 단락의 본문',
  'studio.pasted-new': '새 단락',
  'studio.tie-words': '‘{words}’ 부분을 누르면 시계가 다음으로 갑니다.',
  'studio.tie-nothing': '먼저 본문에서 글을 선택하세요.',
  'studio.tie-to': '정차지 또는 사건',
  'studio.tie-now': '연결',
  'studio.why-rides-missing': '여기까지 어떻게 왔는지 나와 있지 않습니다',
  'studio.fix-rides-missing':
    '‘경로’에서 기차, 배 등 이동 수단을 고르세요. 그때까지는 직선으로 그려집니다.',
  'studio.fix-stop-without-time': '도착, 출발 또는 둘 다 입력하세요.',
  'studio.why-passage-untimed': '정차지가 없어 독자에게 보이지 않습니다',
  'studio.fix-passage-untimed': '본문 위에서 정차지를 고르세요.',
  'studio.fix-passage-without-source': '본문 위에서 출처를 추가하세요.',
  'studio.fix-passage-start-taken': '본문 위에서 둘 중 하나의 정차지를 바꾸세요.',
  'studio.fix-media-alt-missing': '볼 수 없는 사람을 위해 무엇이 보이는지 쓰세요.',
  'studio.fix-media-credit-missing': '만든 사람을 밝히세요.',
  'studio.why-place-missing': '아직 지도에 없습니다',
  'studio.fix-place-missing':
    '‘정차지’에서 위치를 정하세요. 도시 이름, 좌표, 지도 누르기 모두 됩니다. 시간대는 따라옵니다.',
  'studio.route-mode-of': '이동 수단, {from} – {to}',
  'studio.pasted-on': '앞부분에 이어지는 글',
};
