import type { embed as en } from '../en/embed.ts';
import type { Translation } from '../translation.ts';

export const embed: Translation<typeof en> = {
  'embed.full-screen': 'Во весь экран',
  'embed.full-story': 'Полная версия',
  'embed.leave-full-screen': 'Выйти из полного экрана',
  'embed.map-failed-hint': 'Текст и шкала времени работают.',
  'embed.page-failed': 'В этой карте произошла ошибка.',
  'embed.page-failed-hint': 'Обычно помогает обновить страницу.',
  'embed.text-failed': 'Текст перестал работать.',
  'embed.timeline-failed-hint': 'Карта и текст работают.',
  'embed.switch-invalid': 'Неверное значение «{name}={value}»: нужно 1 или 0.',
  'embed.full-screen-refused':
    'Этот браузер не разрешает открыть карту во весь экран. Ею можно пользоваться здесь.',
  'stories.description': 'Путешествия: в каждом карта, шкала времени и статья движутся вместе.',
  'stories.languages': 'Языки: {languages}',
  'stories.studio': 'Создать свою историю',
  'stories.studio-what':
    'Из трека, таблицы или текста, прямо в браузере: без регистрации, ничто не покидает ваш компьютер.',
  'stories.title': 'Все истории',
};
