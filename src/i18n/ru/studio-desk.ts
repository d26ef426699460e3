import type { studioDesk as en } from '../en/studio-desk.ts';
import type { Translation } from '../translation.ts';

export const studioDesk: Translation<typeof en> = {
  'studio.unplaced': {
    one: '{count} места ещё нет на карте.',
    few: '{count} мест ещё нет на карте.',
    many: '{count} мест ещё нет на карте.',
    other: '{count} места ещё нет на карте.',
  },
  'studio.find-places': 'Найти места по названиям',
  'studio.find-looking': 'Идёт поиск…',
  'studio.find-failed': 'Список городов не загрузился. Попробуйте ещё раз.',
  'studio.find-found': {
    one: 'Теперь на карте {count} место.',
    few: 'Теперь на карте {count} места.',
    many: 'Теперь на карте {count} мест.',
    other: 'Теперь на карте {count} места.',
  },
  'studio.find-doubtful':
    'Так называются и другие города; выбран самый большой. Проверьте: {names}.',
  'studio.find-lost':
    'Нет в списке городов: {names}. Откройте каждую остановку и укажите место на карте или вставьте координаты.',
  'studio.places-none':
    'В списке нет города с таким названием. Укажите место на карте, вставьте координаты или ссылку из картографического сервиса.',
  'studio.stop-unplaced': 'ещё нет на карте',
  'studio.passage-about': 'Отрывок «{name}» относится к',
  'studio.passage-no-stop': 'Остановки ещё нет: читатели этого не видят',
  'studio.passage-own-time': 'Своё время: {time}',
  'studio.paste-what':
    'Место каждой части определяют заголовки, в которых названа остановка. Источники и иллюстрации имеющихся отрывков сохраняются.',
  'studio.pasted-part': 'Часть',
  'studio.pasted-stop': 'Остановка',
  'studio.pasted-becomes': 'Чем станет',
  'studio.pasted-text-of': 'текстом отрывка «{name}»',
  'studio.pasted-new': 'новым отрывком',
  'studio.tie-words': '«{words}» переводит время на:',
  'studio.tie-nothing': 'Сначала выделите слова в тексте.',
  'studio.tie-to': 'Остановка или событие',
  'studio.tie-now': 'Связать',
};
