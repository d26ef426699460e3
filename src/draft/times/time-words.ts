import type { DayPart } from './time-answer.ts';

/** A word of a time, with no number of its own. */
export type WordAtom =
  | { readonly kind: 'month'; readonly month: number }
  /** 0 is Sunday. */
  | { readonly kind: 'weekday'; readonly weekday: number }
  | { readonly kind: 'part'; readonly part: DayPart }
  | { readonly kind: 'half'; readonly half: 'am' | 'pm' }
  | { readonly kind: 'noon' | 'midnight' }
  /** Of the day, month, year or part of the day beside it. */
  | { readonly kind: 'rough'; readonly rough: 'early' | 'middle' | 'late' }
  /** Days from the context's date. */
  | { readonly kind: 'day-shift'; readonly days: number }
  | { readonly kind: 'flag'; readonly flag: 'about' | 'planned' | 'inferred' | 'after' | 'before' }
  /** `until` ends a range that has begun, and is "before" otherwise. */
  | { readonly kind: 'between' | 'from' | 'to' | 'and' | 'until' | 'at' | 'of' }
  | { readonly kind: 'zone'; readonly zone: string };

const MONTHS = [
  'jan(?:uary)?\\.?|январ\\p{L}*|янв\\.?',
  'feb(?:ruary)?\\.?|феврал\\p{L}*|фев\\.?',
  'mar(?:ch)?\\.?|март\\p{L}?|мар\\.?',
  'apr(?:il)?\\.?|апрел\\p{L}*|апр\\.?',
  'may|ма[йяе]',
  'june?\\.?|июн[ьяе]?\\.?',
  'july?\\.?|июл[ьяе]?\\.?',
  'aug(?:ust)?\\.?|август\\p{L}?|авг\\.?',
  'sept?(?:ember)?\\.?|сентябр\\p{L}*|сент?\\.?',
  'oct(?:ober)?\\.?|октябр\\p{L}*|окт\\.?',
  'nov(?:ember)?\\.?|ноябр\\p{L}*|ноя(?:б)?\\.?',
  'dec(?:ember)?\\.?|декабр\\p{L}*|дек\\.?',
];

const WEEKDAYS = [
  'sun(?:days?)?\\.?|воскресень[ея]|вс\\.?',
  'mon(?:days?)?\\.?|понедельник\\p{L}?|пн\\.?',
  'tue(?:s(?:days?)?)?\\.?|вторник\\p{L}?|вт\\.?',
  'wed(?:nesdays?)?\\.?|сред[ауы]|ср\\.?',
  'thu(?:rs?(?:days?)?)?\\.?|четверг\\p{L}?|чт\\.?',
  'fri(?:days?)?\\.?|пятниц[ауы]|пт\\.?',
  'sat(?:urdays?)?\\.?|суббот[ауы]|сб\\.?',
];

const part = (name: DayPart): WordAtom => ({ kind: 'part', part: name });
const rough = (name: 'early' | 'middle' | 'late'): WordAtom => ({ kind: 'rough', rough: name });
type Flag = Extract<WordAtom, { kind: 'flag' }>['flag'];
const flag = (name: Flag): WordAtom => ({ kind: 'flag', flag: name });

/**
 * Words of English and Russian, which end where their letters end, and of Korean, to which particles are
 * joined. The longer ones come first. Null: the word says nothing here.
 */
