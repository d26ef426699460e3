import { describe, expect, it } from 'vitest';
import { addStrings } from '../../../../../src/story/parse/texts/add-strings.ts';
import { problemSentence } from '../../../../../src/story/problems/problem-sentence.ts';
import { Problems } from '../../../../../src/story/problems/problems.ts';

const story = {
  title: 'A ride',
  strings: ['fr'],
  sources: { gazette: { publisher: 'Gazette' } },
  stops: [
    { id: 'alpha', place: 'alpha', title: 'Off' },
    {
      id: 'beta',
      arrival: { claims: [{ text: 'At noon' }, { text: { en: 'Later', de: 'Später' } }] },
    },
  ],
  talk: { minutes: 8, notes: { alpha: 'Wait.' }, slides: { alpha: 'Off' } },
};

/** The story with these texts in French, and what its author is told. */
function withFrench(fr: unknown, files: Partial<Parameters<typeof addStrings>[1]> = {}) {
  const problems = new Problems();
  const whole = addStrings(story, { strings: { fr }, ...files }, 'en', problems);
  return { whole: whole as typeof story, said: problems.list.map(problemSentence) };
}

describe('texts in a file of their own', () => {
  it('stand beside those of story.json', () => {
    const before = structuredClone(story);
    const { whole, said } = withFrench({
      title: 'Un voyage',
      'sources/gazette/publisher': 'La Gazette',
      'stops/alpha/title': 'Départ',
      'stops/beta/arrival/claims/0/text': 'À midi',
      'stops/1/arrival/claims/1/text': 'Plus tard',
      'talk/notes/alpha': 'Attendre.',
      'talk/slides/alpha': 'Départ',
    });
    expect(said).toEqual([]);
    expect(whole).toEqual({
      title: { en: 'A ride', fr: 'Un voyage' },
      strings: ['fr'],
      sources: { gazette: { publisher: { en: 'Gazette', fr: 'La Gazette' } } },
      stops: [
        { id: 'alpha', place: 'alpha', title: { en: 'Off', fr: 'Départ' } },
        {
          id: 'beta',
          arrival: {
            claims: [
              { text: { en: 'At noon', fr: 'À midi' } },
              { text: { en: 'Later', de: 'Später', fr: 'Plus tard' } },
            ],
          },
        },
      ],
      talk: {
        minutes: 8,
        notes: { alpha: { en: 'Wait.', fr: 'Attendre.' } },
        slides: { alpha: { en: 'Off', fr: 'Départ' } },
      },
    });
    expect(story).toEqual(before);
  });

  it.each([
    'stops/gamma/title',
    'stops/2/title',
    'stops/alpha/place',
    'stops/alpha/id',
    'stops/alpha',
    'stops',
    'talk/minutes',
    '__proto__/title',
    'constructor/name',
    'title/length',
    '',
  ])('are reported where %s leads to none', (path) => {
    const { whole, said } = withFrench({ [path]: 'Un texte' });
    expect(whole).toBe(story);
    expect(said).toEqual([
      `strings.fr.json: ${path} is not the path of a text in story.json. Correct it, e.g. stops/berlin/title, or remove it.`,
    ]);
  });

  it('are reported where they are no texts', () => {
    const { whole, said } = withFrench({ title: 7 });
    expect(whole).toBe(story);
    expect(said).toEqual([
      'strings.fr.json: title is not a text. Write the text in quotation marks.',
    ]);
  });

  it('are reported where the file is missing, no object or no JSON', () => {
    const until = 'Until it is there the texts in "en" are shown.';
    expect(withFrench(null).said).toEqual([`strings.fr.json is missing. ${until}`]);
    expect(withFrench(undefined).said).toEqual([`strings.fr.json is missing. ${until}`]);
    expect(withFrench(['Un voyage']).said[0]).toContain(
      'strings.fr.json is not an object. Write {',
    );
    const unreadable = new Map([['strings.fr.json', 'utf-16' as const]]);
    expect(withFrench(null, { unreadable }).said[0]).toContain('UTF-16');
  });

  it('are not missing where they are loaded later', () => {
    expect(withFrench(undefined, { later: ['fr'] })).toEqual({ whole: story, said: [] });
  });

  it('are none of a story that lists no file', () => {
    const plain = { title: 'A ride' };
    expect(
      addStrings(plain, { strings: { fr: { title: 'Un voyage' } } }, 'en', new Problems()),
    ).toBe(plain);
  });
});
