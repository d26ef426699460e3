import type { embedHost as en } from '../en/embed-host.ts';
import type { Translation } from '../translation.ts';

export const embedHost: Translation<typeof en> = {
  'embed-host.open-story': 'Открыть полную версию',
  'embed-host.open-own-page': 'Открыть полную версию',
  'embed-host.frame-title': 'Маршрут на карте',
  'embed-host.frame-silent': 'Карта не отвечает.',
  'embed-host.address-refused': 'Не удалось обновить адрес.',
  'embed-host.removed': 'Карту убрали раньше, чем она загрузилась.',
};