const TABLE: readonly (readonly [words: string, korean: string, atom: WordAtom | null])[] = [
  ...MONTHS.map((words, i) => [words, '', { kind: 'month', month: i + 1 }] as const),
  ...WEEKDAYS.map((words, i) => {
    return [
      words,
      `${'일월화수목금토'[i]}요일|\\(${'일월화수목금토'[i]}\\)`,
      { kind: 'weekday', weekday: i },
    ] as const;
  }),
  [
    'small hours|(?:after|past) midnight|pre-?dawn|за полночь|после полуночи',
    '새벽',
    part('small-hours'),
  ],
  [
    '(?:at )?(?:dawn|daybreak|sunrise)|на рассвете|рассвет\\p{L}?',
    '동틀\\s?(?:녘|무렵)',
    part('dawn'),
  ],
  [
    '(?:at )?(?:dusk|sunset)|в сумерках|на закате|закат\\p{L}?',
    '해\\s?질\\s?(?:녘|무렵)',
    part('dusk'),
  ],
  [
    'first half of the day|в первой половине дня|до полудня|утр(?:о|а|ом)|под утро|mornings?',
    '아침',
    part('morning'),
  ],
  [
    'after noon|afternoons?|(?:во )?второй половине дня|после полудня|после обеда|дн[её]м|дня',
    '',
    part('afternoon'),
  ],
  ['evenings?|вечер(?:а|ом|у)?|вечером', '저녁', part('evening')],
  ['nights?|overnight|ноч(?:ь|ью|и)', '', part('night')],
  // Korean has a word for the hours before midnight alone.
  ['', '밤', part('late-evening')],
  ['midday|mid-day', '한낮|대낮|낮', part('midday')],
  ['noon|полдень|полудн[яюе]', '정오', { kind: 'noon' }],
  ['midnight|полноч[ьи]', '자정', { kind: 'midnight' }],
  ['a\\.?\\s?m\\.?', '오전', { kind: 'half', half: 'am' }],
  ['p\\.?\\s?m\\.?', '오후', { kind: 'half', half: 'pm' }],
  ['early|beginning|start|рано|ранн\\p{L}+|(?:в )?начал[аое]', '이른|초(?:순|반)?', rough('early')],
  ['mid-?|middle|(?:в )?середин[аеы]', '중(?:순|반)', rough('middle')],
  ['late|end|поздно|поздн\\p{L}+|(?:в )?конц[еа]|конец', '늦은|하순|말(?=$|[\\s,])', rough('late')],
  [
    '(?:the )?(?:next|following) day|day after|(?:на )?следующий день',
    '(?:다음|이튿)\\s?날',
    { kind: 'day-shift', days: 1 },
  ],
  [
    '(?:the )?(?:previous day|day before)|накануне|днём раньше',
    '전\\s?날',
    { kind: 'day-shift', days: -1 },
  ],
  ['(?:the )?same day|(?:в )?тот же день', '같은\\s?날|당일', { kind: 'day-shift', days: 0 }],
  ['not before|no earlier than|не ран(?:ее|ьше)|earliest', '이후|넘어서?', flag('after')],
  ['not after|no later than|не поз(?:днее|же)|latest', '이전', flag('before')],
  [
    'about|around|approximately|approx\\.?|roughly|circa|ca?\\.|some time around|near(?:ly)?|(?<!\\d\\s?)~|≈|около|примерно|приблизительно|ок\\.|порядка',
    '약|대략|[경께](?:에)?|쯤(?:에)?|무렵|즈음',
    flag('about'),
  ],
  [
    'planned(?: for)?|scheduled(?: for)?|expected|due|to be|(?:за)?планир\\p{L}+|по плану|план|ожида\\p{L}+|намеч\\p{L}+',
    '예정(?:이다|된|으로)?|계획',
    flag('planned'),
  ],
  [
    '(?:our |by our )?estimate[ds]?|probably|presumably|likely|(?:по )?(?:нашей )?оценк\\p{L}|вероятно|предположительно|видимо',
    '추정|아마',
    flag('inferred'),
  ],
  ['after|past|since|later than|после|позже|позднее', '(?:뒤|후)(?:에)?', flag('after')],
  ['before|by|earlier than|ранее|раньше|перед|к', '전(?:에)?', flag('before')],
  ['between|между', '', { kind: 'between' }],
  ['from|с|со', '', { kind: 'from' }],
  ['to|through|по', '에서|부터|(?<=\\d\\s?)~', { kind: 'to' }],
  ['until|till|up to|до', '까지', { kind: 'until' }],
  ['and|и|or', '와|과', { kind: 'and' }],
  ['at|в|во', '', { kind: 'at' }],
  ['of', '', { kind: 'of' }],
  [
    '(?:moscow time|msk|мск|по московскому времени|по москве|московское время)',
    '모스크바\\s?시간',
    { kind: 'zone', zone: 'Europe/Moscow' },
  ],
  [
    'korean? (?:standard )?time|kst|по корейскому времени|сеульское время',
    '한국\\s?(?:표준)?시간?',
    { kind: 'zone', zone: 'Asia/Seoul' },
  ],
  [
    'japan (?:standard )?time|jst|по токийскому времени',
    '일본\\s?시간',
    { kind: 'zone', zone: 'Asia/Tokyo' },
  ],
  ['utc|gmt|zulu|z|всемирное время', '세계시', { kind: 'zone', zone: 'UTC' }],
  [
    'local(?: time)?|местного(?: времени)?|по местному(?: времени)?|местное время',
    '현지\\s?시[간각]?',
    null,
  ],
  [
    "the|on|in|during|o[’']?clock|hours|hrs|sometime|some time|a|an|года?|году|г\\.|числа|число|на|ровно|exactly|дата|date|time|day|month|year|then|t",
    '사이(?:에)?|에|의|동안|하루',
    null,
  ],
];

const BOUNDARY = '(?<![\\p{L}\\d])';

export const WORDS: readonly (readonly [RegExp, WordAtom | null])[] = TABLE.map(
  ([words, korean, atom]) => {
    // Signs and what ends with a full stop need no boundary behind them.
    const western = words ? `(?:${BOUNDARY}|(?<=\\d))(?:${words})(?!\\p{L})` : '';
    return [new RegExp([western, korean].filter(Boolean).join('|'), 'uy'), atom];
  },
);
