import type { studioChapters as en } from '../en/studio-chapters.ts';
import type { Translation } from '../translation.ts';

export const studioChapters: Translation<typeof en> = {
  'studio.panel-chapters': 'Главы',
  'studio.chapters-what':
    'Главы делят шкалу времени в порядке своих дат. У каждой части есть название и ширина.',
  'studio.add-chapter': 'Добавить главу',
  'studio.chapter-title': 'Название главы',
  'studio.chapter-with': 'С чего начинается',
  'studio.chapter-with-hint': 'Там кончается предыдущая глава. Время можно изменить потом.',
  'studio.chapter-start': 'Начать с остановки…',
  'studio.chapter-from': 'Начало',
  'studio.chapter-to': 'Конец',
  'studio.chapter-width': 'Ширина на шкале времени, в процентах',
  'studio.chapter-width-of': '{percent} % шкалы',
  'studio.chapter-width-hint': 'Остальные главы делят остаток в прежних долях.',
  'studio.chapter-width-fault': 'Нужно число от 1 до 99.',
  'studio.chapter-background': 'Предыстория, до путешествия',
  'studio.chapter-background-hint': 'На шкале времени свёрнута, пока читатель её не раскроет.',
  'studio.remove-chapter': 'Удалить главу',
};
