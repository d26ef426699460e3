const HANGUL_FIRST = 0xac00;
const HANGUL_LAST = 0xd7a3;
/** Syllables that differ in the final consonant alone; ㄹ is the eighth, none the first. */
const FINALS = 28;
const RIEUL = 8;

/** How a word ends as it is read: in a vowel, in ㄹ, or in another consonant. */
type Ending = 'vowel' | 'rieul' | 'consonant';

/** Digits as they are read: 영, 일, 이 … */
const DIGITS: readonly Ending[] = [
  ...(['consonant', 'rieul', 'vowel', 'consonant', 'vowel'] as const),
  ...(['vowel', 'consonant', 'rieul', 'rieul', 'vowel'] as const),
];

/** Units as they are read, where their letters say something else: 킬로미터, 퍼센트 … */
const UNIT_IN_VOWEL = /(?:^|[\d\s])(?:[kcm]?m|[kMG]?B|h|%|°|km\/h)$|[%°]$/;

/** What may stand between a word and its particle: quotation marks, brackets, what has no width. */
const CLOSING = /[\s"'’”」』〉》)\]>⁩⁨.,!?…]+$/u;

/** A note in brackets after a word is not read before the particle. */
const NOTE = /(?<=\S)\s*\([^()]*\)$/u;

/**
 * The form of a Korean particle after a text: `first` after a consonant, `second` after a vowel. `으로` and
 * what begins with it count ㄹ as a vowel. After digits and Latin letters, as they are usually read.
 */
export function particleAfter(text: string, first: string, second: string): string {
  const ending = endingOf(text);
  const isShort = ending === 'vowel' || (ending === 'rieul' && first.startsWith('으로'));
  return isShort ? second : first;
}

function endingOf(text: string): Ending {
  const bare = text.replace(CLOSING, '');
  const word = text.replace(/[⁨⁩]/gu, '').replace(NOTE, '').replace(CLOSING, '') || bare;
  const last = word.at(-1) ?? '';
  const code = last.charCodeAt(0);
  if (code >= HANGUL_FIRST && code <= HANGUL_LAST) {
    const final = (code - HANGUL_FIRST) % FINALS;
    return final === 0 ? 'vowel' : final === RIEUL ? 'rieul' : 'consonant';
  }
  if (/\d/.test(last)) return DIGITS[Number(last)] ?? 'vowel';
  if (UNIT_IN_VOWEL.test(word)) return 'vowel';
  const latin = /[A-Za-z]+$/.exec(word)?.[0] ?? '';
  return latin === '' ? 'vowel' : latinEnding(latin);
}

/** Initials are read letter by letter (엘, 엠, 엔, 아르); words roughly as they are written. */
function latinEnding(word: string): Ending {
  if (word === word.toUpperCase()) {
    if (/[LR]$/.test(word)) return 'rieul';
    return /[MN]$/.test(word) ? 'consonant' : 'vowel';
  }
  if (/le?$/.test(word)) return 'rieul';
  // 라인, 홍콩, 북, 맵, 로봇; but 라이트, 마스크.
  return /(?:[mn]e?|ng|(?:[^aeiou][aeiou]|oo)[bckpt]|ck)$/i.test(word) ? 'consonant' : 'vowel';
}
