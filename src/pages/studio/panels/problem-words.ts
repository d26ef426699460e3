import { type MessageKey, t } from '../../../i18n/translate.ts';
import type { Problem } from '../../../story/problems/problem.ts';
import { problemFix, problemReason } from '../../../story/problems/problem-sentence.ts';

interface Words {
  readonly reason?: MessageKey;
  readonly fix: MessageKey;
}

/** What an editor does about a problem with the studio's fields, where the checker's words are those of the files. */
const WORDS: Readonly<Record<string, Words>> = {
  'rides-missing': { reason: 'studio.why-rides-missing', fix: 'studio.fix-rides-missing' },
  'stop-without-time': { fix: 'studio.fix-stop-without-time' },
  'passage-untimed': { reason: 'studio.why-passage-untimed', fix: 'studio.fix-passage-untimed' },
  'passage-without-source': { fix: 'studio.fix-passage-without-source' },
  'passage-start-taken': { fix: 'studio.fix-passage-start-taken' },
  'media-alt-missing': { fix: 'studio.fix-media-alt-missing' },
  'media-credit-missing': { fix: 'studio.fix-media-credit-missing' },
  place: { reason: 'studio.why-place-missing', fix: 'studio.fix-place-missing' },
};

function wordsOf({ code, path }: Problem): Words | undefined {
  const isPlace = code === 'value-missing' && /\bplaces\b.*\b(?:point|zone)$/.test(path);
  return isPlace ? WORDS.place : Object.hasOwn(WORDS, code) ? WORDS[code] : undefined;
}

/** Why it is a problem, in an editor's words: a sentence's end. */
export function studioReason(problem: Problem): string {
  const key = wordsOf(problem)?.reason;
  return key ? plain(key) : problemReason(problem);
}

/** What to do about it in the studio, a sentence. */
export function studioFix(problem: Problem): string {
  const key = wordsOf(problem)?.fix;
  return key ? plain(key) : problemFix(problem);
}

const plain = (key: MessageKey) => (t as (key: MessageKey) => string)(key);
