/** A part of a text that gives coordinates. */
export type CoordinateToken =
  | {
      readonly kind: 'number';
      readonly digits: string;
      readonly negative: boolean;
      readonly plus: boolean;
    }
  | { readonly kind: 'unit'; readonly unit: 'degree' | 'minute' | 'second' }
  /** A side of the globe: the sign of each meaning. "O" is east in German, west in French and Spanish. */
  | { readonly kind: 'side'; readonly axis: Axis; readonly signs: readonly (1 | -1)[] }
  | { readonly kind: 'axis'; readonly axis: Axis }
  | { readonly kind: 'separator'; readonly comma: boolean };

export type Axis = 'latitude' | 'longitude';

const NUMBER = /([-−–‒+]?)\s?(\d+(?:\.\d+)?|\.\d+)/uy;
const COMMA_NUMBER = /([-−–‒+]?)\s?(\d+(?:[.,]\d+)?)/uy;
const SEPARATOR = /\s*[,;/|、，]\s*|\s*[\n\t]\s*/uy;
const SPACE = /\s+/uy;

const side = (axis: Axis, ...signs: (1 | -1)[]): CoordinateToken => ({ kind: 'side', axis, signs });
const unit = (name: 'degree' | 'minute' | 'second'): CoordinateToken => ({
  kind: 'unit',
  unit: name,
});

/** What may stand in a text besides numbers, in the order in which it is tried. */
const WORDS: readonly (readonly [RegExp, CoordinateToken | null])[] = [
  [/''|["″”“‶]|(?:seconds?|secs?|сек(?:унд[аы]?)?\.?)(?!\p{L})|초/iuy, unit('second')],
  [/['′’‘´`]|(?:minutes?|mins?|мин(?:ут[аы]?)?\.?)(?!\p{L})|분/iuy, unit('minute')],
  [/[°º˚]|(?:degrees?|degs?|град(?:ус(?:а|ов)?)?\.?)(?!\p{L})|도|度/iuy, unit('degree')],
  [/분|分/uy, unit('minute')],
  [/秒/uy, unit('second')],
  [
    /с\.?\s?ш\.?(?!\p{L})|сев(?:ерн\p{L}*|\.)\s?(?:шир\p{L}*\.?|ш\.?)|북위|北[纬緯]|north(?!\p{L})/iuy,
    side('latitude', 1),
  ],
  [
    /ю\.?\s?ш\.?(?!\p{L})|южн\p{L}*\.?\s?(?:шир\p{L}*\.?|ш\.?)|남위|南[纬緯]|south(?!\p{L})/iuy,
    side('latitude', -1),
  ],
  [
    /в\.?\s?д\.?(?!\p{L})|вост(?:очн\p{L}*|\.)\s?(?:долг\p{L}*\.?|д\.?)|동경|[东東][经経經]|east(?!\p{L})/iuy,
    side('longitude', 1),
  ],
  [
    /з\.?\s?д\.?(?!\p{L})|зап(?:адн\p{L}*|\.)\s?(?:долг\p{L}*\.?|д\.?)|서경|西[经経經]|west(?!\p{L})/iuy,
    side('longitude', -1),
  ],
  [/(?:latitude|lat|широта|шир|위도)(?!\p{L})[.:=]*/iuy, { kind: 'axis', axis: 'latitude' }],
  [
    /(?:longitude|long|lon|lng|долгота|долг|경도)(?!\p{L})[.:=]*/iuy,
    { kind: 'axis', axis: 'longitude' },
  ],
  [/[NС](?!\p{L})/iuy, side('latitude', 1)],
  [/[SЮ](?!\p{L})/iuy, side('latitude', -1)],
  [/[EВ](?!\p{L})/iuy, side('longitude', 1)],
  [/[WЗ](?!\p{L})/iuy, side('longitude', -1)],
  [/O(?!\p{L})/iuy, side('longitude', 1, -1)],
  [/(?:and|и|및)(?!\p{L})/iuy, { kind: 'separator', comma: false }],
  // Brackets and a full stop at the end say nothing.
  [/[()[\]{}:=.\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/uy, null],
];

/**
 * The parts of a text; null where there is something else in it. O(length).
 *
 * @param commas whether a comma between two figures is a decimal comma
 */
export function tokensOf(text: string, commas: boolean): CoordinateToken[] | null {
  const tokens: CoordinateToken[] = [];
  let at = 0;
  const eat = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) at = pattern.lastIndex;
    return match;
  };
  while (at < text.length) {
    const number = eat(commas ? COMMA_NUMBER : NUMBER);
    if (number) {
      const [, sign = '', figures = ''] = number;
      const negative = sign !== '' && sign !== '+';
      // A hyphen right after a figure may join two numbers as well as be a minus.
      if (sign && /\d$/.test(text.slice(0, number.index))) return null;
      tokens.push({
        kind: 'number',
        digits: figures.replace(',', '.'),
        ...{ negative, plus: sign === '+' },
      });
      continue;
    }
    const separator = eat(SEPARATOR);
    if (separator) tokens.push({ kind: 'separator', comma: separator[0].includes(',') });
    else if (!eat(SPACE)) {
      const word = WORDS.find(([pattern]) => eat(pattern));
      if (!word) return null;
      if (word[1]) tokens.push(word[1]);
    }
  }
  return tokens;
}
