import type { studioTalk as en } from '../en/studio-talk.ts';
import type { Translation } from '../translation.ts';

export const studioTalk: Translation<typeof en> = {
  'studio.stop-title': 'Заголовок',
  'studio.stop-title-hint': 'Что здесь происходит. Если пусто, то название места.',
  'studio.event-passage': 'Отрывок об этом',
  'studio.no-passage': 'Нет',
  'studio.passage-gone': '{id} (нет в статье)',
  'studio.edit-passage': 'Править отрывок',
  'studio.moment-planned': 'Объявлено; неизвестно, произошло ли',
  'studio.conflicts': 'Где источники расходятся: {count}',
  'studio.conflicts-what':
    'В чём источники расходятся, кроме времени. Читатели видят каждое сообщение с его источником.',
  'studio.conflict-about-hint': 'Продолжает заголовок о расхождении источников.',
  'studio.add-conflict': 'Добавить расхождение',
  'studio.remove-conflict': 'Удалить расхождение «{name}»',
  'studio.talk-with': 'В докладе',
  'studio.talk-without': 'В докладе: без слайда',
  'studio.talk-slides': 'В докладе, слайдов: {count}',
  'studio.talk-show': 'Показать доклад в предпросмотре',
  'studio.slide-of': 'Слайд: {name}',
  'studio.slide-shown': 'Есть слайд',
  'studio.slide-text': 'Текст слайда',
  'studio.slide-text-hint': 'Одна мысль. Если пусто, слайд показывает предложения отрывка.',
  'studio.slide-step-hint': 'Одна мысль. Если пусто, у слайда свой текст.',
  'studio.slide-too-long':
    'Знаков: {count}. На слайд помещается не больше {limit}, поэтому текст не показан.',
  'studio.panel-talk': 'Доклад',
  'studio.talk-what':
    'Слайды доклада по порядку. Текст слайда можно писать и в разделе «Текст», под отрывком.',
  'studio.talk-minutes': 'Планируемая длительность, минут',
  'studio.talk-minutes-hint': 'Тогда заметки докладчика показывают, идёт ли доклад по плану.',
  'studio.talk-minutes-fault': 'Нужно число минут, не больше 600.',
  'studio.slide-none': 'без слайда',
  'studio.slide-title': 'Первый слайд',
  'studio.slide-background': 'Как до этого дошло',
  'studio.slide-conflicts': 'Где источники расходятся',
  'studio.slide-sources': 'Источники',
  'studio.slide-end': 'Конец',
  'studio.slide-notes': 'Заметки докладчика',
};
