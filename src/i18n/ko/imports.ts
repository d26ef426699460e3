import type { imports as en } from '../en/imports.ts';
import type { Translation } from '../translation.ts';

export const imports: Translation<typeof en> = {
  'import.leftover.no-such-field': '이야기에는 이런 항목이 없습니다',
  'import.leftover.media-elsewhere':
    '다른 서버에 있습니다. 사용해도 된다면 이야기 폴더에 내려받으세요',
  'import.leftover.of-media-left-out': '가져오지 않은 미디어에 딸린 내용입니다',
  'import.leftover.time-unclear': '시각으로 읽을 수 없습니다',
  'import.leftover.point-unclear': '지구 위의 지점이 아닙니다',
  'import.leftover.zone-unknown': 'Europe/Paris와 같은 시간대가 아닙니다',
  'import.leftover.word-unknown': '이 열에 쓸 수 있는 낱말이 아닙니다',
  'import.leftover.address-unclear': '파일도 주소도 아닙니다',
  'import.leftover.nearest-mode':
    '열차, 자동차, 도보, 배, 비행기 가운데 가장 비슷한 것으로 바꾸었습니다',
  'import.leftover.path-unsafe': '이야기 폴더의 파일을 가리키지 않습니다',
  'import.leftover.points-simplified': '이 점들이 없어도 지도는 똑같이 보입니다',
  'import.leftover.too-many': '이야기 하나에 담을 수 있는 수를 넘습니다',
  'import.leftover.too-long': '줄였습니다',
  'import.leftover.said-already': '이미 가져온 내용과 같습니다',
  'import.leftover.html-removed': '기사에 쓸 수 없는 HTML입니다',
  'import.leftover.encoding-guessed': '파일의 인코딩을 추정했습니다. 글자가 올바른지 확인하세요',
  'import.leftover.shape-unsupported': '이야기의 경로에 쓸 수 없는 도형입니다',
  'import.leftover.file-in-zip':
    'zip에 든 다른 파일입니다. 사용해도 되는 사진은 이야기 폴더에 넣으세요',
  'import.leftover.order-changed': '파일의 순서가 달라 시간순으로 정렬했습니다',
  'import.leftover.draft-has-its-own': '이야기에 이미 다른 값이 있습니다',
  'import.leftover.empty-entry': '주소가 비어 있습니다',
  'import.question.columns': '이 열들은 무엇을 뜻합니까?',
  'import.question.when':
    '여정은 언제였습니까? 연도만으로도 됩니다. 모든 정차지가 순서대로 그 날짜를 나누어 씁니다.',
  'import.question.place': '이야기의 배경은 어디입니까? 파일에 장소가 없습니다.',
  'import.question.day-first': '{example}에서 먼저 나오는 것은 일입니까, 월입니까?',
  'import.question.mode':
    '‘{line}’ 구간은 열차, 자동차, 도보, 배, 비행기 가운데 무엇으로 이동했습니까?',
  'import.failure.empty': '빈 파일입니다: {file}. 다른 파일을 고르세요.',
  'import.failure.too-large': '파일이 {limit} MB보다 큽니다: {file}. 더 짧은 부분만 내보내세요.',
  'import.failure.format-unknown':
    '가져올 수 있는 파일이 아닙니다: {file}. GPX, KML, KMZ, GeoJSON, CSV, StoryMapJS, TimelineJS 파일을 가져올 수 있습니다.',
  'import.failure.xml-broken':
    'XML에 오류가 있는 불완전한 파일입니다: {file}. 만든 곳에서 다시 내보내세요.',
  'import.failure.xml-entities':
    '트랙에 필요 없는 XML 엔티티를 정의합니다: {file}. 해로울 수 있어 읽지 않았습니다.',
  'import.failure.xml-deep': '트랙이나 지도라고 보기에는 너무 깊이 중첩되어 있습니다: {file}.',
  'import.failure.json-broken':
    'JSON에 오류가 있는 불완전한 파일입니다: {file}. 만든 곳에서 다시 내보내세요.',
  'import.failure.json-deep':
    '이야기 지도, 연표, 경로라고 보기에는 너무 깊이 중첩되어 있습니다: {file}.',
  'import.failure.zip-broken': '압축을 풀 수 없습니다: {file}. 만든 곳에서 다시 내보내세요.',
  'import.failure.zip-without-kml':
    'KML 파일이 들어 있지 않습니다: {file}. 이야기 자체의 zip은 ‘열기’로 여세요.',
  'import.failure.table-without-rows': '열 이름만 있고 행이 없습니다: {file}.',
  'import.failure.nothing-found': '장소도 선도 사건도 없습니다: {file}.',
  'import.failure.not-started':
    '파일을 읽는 부분이 시작되지 않았고, 바뀐 것은 없습니다. 페이지를 새로고침한 뒤 다시 시도하세요.',
  'import.failure.stopped':
    '파일을 읽지 못했고, 바뀐 것은 없습니다: {file}. 이 파일을 알려 주세요.',
};
