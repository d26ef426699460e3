import type { studioUpdates as en } from '../en/studio-updates.ts';
import type { Translation } from '../translation.ts';

export const studioUpdates: Translation<typeof en> = {
  'studio.panel-updates': 'Обновления',
  'studio.changes': 'Исправления',
  'studio.changes-what':
    'Что изменено в истории после публикации. Читатели видят список и пометку у отрывка. Старые записи не удаляйте.',
  'studio.add-change': 'Добавить исправление',
  'studio.change-what': 'Что изменено',
  'studio.change-what-hint': 'Что было неверно и как на самом деле.',
  'studio.change-why': 'Почему',
  'studio.change-when': 'Когда',
  'studio.change-passage': 'Какой отрывок',
  'studio.change-stop': 'Какая остановка или событие',
  'studio.remove-change': 'Удалить исправление',
  'studio.live': 'Прямой эфир',
  'studio.live-on': 'История ещё продолжается',
  'studio.live-hint': 'Открытые страницы сами запрашивают новые версии.',
  'studio.live-every': 'Как часто запрашивать',
  'studio.live-until': 'До какого времени',
};
