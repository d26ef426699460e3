import { datelineOf } from '../../../article/passage/dateline.ts';
import {
  conflictsOf,
  type PlacedConflict,
  passageTimeText,
} from '../../../article/passage/passage-text.ts';
import { t } from '../../../i18n/translate.ts';
import { localize, ownLanguage } from '../../../story/localize.ts';
import type { Moment, Story } from '../../../story/model.ts';
import { type Clock, zoneOf } from '../../../timeline/clocks/zones.ts';
import { formatMoment } from '../../../timeline/format/format-calendar.ts';
import { formatInstant, formatYears } from '../../../timeline/format/format-time.ts';
import { withBasis } from '../../../timeline/format/format-uncertain-time.ts';
import type { Part, Slide } from '../talk/slides.ts';
import { excerpt, headingOf } from './excerpt.ts';

/** A slide's title as plain text. */
export function slideTitle(story: Story, { content, passage }: Slide, lang: string): string {
  switch (content.kind) {
    case 'title':
      return localize(story.title, lang);
    case 'background':
      return t('presenter.background-title');
    case 'moment':
      return localize(content.moment.title, lang);
    case 'stop':
      return localize(content.stop.title, lang);
    case 'passage':
      return (
        headingOf(localize(passage?.text ?? {}, lang)) ?? localize(passage?.place.name ?? {}, lang)
      );
    case 'conflicts':
      return t('presenter.conflicts-title', { part: partText(content.part) });
    case 'sources':
      return t('presenter.sources-title');
    case 'end':
      return t('presenter.end-title');
  }
}

function partText({ number, of }: Part): string {
  return of > 1 ? t('presenter.part', { number, of }) : '';
}

/** Where and when a slide is set, in words; both empty for slides outside of time. */
export function placeAndTime(
  story: Story,
  { content, passage }: Slide,
  clock: Clock,
  lang: string,
): { place: string; time: string } {
  if (content.kind === 'stop') {
    const { place, from } = content.stop;
    return {
      place: localize(place.name, lang),
      time: withBasis(passageTimeText(story, from, clock, lang), from),
    };
  }
  if (content.kind === 'moment') {
    const { place, date, from } = content.moment;
    const time = date
      ? formatMoment(content.moment, lang)
      : formatInstant(from, zoneOf(story, clock, from), lang);
    return { place: localize(place.name, lang), time };
  }
  return passage ? datelineOf(story, passage, clock, lang) : { place: '', time: '' };
}

/** The author's words for the slide, else the part of its passage that fits; empty where it has neither. */
export function slideText({ content, passage, text }: Slide, lang: string): string {
  if (text) return localize(text, lang);
  const about =
    content.kind === 'stop'
      ? content.stop.id
      : content.kind === 'moment'
        ? content.moment.id
        : null;
  return passage ? excerpt(localize(passage.text, lang), about, lang) : '';
}

/** The text of the first slide: the author's words for it, else the story's summary. */
export function titleText({ summary }: Story, { text }: Slide, lang: string): string {
  return localize(text ?? summary, lang);
}

interface BackgroundItem {
  readonly id: string;
  /** Empty where it is that of the item before. */
  readonly year: string;
  readonly title: string;
  /** The attributes of an element with the title. */
  readonly language: ReturnType<typeof ownLanguage>;
}

/** Moments of the background as a short list: the year, and what happened. */
export function backgroundList(
  moments: readonly Moment[],
  lang: string,
): readonly BackgroundItem[] {
  let year = '';
  return moments.map(({ id, from, place, title }) => {
    const own = formatYears(from, from, place.zone, lang);
    // A year that repeats the line above is left out.
    const shown = own === year ? '' : own;
    year = own;
    return { id, year: shown, title: localize(title, lang), language: ownLanguage(title, lang) };
  });
}

/** What sources disagree about in the slide's stop or moment. */
export function slideConflicts({ content }: Slide): readonly PlacedConflict[] {
  return conflictsOf({
    stops: content.kind === 'stop' ? [content.stop] : [],
    moments: content.kind === 'moment' ? [content.moment] : [],
  });
}

/** "Sources: TASS · Reuters"; empty where the slide's passage names none. */
export function publishersLine({ passage }: Slide, lang: string): string {
  const names = (passage?.sources ?? []).map(({ publisher }) => localize(publisher, lang));
  const publishers = [...new Set(names)];
  return publishers.length > 0
    ? t('presenter.publishers', { publishers: publishers.join('\u00a0· ') })
    : '';
}
