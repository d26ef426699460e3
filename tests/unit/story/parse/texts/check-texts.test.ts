import { describe, expect, it } from 'vitest';
import { checkTexts } from '../../../../../src/story/parse/texts/check-texts.ts';
import { problemSentence } from '../../../../../src/story/problems/problem-sentence.ts';
import { Problems } from '../../../../../src/story/problems/problems.ts';

/** What an author of a story in English, French and Chinese is told about its texts. */
function said(file: Record<string, unknown>, languages = ['en', 'fr', 'zh-Hant']) {
  const problems = new Problems();
  checkTexts(file, languages, problems);
  return problems.list.map(problemSentence);
}

const ALL = { en: 'Off', fr: 'Départ', 'zh-Hant': '出發' };

describe('texts that are not translated', () => {
  it('are none where each is in all languages', () => {
    expect(
      said({ title: ALL, stops: [{ title: ALL, conflicts: [{ about: ALL, claims: [] }] }] }),
    ).toEqual([]);
  });

  it('are none in a story of one language', () => {
    expect(said({ title: 'Off', summary: { de: 'Los' } }, ['en'])).toEqual([]);
  });

  it('are named where a text by language lacks one', () => {
    expect(
      said({
        stops: [{ title: { en: 'Off', fr: 'Départ', zh: '出發' } }, { title: { fr: 'Là' } }],
      }),
    ).toEqual([
      'story.json: stops[1].title has no text in "zh-Hant". Add it. Until then the text in "fr" is shown.',
    ]);
  });

  it('are counted where they are plain', () => {
    const file = {
      title: 'Off',
      summary: 'From here to there.',
      stops: [{ arrival: { claims: [{ text: 'At noon' }, { text: '18:15' }] } }],
      talk: { slides: { off: 'Off we go' }, notes: { title: ALL } },
    };
    expect(said(file)).toEqual([
      'story.json has 4 texts in "en" alone. To translate a text, write it by language: { "en": "…", "fr": "…", "zh-Hant": "…" }.',
    ]);
  });

  it('are not the names of places and the titles of sources', () => {
    const places = { alpha: { name: 'Alpha' }, beta: { name: { en: 'Beta', fr: 'Bêta' } } };
    expect(said({ places, sources: { log: { title: 'The log' } } })).toEqual([
      'story.json: places.beta.name has no text in "zh-Hant". Add it. Until then the text in "en" is shown.',
    ]);
  });

  it('are those of figures, but for their makers and their files', () => {
    const photo = { src: 'a.jpg', alt: 'A bridge', caption: 'Over it', credit: 'Reuters' };
    expect(said({ lead: photo, stops: [{ media: [photo] }] })).toEqual([
      expect.stringContaining('has 4 texts in "en" alone'),
    ]);
    const drawing = { src: { en: 'a.svg', fr: 'b.svg' }, alt: ALL, credit: { en: 'Us' } };
    expect(said({ passages: { off: { media: [drawing] } } })).toEqual([
      'story.json: passages.off.media[0].src has no text in "zh-Hant". Add it. Until then the text in "en" is shown.',
      'story.json: passages.off.media[0].credit has no text in "fr". Add it. Until then the text in "en" is shown.',
      'story.json: passages.off.media[0].credit has no text in "zh-Hant". Add it. Until then the text in "en" is shown.',
    ]);
  });

  it('are those of publishers by language, and not of titles of sources', () => {
    const log = { title: { en: 'The log' }, publisher: { en: 'Navy', fr: 'Marine' } };
    expect(said({ sources: { log, other: { title: 'Log', publisher: 'Navy' } } })).toEqual([
      'story.json: sources.log.publisher has no text in "zh-Hant". Add it. Until then the text in "en" is shown.',
    ]);
  });

  it('cost no more than bounded time, however deep they are', () => {
    let deep: unknown = 'x';
    for (let i = 0; i < 5000; i += 1) deep = { stops: [deep] };
    expect(said({ deep })).toEqual([]);
  });

  it.each<[string, Record<string, unknown>]>([
    ['the title', { title: 'Off' }],
    ['the credit', { credit: 'By us' }],
    ['the map’s makers', { basemap: { attribution: 'The survey' } }],
    ['what is said of a time', { stops: [{ arrival: { about: 'By the log' } }] }],
    ['the words of a sound', { lead: { transcript: 'We go.' } }],
  ])('are those that readers see: %s', (_, file) => {
    expect(said(file)).toEqual([expect.stringContaining('story.json has one text in "en" alone')]);
  });

  it.each(['src', 'poster', 'captions', 'url', 'name', 'publisher'])(
    'are none of a plain %s, and one where it is by language',
    (key) => {
      expect(said({ lead: { [key]: 'One for all' } })).toEqual([]);
      expect(said({ lead: { [key]: { en: 'One', fr: 'Un' } } })).toEqual([
        `story.json: lead.${key} has no text in "zh-Hant". Add it. Until then the text in "en" is shown.`,
      ]);
    },
  );

  it('are those of slides by language', () => {
    expect(said({ talk: { slides: { off: { en: 'Off', fr: 'Départ' } } } })).toEqual([
      'story.json: talk.slides.off has no text in "zh-Hant". Add it. Until then the text in "en" is shown.',
    ]);
  });

  it('cost nothing', () => {
    const problems = new Problems();
    checkTexts({ title: 'Off', summary: { en: 'O' } }, ['en', 'fr'], problems);
    expect(problems.list.map(({ severity }) => severity)).toEqual(['hint', 'hint']);
  });
});
