import type { live as en } from '../en/live.ts';
import type { Translation } from '../translation.ts';

export const live: Translation<typeof en> = {
  'live.fresh': 'Новое',
  'live.new-passages': {
    one: '{count} новый фрагмент, {time}',
    few: '{count} новых фрагмента, {time}',
    many: '{count} новых фрагментов, {time}',
    other: '{count} нового фрагмента, {time}',
  },
  'live.updated': 'История обновлена, {time}',
  'live.read': 'Читать',
  'live.failed': 'Последнее обновление не загрузилось. Показана предыдущая версия.',
  'live.failed-hint': 'Страница повторит попытку сама.',
  'live.unreachable': 'Обновления сейчас не поступают.',
  'live.offered': 'История обновлена.',
  'live.take': 'Показать со следующего шага',
  'live.waits': 'Обновление появится на следующем шаге.',
};
