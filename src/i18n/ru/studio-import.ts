import type { studioImport as en } from '../en/studio-import.ts';
import type { Translation } from '../translation.ts';

export const studioImport: Translation<typeof en> = {
  'studio.pasted-table': 'Вставленная таблица',
  'studio.reading': 'Читается {file} …',
  'studio.reading-cancel': 'Отменить',
  'studio.import-when-hint': 'Например: апрель 2019, 24 апреля 2019 или 1937',
  'studio.import-column': 'Столбец «{header}», например «{example}»',
  'studio.import-add': 'Добавить из файла',
  'studio.import-add-what':
    'Остановки, события и треки, которые войдут в эту историю. Всё, что в ней есть, останется.',
  'studio.import-add-now': 'Добавить в историю',
  'studio.import-adds': {
    one: 'Добавится {count} остановка.',
    few: 'Добавятся {count} остановки.',
    many: 'Добавятся {count} остановок.',
    other: 'Добавятся {count} остановки.',
  },
  'studio.import-changed':
    'История тем временем изменилась, поэтому ничего не добавлено. Выберите файл ещё раз.',
};
