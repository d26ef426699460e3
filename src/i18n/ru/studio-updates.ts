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
  'studio.gone': 'Ссылки на то, чего больше нет',
  'studio.gone-what':
    'Ссылки называют остановки, события и отрывки по их id. Если в опубликованной истории чего-то больше нет, укажите, куда ведут ссылки.',
  'studio.gone-id': 'Прежний id',
  'studio.gone-id-hint': 'Как в конце ссылки: у «…/#old-station» это «old-station».',
  'studio.gone-id-fault':
    'В id строчные латинские буквы, цифры и дефисы; в истории его больше ничто не носит.',
  'studio.add-gone': 'Добавить',
  'studio.gone-to': 'Куда ведут ссылки',
  'studio.gone-nowhere': 'Никуда: читатели видят примечание',
  'studio.gone-note': 'Примечание для читателей',
  'studio.remove-gone': 'Убрать «{id}» из списка',
  'studio.live': 'Прямой эфир',
  'studio.live-on': 'История ещё продолжается',
  'studio.live-hint': 'Открытые страницы сами запрашивают новые версии.',
  'studio.live-every': 'Как часто запрашивать',
  'studio.live-until': 'До какого времени',
};
