import type { loading as en } from '../en/loading.ts';
import type { Translation } from '../translation.ts';

export const loading: Translation<typeof en> = {
  'loading.translation-missing': 'Статья на этом языке не загрузилась.',
  'loading.translation-missing-hint':
    'Текст показан на другом языке. Выберите язык ещё раз, чтобы повторить попытку.',
  'loading.address-mistyped':
    'Проверьте, нет ли в адресе опечаток, или откройте <link>главную историю этого сайта</link>.',
  'loading.browser-too-old': 'Этот браузер слишком старый, чтобы показать движущуюся карту.',
  'loading.browser-too-old-hint':
    'Статью можно прочитать и так. Всё остальное покажет любой браузер 2023 года или новее.',
  'loading.article-missing': 'Статья не загрузилась.',
  'loading.article-missing-hint': 'Карта и шкала времени работают.',
  'loading.code-missing': 'Часть этой страницы не загрузилась.',
  'loading.late': 'Загрузка идёт дольше обычного.',
  'loading.late-hint': 'Она ещё может завершиться. Повторная попытка ничему не повредит.',
  'loading.offline-not-kept': 'Не удалось сохранить эту страницу для работы без интернета.',
  'loading.part-late': 'Эта часть загружается медленно.',
  'loading.part-late-hint': 'Всё остальное работает.',
  'loading.part-missing-hint':
    'Всё остальное работает. Если обновить страницу, вы вернётесь к этому же моменту.',
  'loading.prerendered':
    'Статью можно читать уже сейчас. Карта и шкала времени заработают, когда страница загрузится до конца.',
  'loading.redeployed': 'Страница обновилась с тех пор, как вы её открыли.',
  'loading.reload': 'Обновить',
  'loading.retry': 'Повторить',
  'loading.route-missing':
    'Подробный маршрут не загрузился, поэтому остановки соединены прямыми линиями.',
  'loading.route-missing-hint': 'На время и текст это не влияет.',
  'loading.story': 'История загружается…',
  'loading.story-failed': 'Историю не удалось показать: произошла ошибка.',
  'loading.story-named-failed': 'Историю «{slug}» не удалось показать: произошла ошибка.',
  'loading.story-own-missing':
    'Проверьте подключение и попробуйте снова. Если не поможет, значит, истории на этом сайте нет.',
  'loading.story-unsound': 'Историю «{slug}» нельзя показать: в её файлах есть ошибки.',
  'loading.story-unsound-hint': 'Других историй это не касается. Автору:',
  'loading.story-too-large':
    'Часть этой истории слишком велика, чтобы её показать. {path}: {reason}.',
  'loading.story-too-large-hint': 'Остальное показано.',
  'loading.talk-waits': 'Презентация начнётся, когда загрузится.',
  'loading.unexpected': 'Произошла ошибка.',
  'loading.unexpected-hint':
    'Почти всё на странице работает; если какая-то часть перестанет отвечать, обновите страницу.',
  'loading.words-missing': 'Русские тексты этой страницы не загрузились.',
  'loading.words-missing-hint': 'Вместо них показаны английские.',
  'loading.zone-unknown':
    'Ваш браузер не знает одного из использованных здесь часовых поясов, поэтому время в нём указано по сдвигу от UTC.',
  'loading.zone-unknown-hint': 'Оно верное.',
  'story-error.answered': 'История не загрузилась: сервер ответил {status}.',
  'story-error.not-found': 'На этом сайте нет истории «{slug}».',
  'story-error.other-page':
    'История «{slug}» не загрузилась. Если вы подключены к общественному Wi-Fi, возможно, в нём нужно сначала войти.',
  'story-error.unanswered': 'История не загрузилась: сервер не ответил.',
  'story-error.unreadable': 'Историю «{slug}» не удаётся прочитать. story.json: {why}.',
  'ui.close': 'Закрыть',
  'ui.dismiss': 'Скрыть',
  'ui.key-space': 'Пробел',
  'ui.notices': 'Сообщения',
};
