import type { imports as en } from '../en/imports.ts';
import type { Translation } from '../translation.ts';

export const imports: Translation<typeof en> = {
  'import.leftover.no-such-field': 'в истории нет такого поля',
  'import.leftover.media-elsewhere':
    'находится на другом сервере: скачайте в папку истории, если это разрешено',
  'import.leftover.of-media-left-out': 'относится к файлу, который не перенесён',
  'import.leftover.time-unclear': 'не удалось прочесть как время',
  'import.leftover.point-unclear': 'не точка на земном шаре',
  'import.leftover.zone-unknown': 'не часовой пояс, такой как Europe/Paris',
  'import.leftover.word-unknown': 'не одно из слов, которые бывают в этом столбце',
  'import.leftover.address-unclear': 'не файл и не адрес',
  'import.leftover.nearest-mode':
    'заменено самым близким из вариантов: поезд, машина, пешком, корабль, самолёт',
  'import.leftover.path-unsafe': 'не ведёт к файлу в папке истории',
  'import.leftover.points-simplified': 'без этих точек карта выглядит так же',
  'import.leftover.too-many': 'больше, чем бывает в истории',
  'import.leftover.too-long': 'сокращено',
  'import.leftover.said-already': 'повторяет то, что перенесено',
  'import.leftover.html-removed': 'HTML, которого не бывает в статье',
  'import.leftover.encoding-guessed': 'кодировка файла угадана: проверьте, верно ли показаны буквы',
  'import.leftover.shape-unsupported': 'фигура, которой не бывает в маршруте истории',
  'import.leftover.file-in-zip':
    'другой файл архива: картинки, если это разрешено, положите в папку истории',
  'import.leftover.order-changed': 'в файле был другой порядок: записи расставлены по времени',
  'import.leftover.draft-has-its-own': 'в истории там другое значение',
  'import.leftover.empty-entry': 'адрес пуст',
  'import.question.columns': 'Что означают эти столбцы?',
  'import.question.when':
    'Когда была поездка? Достаточно года: он станет датой всех остановок, по порядку.',
  'import.question.place': 'Где происходит история? В файле нет мест.',
  'import.question.day-first': 'Что стоит первым в {example}: день или месяц?',
  'import.question.mode':
    'Как ехали по пути «{line}»: поездом, машиной, пешком, кораблём или самолётом?',
  'import.failure.empty': '{file} пуст. Выберите другой файл.',
  'import.failure.too-large': '{file} больше {limit} МБ. Экспортируйте часть поменьше.',
  'import.failure.format-unknown':
    '{file} не из тех файлов, которые можно импортировать: GPX, KML, KMZ, GeoJSON, CSV, StoryMapJS, TimelineJS.',
  'import.failure.xml-broken':
    '{file} не полон: в его XML ошибка. Экспортируйте его ещё раз там, где он создан.',
  'import.failure.xml-entities':
    '{file} задаёт сущности XML, которые в треке не нужны. Такие файлы могут быть вредоносны, поэтому он не прочитан.',
  'import.failure.xml-deep': '{file} вложен слишком глубоко для трека или карты.',
  'import.failure.json-broken':
    '{file} не полон: в его JSON ошибка. Экспортируйте его ещё раз там, где он создан.',
  'import.failure.json-deep':
    '{file} вложен слишком глубоко для карты-истории, хронологии или маршрута.',
  'import.failure.zip-broken':
    '{file} не распаковывается. Экспортируйте его ещё раз там, где он создан.',
  'import.failure.zip-without-kml':
    'В {file} нет файла KML. Чтобы открыть архив самой истории, выберите «Открыть».',
  'import.failure.table-without-rows': 'В {file} есть названия столбцов, но нет строк.',
  'import.failure.nothing-found': 'В {file} нет ни мест, ни линий, ни событий.',
  'import.failure.not-started':
    'Часть страницы, которая читает файлы, не запустилась; ничего не изменилось. Обновите страницу и попробуйте снова.',
  'import.failure.stopped':
    '{file} прочесть не удалось, ничего не изменилось. Сообщите нам, пожалуйста, об этом файле.',
};
