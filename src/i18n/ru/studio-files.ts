import type { studioFiles as en } from '../en/studio-files.ts';
import type { Translation } from '../translation.ts';

export const studioFiles: Translation<typeof en> = {
  'studio.files': 'Файлы истории',
  'studio.files-what':
    'Для того, чему нет поля: текст каждого файла как есть. Любую правку можно отменить.',
  'studio.file-edit': 'Править файл',
  'studio.file-edit-of': 'Править {file}',
  'studio.file-back': 'Назад к ошибкам',
  'studio.file-text': 'Текст файла {file}',
  'studio.file-at': 'Строка {line}, столбец {column}',
  'studio.file-go': 'К ошибке',
  'studio.file-sound': 'Это правильный JSON.',
  'studio.file-gone': 'Файла с таким именем в истории больше нет.',
  'studio.file-too-long':
    'Файл слишком длинный, чтобы править его здесь. Исправьте его в текстовом редакторе и откройте папку снова.',
  'studio.mistake-value': 'Здесь не хватает значения.',
  'studio.mistake-name':
    'Здесь не хватает имени в кавычках. После последней записи запятой не бывает.',
  'studio.mistake-colon': 'Между именем и значением не хватает двоеточия.',
  'studio.mistake-comma': 'Перед этой записью не хватает запятой, или скобка не та.',
  'studio.mistake-brace': 'Не хватает закрывающей фигурной скобки.',
  'studio.mistake-bracket': 'Не хватает закрывающей квадратной скобки.',
  'studio.mistake-quote': 'У этого текста в его строке нет закрывающей кавычки.',
  'studio.mistake-escape':
    'В этом тексте есть «\\», который ничего не значит. Напишите его дважды.',
  'studio.mistake-control':
    'В этом тексте есть табуляция или другой невидимый знак. Напишите «\\t» или уберите его.',
  'studio.mistake-symbol': 'Такого в JSON нет. Тексты и имена пишутся в прямых двойных кавычках.',
  'studio.mistake-number': 'Это не число.',
  'studio.mistake-comment': 'В JSON нет комментариев. Уберите его.',
  'studio.mistake-rest': 'Файл закончился раньше. Уберите остаток или лишнюю скобку.',
  'studio.mistake-other': 'Это не JSON.',
  'studio.encoding-what':
    'Файл сохранён не в UTF-8. Нажмите строку, где буквы правильные: файл будет сохранён в UTF-8.',
  'studio.encoding-utf-16le': 'UTF-16',
  'studio.encoding-utf-16be': 'UTF-16',
  'studio.encoding-windows-1252': 'Западноевропейская',
  'studio.encoding-windows-1251': 'Кириллица',
  'studio.encoding-euc-kr': 'Корейская',
  'studio.file-unreadable':
    '{file}: {reason}. Пока файл не исправлен, его содержимое не показывается и не меняется. Ничего не потеряно.',
  'studio.unchanged-json':
    'Файл {file} не читается, поэтому ничего не изменено. Сначала исправьте файл.',
  'studio.unchanged-shape':
    'Ничего не изменено: у «{path}» в файле {file} не тот вид, которого требует формат. Исправьте это в файле.',
  'studio.unchanged-unknown': 'Не получилось. История осталась прежней.',
};
