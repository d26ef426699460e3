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
  'studio.why-rides-missing': 'не указано, как сюда добрались',
  'studio.fix-rides-missing':
    'Выберите поезд, судно или другой транспорт в разделе «Маршрут». Пока проведена прямая.',
  'studio.fix-stop-without-time': 'Укажите прибытие, отправление или и то и другое.',
  'studio.why-passage-untimed': 'не относится ни к одной остановке, поэтому читатели его не видят',
  'studio.fix-passage-untimed': 'Выберите остановку над текстом.',
  'studio.fix-passage-without-source': 'Добавьте источник над текстом.',
  'studio.fix-passage-start-taken': 'Выберите над текстом другую остановку для одного из них.',
  'studio.fix-media-alt-missing': 'Опишите, что на ней видно, для тех, кто её не видит.',
  'studio.fix-media-credit-missing': 'Укажите автора.',
  'studio.why-place-missing': 'ещё не на карте',
  'studio.fix-place-missing':
    'Укажите место в разделе «Остановки»: название города, координаты или точку на карте. Часовой пояс определится сам.',
  'studio.route-mode-of': 'Как добирались, {from} – {to}',
  'studio.pasted-on': 'продолжением части перед ней',
};
