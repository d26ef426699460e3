// @ts-check

/**
 * Words that the project's own jargon would bring back, and the ones that readers know. Names of the
 * file formats and of code are left alone: write them as `code`.
 *
 * @type {readonly (readonly [found: RegExp, better: string])[]}
 */
const HOUSE_WORDS = [
  [/\bas ever\b/i, 'as normal'],
  [/\ball the same\b/i, 'still'],
  [/\bbroke\b/i, 'stopped working, went wrong, dropped'],
  [/\bmend(s|ed|ing)?\b/i, 'fix, correct'],
  [/\b(is|are|be) told\b|\btells? (of|the story)\b/i, 'covered, shown'],
  [/\bway (out|back|as)\b/i, 'outward journey, return journey, route'],
  [/\bworked out\b|\binferred\b/i, 'our estimate'],
  [/\bsketch(es|ed)?\b/i, 'approximate'],
  [/\b(reader[’']s|own) machine\b/i, 'device'],
  [/\bwithout (a )?network\b/i, 'offline'],
  [/\b(did|does|do) not (come|arrive)\b|\bcomes? late\b/i, 'did not load, is slow to load'],
  [/\b(could|can) ?not be begun\b/i, 'could not start'],
];

/**
 * @param {string} text plain, or Markdown
 * @returns {{ found: string, better: string, line: number }[]}
 */
export function houseWordsIn(text) {
  const prose = text.replace(/^```[\s\S]*?^```|`[^`\n]*`/gm, (code) => code.replace(/[^\n]/g, ' '));
  return HOUSE_WORDS.flatMap(([word, better]) =>
    [...prose.matchAll(new RegExp(word, 'gi'))].map(({ 0: found, index }) => ({
      ...{ found, better },
      line: prose.slice(0, index).split('\n').length,
    })),
  ).sort((a, b) => a.line - b.line);
}
