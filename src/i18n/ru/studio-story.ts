import type { studioStory as en } from '../en/studio-story.ts';
import type { Translation } from '../translation.ts';

export const studioStory: Translation<typeof en> = {
  'studio.address': 'Адрес',
  'studio.address-hint':
    'Так называются папка истории, её zip ({slug}) и ссылка. Ссылки на опубликованную историю ведут по старому адресу.',
  'studio.address-empty': 'Истории нужен адрес.',
  'studio.address-letters': 'Только строчные латинские буквы, цифры и дефисы, без пробелов.',
  'studio.address-hyphens': 'В начале и в конце — буква или цифра.',
  'studio.address-long': 'Не больше 60 знаков.',
  'studio.address-reserved': 'В Windows папка не может так называться.',
  'studio.address-use': 'Взять «{slug}»',
  'studio.languages': 'Языки',
  'studio.languages-what': 'Первый показывается там, где на другом языке текста нет.',
  'studio.language-first': 'первый',
  'studio.language-complete': 'всё переведено',
  'studio.language-missing': {
    one: 'не хватает {count} текста',
    few: 'не хватает {count} текстов',
    many: 'не хватает {count} текстов',
    other: 'не хватает {count} текста',
  },
  'studio.language-article': 'Статья ещё не переведена.',
  'studio.language-make-first': 'Сделать первым',
  'studio.language-make-first-of': 'Сделать первым: {language}',
  'studio.language-remove': 'Удалить',
  'studio.language-remove-of': 'Удалить: {language}',
  'studio.language-remove-what':
    'Статья и все тексты на этом языке удаляются из истории. Отмена вернёт их.',
  'studio.language-add': 'Добавить язык',
  'studio.language-add-hint': 'Название или код, например: корейский, de, zh-Hant',
  'studio.language-unknown': 'Языка с таким названием не нашлось. Попробуйте код, например «de».',
  'studio.language-there': 'Этот язык в истории уже есть.',
  'studio.opening': 'История открывается на',
  'studio.opening-first': 'Первая остановка',
  'studio.countries': 'Страны',
  'studio.countries-hint': 'О чём история; на карте они выделены. Коды из двух букв: KP, RU',
  'studio.countries-wrong': '«{code}» — не код страны. В коде две буквы, например KP.',
  'studio.zone-near': 'Рядом граница. Может быть, здесь другие часы?',
  'studio.zone-other': 'По этой точке часы показывают другое время:',
  'studio.zone-sea': 'В море: на кораблях часы целого часового пояса. Может быть, это часы берега?',
  'studio.pictures': 'Изображения',
  'studio.picture-lead': 'Главное изображение',
  'studio.picture-how': 'Можно перетащить его сюда или вставить.',
  'studio.picture-remove': 'Удалить изображение',
  'studio.picture-remove-of': 'Удалить изображение {file}',
  'studio.picture-heavy':
    'Для телефона это тяжело. «npm run images» перед публикацией сделает копии поменьше и уберёт то, что записывают камеры, например место съёмки.',
  'studio.picture-type':
    '«{file}» — не изображение, которое показывают браузеры. Возьмите JPEG, PNG, WebP, AVIF, GIF или SVG.',
  'studio.picture-large':
    '«{file}» слишком велик: у снимка может быть 25 МБ, у рисунка 3 МБ. Уменьшите его.',
  'studio.picture-empty': 'Файл «{file}» пустой.',
  'studio.picture-damaged': 'Файл «{file}» повреждён: браузер не может его показать.',
  'studio.picture-hostile':
    'В «{file}» есть скрипт, часть веб-страницы или другие файлы, или это не SVG. Сохраните его как простой SVG.',
};
