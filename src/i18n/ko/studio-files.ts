import type { studioFiles as en } from '../en/studio-files.ts';
import type { Translation } from '../translation.ts';

export const studioFiles: Translation<typeof en> = {
  'studio.files': '이야기의 파일',
  'studio.files-what':
    '입력란이 없는 것은 여기서 고칩니다. 각 파일의 글을 그대로 보여 주며, 모든 변경은 되돌릴 수 있습니다.',
  'studio.file-edit': '파일 편집',
  'studio.file-edit-of': '{file} 편집',
  'studio.file-back': '문제 목록으로',
  'studio.file-text': '{file}의 글',
  'studio.file-at': '{line}행 {column}열',
  'studio.file-go': '잘못된 곳으로',
  'studio.file-sound': '올바른 JSON입니다.',
  'studio.file-gone': '이 이름의 파일이 이야기에 더는 없습니다.',
  'studio.file-too-long':
    '파일이 너무 길어 여기서 편집할 수 없습니다. 텍스트 편집기에서 고친 뒤 폴더를 다시 여세요.',
  'studio.mistake-value': '여기에 값이 없습니다.',
  'studio.mistake-name':
    '여기에 따옴표로 묶은 이름이 없습니다. 마지막 항목 뒤에는 쉼표를 쓰지 않습니다.',
  'studio.mistake-colon': '이름과 값 사이에 쌍점이 없습니다.',
  'studio.mistake-comma': '이 항목 앞에 쉼표가 없거나 괄호가 맞지 않습니다.',
  'studio.mistake-brace': '닫는 중괄호가 없습니다.',
  'studio.mistake-bracket': '닫는 대괄호가 없습니다.',
  'studio.mistake-quote': '이 글은 같은 행에 닫는 따옴표가 없습니다.',
  'studio.mistake-escape': '이 글에 뜻이 없는 “\\”가 있습니다. 두 번 쓰세요.',
  'studio.mistake-control':
    '이 글에 탭이나 보이지 않는 다른 문자가 있습니다. 탭은 “\\t”로 쓰거나 빼세요.',
  'studio.mistake-symbol': 'JSON에 없는 표기입니다. 글과 이름에는 곧은 큰따옴표를 쓰세요.',
  'studio.mistake-number': '숫자가 아닙니다.',
  'studio.mistake-comment': 'JSON에는 주석이 없습니다. 빼세요.',
  'studio.mistake-rest': '파일이 이 앞에서 끝났습니다. 나머지나 남는 괄호를 빼세요.',
  'studio.mistake-other': 'JSON이 아닙니다.',
  'studio.encoding-what':
    '파일이 UTF-8로 저장되어 있지 않습니다. 글자가 올바른 줄을 누르면 UTF-8로 저장합니다.',
  'studio.encoding-utf-16le': 'UTF-16',
  'studio.encoding-utf-16be': 'UTF-16',
  'studio.encoding-windows-1252': '서유럽어',
  'studio.encoding-windows-1251': '키릴 문자',
  'studio.encoding-euc-kr': '한국어',
  'studio.file-unreadable':
    '{file}: {reason}. 고치기 전에는 그 내용을 보여 주지도 바꾸지도 않습니다. 잃은 것은 없습니다.',
  'studio.unchanged-json':
    '{file} 파일을 읽을 수 없어 아무것도 바꾸지 않았습니다. 먼저 파일을 고치세요.',
  'studio.unchanged-shape':
    '아무것도 바꾸지 않았습니다. {file}의 “{path}”가 형식에 맞지 않습니다. 파일에서 고치세요.',
  'studio.unchanged-unknown': '되지 않았습니다. 이야기는 그대로입니다.',
};
