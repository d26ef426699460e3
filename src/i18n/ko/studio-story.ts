import type { studioStory as en } from '../en/studio-story.ts';
import type { Translation } from '../translation.ts';

export const studioStory: Translation<typeof en> = {
  'studio.address': '주소',
  'studio.address-hint':
    '이야기의 폴더, zip({slug}), 링크의 이름입니다. 이미 발행한 이야기의 링크는 옛 주소로 연결됩니다.',
  'studio.address-empty': '이야기에는 주소가 필요합니다.',
  'studio.address-letters': '라틴 소문자, 숫자, 붙임표만 쓰고 띄어쓰지 마세요.',
  'studio.address-hyphens': '처음과 끝은 글자나 숫자여야 합니다.',
  'studio.address-long': '60자까지 쓸 수 있습니다.',
  'studio.address-reserved': 'Windows에서는 폴더에 이 이름을 쓸 수 없습니다.',
  'studio.address-use': '“{slug}” 쓰기',
  'studio.languages': '언어',
  'studio.languages-what': '다른 언어에 글이 없으면 첫 언어의 글을 보여 줍니다.',
  'studio.language-first': '첫 언어',
  'studio.language-complete': '모두 있음',
  'studio.language-missing': { other: '없는 글 {count}개' },
  'studio.language-article': '기사를 아직 번역하지 않았습니다.',
  'studio.language-make-first': '첫 언어로',
  'studio.language-make-first-of': '{language}: 첫 언어로',
  'studio.language-remove': '삭제',
  'studio.language-remove-of': '{language} 삭제',
  'studio.language-remove-what':
    '이 언어의 기사와 모든 글을 이야기에서 지웁니다. 되돌리면 다시 나옵니다.',
  'studio.language-add': '언어 추가',
  'studio.language-add-hint': '이름이나 태그를 쓰세요. 예: 독일어, de, zh-Hant',
  'studio.language-unknown': '이 이름의 언어를 찾지 못했습니다. “de” 같은 태그를 써 보세요.',
  'studio.language-there': '이야기에 이미 있는 언어입니다.',
  'studio.opening': '이야기가 열리는 곳',
  'studio.opening-first': '첫 정차지',
  'studio.countries': '나라',
  'studio.countries-hint': '이야기가 다루는 나라이며 지도에 색을 입힙니다. 두 글자 코드: KP, RU',
  'studio.countries-wrong': '“{code}”은(는) 나라 코드가 아닙니다. 코드는 KP처럼 두 글자입니다.',
  'studio.zone-near': '경계가 가깝습니다. 이 가운데 하나인가요?',
  'studio.zone-other': '이 지점의 시계는 다른 시각을 가리킵니다.',
  'studio.zone-sea': '바다 위입니다. 배는 정시 단위의 시각을 씁니다. 가까운 해안의 시각인가요?',
  'studio.pictures': '그림',
  'studio.picture-lead': '대표 그림',
  'studio.picture-how': '여기로 끌어 놓거나 붙여 넣어도 됩니다.',
  'studio.picture-remove': '이 그림 삭제',
  'studio.picture-remove-of': '{file} 그림 삭제',
  'studio.picture-heavy':
    '휴대전화에는 무겁습니다. 발행 전에 “npm run images”를 쓰면 작은 사본을 만들고 촬영 위치 같은 카메라 기록을 지웁니다.',
  'studio.picture-type':
    '“{file}” 파일은 브라우저가 보여 주는 그림이 아닙니다. JPEG, PNG, WebP, AVIF, GIF, SVG를 쓰세요.',
  'studio.picture-large':
    '“{file}” 파일이 너무 큽니다. 사진은 25MB, 도안은 3MB까지입니다. 줄여 주세요.',
  'studio.picture-empty': '“{file}” 파일이 비어 있습니다.',
  'studio.picture-damaged': '“{file}” 파일이 손상되어 브라우저가 보여 줄 수 없습니다.',
  'studio.picture-hostile':
    '“{file}” 파일에 스크립트, 웹 페이지의 일부, 다른 파일이 들어 있거나 올바른 SVG가 아닙니다. 단순한 SVG로 내보내세요.',
};
