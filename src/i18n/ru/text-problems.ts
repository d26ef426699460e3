import type { textProblems as en } from '../en/text-problems.ts';
import type { Translation } from '../translation.ts';

export const textProblems: Translation<typeof en> = {
  'problem.article-empty.reason': 'пусто',
  'problem.article-empty.fix': 'Вместо статьи перечислены остановки.',
  'problem.article-missing.reason': 'отсутствует',
  'problem.article-missing.fix': 'Вместо статьи перечислены остановки.',
  'problem.article-too-long.reason':
    'здесь текст обрывается: читаются только первые {characters} {characters:знак|знака|знаков|знака} и {lines} {lines:строка|строки|строк|строки} статьи',
  'problem.article-too-long.fix': 'Сократите её или разделите историю.',
  'problem.fence-stray.reason': 'двоеточия (:::), которые ничего не закрывают',
  'problem.fence-stray.fix': 'Уберите их или добавьте строку, которая открывает раздел.',
  'problem.figures-in-all.reason':
    'больше {limit} {limit:иллюстрации|иллюстраций|иллюстраций|иллюстрации}',
  'problem.figures-in-all.fix': 'Остальные не показаны. Разделите историю на несколько.',
  'problem.figures-too-many.reason':
    'это больше, чем допустимо в одном разделе: {limit} {limit:иллюстрация|иллюстрации|иллюстраций|иллюстрации}',
  'problem.figures-too-many.fix':
    'Иллюстрации начиная с этой не показаны. Разделите раздел на два.',
  'problem.link-empty.reason': 'ссылка без остановки и времени',
  'problem.link-empty.fix': 'Напишите {stop} или {time}.',
  'problem.link-unknown.reason': 'ссылка на "{id}", а такой остановки и такого события нет',
  'problem.link-unknown.fix': 'Исправьте id. Пока ссылка показана обычным текстом.',
  'problem.markdown-address.reason': 'веб-адрес, который не стал ссылкой',
  'problem.markdown-address.fix': 'Напишите [слова ссылки](https://…) или <https://…>.',
  'problem.markdown-box.reason': 'рамка (:::), которых в статьях не бывает',
  'problem.markdown-box.fix': 'Текст её показан: уберите строки с двоеточиями вокруг.',
  'problem.markdown-colons.reason': 'иллюстрация, у которой не столько двоеточий, сколько нужно',
  'problem.markdown-colons.fix': 'Поставьте два, на отдельной строке: {video}.',
  'problem.markdown-directive.reason':
    'директива, но не :at, ::image, ::video, ::audio и не ::link; показана как набрана',
  'problem.markdown-directive.fix': 'Уберите её или исправьте имя.',
  'problem.markdown-footnote.reason': 'сноска; показана как набрана',
  'problem.markdown-footnote.fix': 'Впишите её в текст или укажите источник.',
  'problem.markdown-html.reason': 'HTML; показан как набран',
  'problem.markdown-html.fix': 'Напишите в Markdown, а вместо самого знака — \\<.',
  'problem.markdown-html-media.reason': 'HTML картинки или видео; показан как набран',
  'problem.markdown-html-media.fix':
    'Напишите {image} или {video}; для видео с другого сайта — {link}.',
  'problem.markdown-image.reason': 'изображение внутри текста: показано только его описание',
  'problem.markdown-image.fix':
    'Чтобы оно стало иллюстрацией, поставьте его на отдельную строку, с пустой строкой до и после.',
  'problem.markdown-strikethrough.reason': 'зачёркнутые слова (~~); показаны как набраны',
  'problem.markdown-strikethrough.fix': 'Уберите их или только тильды.',
  'problem.markdown-table.reason': 'строки таблицы, которая в Markdown не таблица: они слились',
  'problem.markdown-table.fix':
    'Ставьте между ячейками |, а под шапкой — строку, где столько же | --- |.',
  'problem.markdown-task.reason': 'список задач; квадраты показаны как набраны',
  'problem.markdown-task.fix': 'Уберите скобки.',
  'problem.marks-escaped.reason':
    'слишком глубокая вложенность оформления или больше {limit} знаков разметки в одном блоке',
  'problem.marks-escaped.fix': 'Знаки показаны как набраны.',
  'problem.media-alt-missing.reason': 'иллюстрация без описания',
  'problem.media-alt-missing.fix': 'Скажите в "alt" или в ![…], что на ней видно.',
  'problem.media-captions-missing.reason': 'видео без субтитров',
  'problem.media-captions-missing.fix': 'Если в нём говорят, укажите файл WebVTT в "captions".',
  'problem.media-credit-missing.reason': 'иллюстрация без указания автора',
  'problem.media-credit-missing.fix':
    'Назовите автора в "credit" или после «Credit:» в конце подписи.',
  'problem.media-heavy.reason': 'весит {size} кБ, больше чем {limit} кБ',
  'problem.media-heavy.fix': 'Сделайте файл легче: читатели с телефоном ждут, пока он загрузится.',
  'problem.media-host.reason': 'лежит на другом сервере, {host}',
  'problem.media-host.fix':
    'Показывается, только если сайт собран с этим сервером: см. docs/hosting.md.',
  'problem.media-key-unknown.reason': 'ничего не значит для иллюстрации вида "{kind}"',
  'problem.media-key-unknown.fix': 'Допустимы: {keys}.',
  'problem.media-poster-missing.reason': 'ссылка без заставки: на её карточке нет картинки',
  'problem.media-poster-missing.fix': 'Положите картинку в папку истории и назовите её в "poster".',
  'problem.media-transcript-missing.reason': 'звукозапись без расшифровки',
  'problem.media-transcript-missing.fix': 'Если в ней говорят, запишите слова в "transcript".',
  'problem.media-type.reason': 'файл "{file}" такого типа браузеры не показывают',
  'problem.media-type.fix': 'Переведите его в один из этих: {types}.',
  'problem.name-too-long.reason':
    'длина названия — {count} {count:знак|знака|знаков|знака}; показаны только первые {limit}',
  'problem.name-too-long.fix': 'Сократите его.',
  'problem.paragraph-too-long.reason':
    'в абзаце {count} {count:знак|знака|знаков|знака}; показаны только первые {limit}',
  'problem.paragraph-too-long.fix': 'Разделите его на несколько.',
  'problem.passage-empty.reason': 'пусто',
  'problem.passage-empty.fix': 'Напишите раздел или уберите его.',
  'problem.passage-nameless.reason': 'раздел начат без id, поэтому показан как набран',
  'problem.passage-nameless.fix': 'Напишите :::passage{attributes}.',
  'problem.passage-place-unknown.reason': 'указано место "{id}", а его нет в places',
  'problem.passage-place-unknown.fix': 'Добавьте место или исправьте его id.',
  'problem.passage-repeated.reason': 'повторяется',
  'problem.passage-repeated.fix': 'Дайте каждому разделу свой id.',
  'problem.passage-source-unknown.reason': 'указан источник "{id}", а его нет в sources',
  'problem.passage-source-unknown.fix': 'Добавьте источник или исправьте его id.',
  'problem.passage-start-taken.reason':
    'начинается в один момент с "{id}", поэтому часы до него не доходят',
  'problem.passage-start-taken.fix': 'Дайте одному из них своё "t".',
  'problem.passage-time-invalid.reason': 'неверное время "{time}"',
  'problem.passage-time-invalid.fix': 'Пишите время так: 2019-04-24T10:45+10:00.',
  'problem.passage-unclosed.reason':
    'раздел не закрыт: он кончается у следующего или вместе со статьёй',
  'problem.passage-unclosed.fix':
    'Поставьте ::: отдельной строкой после него и после каждой рамки в нём.',
  'problem.passage-unknown.reason': 'указан раздел "{id}", а в статье его нет',
  'problem.passage-unknown.fix': 'Напишите раздел или исправьте его id.',
  'problem.passage-untimed.reason': 'нет времени',
  'problem.passage-untimed.fix':
    'Укажите раздел в остановке или событии или дайте ему "t" и "place".',
  'problem.passage-without-source.reason': 'источник не указан',
  'problem.passage-without-source.fix': 'Добавьте sources="…".',
  'problem.text-too-long.reason':
    'больше {limit} {limit:знака|знаков|знаков|знака} текста на языке "{lang}"; остальное отброшено',
  'problem.text-too-long.fix': 'Сократите или разделите историю.',
  'problem.text-untranslated.reason': 'нет текста на языке "{lang}"',
  'problem.text-untranslated.fix': 'Добавьте его. Пока показан текст на языке "{shown}".',
  'problem.texts-plain.reason': {
    one: '{count} текст — только на языке "{lang}"',
    few: '{count} текста — только на языке "{lang}"',
    many: '{count} текстов — только на языке "{lang}"',
    other: '{count} текста — только на языке "{lang}"',
  },
  'problem.texts-plain.fix': 'Чтобы перевести текст, запишите его по языкам: {example}.',
  'problem.translation-attributes.reason':
    'собственные атрибуты ({names}) не действуют: для всех языков верны атрибуты текста на языке "{lang}"',
  'problem.translation-attributes.fix': 'Уберите их здесь или исправьте там.',
  'problem.translation-extra.reason': 'нет в статье на языке "{lang}"',
  'problem.translation-extra.fix': 'Исправьте id или напишите раздел и на языке "{lang}".',
  'problem.translation-figures.reason': 'иллюстраций {count}, а в тексте на языке "{lang}" — {all}',
  'problem.translation-figures.fix': 'Добавьте остальные и сюда.',
  'problem.translation-incomplete.reason': {
    one: 'не хватает {count} раздела: {ids}',
    few: 'не хватает {count} разделов: {ids}',
    many: 'не хватает {count} разделов: {ids}',
    other: 'не хватает {count} раздела: {ids}',
  },
  'problem.translation-incomplete.fix': 'То, чего нет, показано на языке "{lang}".',
  'problem.translation-interludes.reason': {
    one: 'не хватает {count} текста между разделами, который есть в статье на языке "{lang}"',
    few: 'не хватает {count} текстов между разделами, которые есть в статье на языке "{lang}"',
    many: 'не хватает {count} текстов между разделами, которые есть в статье на языке "{lang}"',
    other: 'не хватает {count} текста между разделами, которые есть в статье на языке "{lang}"',
  },
  'problem.translation-interludes.fix': 'То, чего нет, показано на языке "{lang}".',
  'problem.translation-links.reason':
    'нет ссылок, которые есть в тексте на языке "{lang}": {links}',
  'problem.translation-links.fix': 'Возьмите слова, о которых речь, в {link}.',
  'problem.translation-missing.reason': 'файла нет или он пуст, хотя язык указан в "languages"',
  'problem.translation-missing.fix':
    'Напишите его или уберите язык. Пока статья показана на языке "{lang}".',
  'problem.translation-too-long.reason':
    'не читается: во всех переводах вместе может быть {characters} {characters:знак|знака|знаков|знака} или {lines} {lines:строка|строки|строк|строки}',
  'problem.translation-too-long.fix': 'Сократите их или разделите историю.',
};
