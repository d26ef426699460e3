import type { live as en } from '../en/live.ts';
import type { Translation } from '../translation.ts';

export const live: Translation<typeof en> = {
  'live.fresh': 'Новое',
  'live.new-passages': {
    one: '{count} новый фрагмент',
    few: '{count} новых фрагмента',
    many: '{count} новых фрагментов',
    other: '{count} нового фрагмента',
  },
  'live.changes': {
    one: '{count} изменение',
    few: '{count} изменения',
    many: '{count} изменений',
    other: '{count} изменения',
  },
  'live.news': '{news}, {time}',
  'live.updated': 'История обновлена, {time}',
  'live.read': 'Читать',
  'live.failed': 'Последнее обновление не загрузилось. Показана предыдущая версия.',
  'live.failed-hint': 'Страница повторит попытку сама.',
  'live.unreachable': 'Обновления сейчас не поступают.',
  'live.offered': 'История обновлена.',
  'live.take': 'Показать со следующего шага',
  'live.waits': 'Обновление появится на следующем шаге.',
};
