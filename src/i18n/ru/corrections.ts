import type { corrections as en } from '../en/corrections.ts';
import type { Translation } from '../translation.ts';

export const corrections: Translation<typeof en> = {
  'corrections.title': 'Исправления и обновления',
  'corrections.updated': 'Обновлено: {time}',
  'corrections.of-passage': 'Изменено: {time}',
  'corrections.why': 'Почему:',
  'corrections.new': 'Новое',
  'corrections.since': {
    one: '{count} изменение с вашего последнего визита',
    few: '{count} изменения с вашего последнего визита',
    many: '{count} изменений с вашего последнего визита',
    other: '{count} изменения с вашего последнего визита',
  },
  'corrections.show': 'Показать',
};
