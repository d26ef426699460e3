import type { studioImport as en } from '../en/studio-import.ts';
import type { Translation } from '../translation.ts';

export const studioImport: Translation<typeof en> = {
  'studio.pasted-table': 'Вставленная таблица',
  'studio.reading': 'Читается {file} …',
  'studio.reading-cancel': 'Отменить',
  'studio.import-when-hint': 'Например: апрель 2019, 24 апреля 2019 или 1937',
  'studio.import-column': 'Столбец «{header}», например «{example}»',
};
