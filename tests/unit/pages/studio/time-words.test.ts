import { afterEach, describe, expect, it } from 'vitest';
import { parseTimeWords } from '../../../../src/draft/times/parse-time-words.ts';
import type { TimeValue } from '../../../../src/draft/times/time-answer.ts';
import { readTimeValue } from '../../../../src/draft/times/time-value.ts';
import { addAllMessages } from '../../../../src/i18n/all-messages.ts';
import { setInterfaceLanguage } from '../../../../src/i18n/translate.ts';
import { timeWords } from '../../../../src/pages/studio/stops/times/time-words.ts';

addAllMessages();
afterEach(() => setInterfaceLanguage('en'));
const zone = 'Asia/Vladivostok';
const TIMES: readonly TimeValue[] = [
  '2019-04-24T10:45',
  '2019-04-24',
  '2019-04',
  '1937',
  'circa 1889',
  { best: '2019-04-24T10:45', basis: 'approximate' },
  { best: '2019-04-24T18:00', basis: 'planned' },
  {
    best: '2019-04-24T17:30',
    earliest: '2019-04-24T15:00',
    latest: '2019-04-24T20:00',
    basis: 'inferred',
    precision: 'range',
  },
];

describe.each(['en', 'ru', 'ko'] as const)('the words of a time in %s', (lang) => {
  it.each(TIMES)('are read again as the same time: %j', (value) => {
    setInterfaceLanguage(lang);
    const time = readTimeValue(value, zone);
    if (!time) throw new Error('no time');
    const words = timeWords(time, lang);
    const answer = parseTimeWords(words, { defaultDate: null, zone });
    expect(answer, words).toMatchObject({ kind: 'time' });
    if (answer.kind !== 'time') return;
    const { earliest, latest, precision, basis } = answer.time;
    expect({ earliest, latest }, words).toEqual({ earliest: time.earliest, latest: time.latest });
    // Words for a range do not say who gives it: a field of its own does.
    if (precision !== 'range')
      expect({ basis, precision }, words).toEqual({ basis: time.basis, precision: time.precision });
  });
});
