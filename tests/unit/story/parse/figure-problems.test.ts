import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../../src/story/limits.ts';
import type { Story } from '../../../../src/story/model.ts';
import { parseStory } from '../../../../src/story/parse/parse-story.ts';
import { problemSentence } from '../../../../src/story/problems/problem-sentence.ts';
import { reportOf } from '../../../../src/story/report/report.ts';
import { rawStory } from '../../../fixtures/raw-story.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests spoil raw JSON at will
type Any = any;

function parsed(change: (raw: { story: Any; articles: Record<string, string | null> }) => unknown) {
  const raw = rawStory();
  change(raw);
  const { story, problems } = parseStory(raw);
  if (!story) throw new Error('no story');
  const said = problems.map((problem) => `${problem.severity}: ${problemSentence(problem)}`);
  const levels = reportOf(problems, raw).map(({ level }) => level);
  return { story, said, levels };
}

const PHOTO = { src: 'a.jpg', alt: 'A', credit: 'B' };

/** What is said of one figure of the second stop, and what of it is kept. */
function withFigure(media: unknown) {
  const { story, said, levels } = parsed(({ story }) => {
    story.stops[1].media = [media];
  });
  return { figures: (story as Story).stops[1]?.media ?? [], said, levels };
}

const HERE = 'story.json: stops[1].media[0]';
const LEFT_OUT = 'It is left out until this is fixed.';
const PATH =
  'must be a file inside the story’s folder, or an https address; it cannot lead out of the folder';

describe('a figure of story.json', () => {
  it.each([
    [PHOTO],
    [{ ...PHOTO, kind: 'image', caption: { en: 'C', de: 'D' }, width: 3, height: 2 }],
    [{ ...PHOTO, src: 'a.mp4', captions: { en: 'a.vtt' }, poster: 'a.png' }],
    [{ src: 'a.mp3', transcript: 'T', credit: 'B' }],
    [{ url: 'https://a.example/b', poster: 'a.jpg', alt: 'A', credit: 'B' }],
    [{ url: { en: 'http://a.example/b' }, poster: 'a.jpg', alt: 'A', credit: 'B' }],
  ])('%j is sound', (media) => {
    const { figures, said } = withFigure(media);
    expect([figures.length, said]).toEqual([1, []]);
  });

  it.each<[unknown, string]>([
    ['a.jpg', ' must be a figure: { "src", "alt", "caption"?, "credit" }'],
    [null, ' must be a figure: { "src", "alt", "caption"?, "credit" }'],
    [{ alt: 'A' }, ' needs "src", a file; a link needs "url"'],
    [{ kind: 'link', src: 'a.jpg' }, ' needs "src", a file; a link needs "url"'],
    [{ kind: 'image', url: 'https://a.example' }, ' needs "src", a file; a link needs "url"'],
    [{ ...PHOTO, src: '../b/a.jpg' }, `.src ${PATH}`],
    [{ ...PHOTO, src: 'http://a.example/a.jpg' }, `.src ${PATH}`],
    [{ ...PHOTO, src: { en: 'a.jpg', de: '/a.jpg' } }, `.src.de ${PATH}`],
    [{ ...PHOTO, src: 5 }, '.src must be text, or an object with a text per language'],
    [{ ...PHOTO, src: 'a.mp4', poster: 'data:x' }, `.poster ${PATH}`],
    [{ ...PHOTO, kind: 'photo' }, '.kind must be "image", "video", "audio" or "link"'],
    [{ ...PHOTO, alt: '' }, '.alt must not be empty'],
    [{ ...PHOTO, alt: 'x'.repeat(1001) }, '.alt must be text of at most 1000 characters'],
    [{ ...PHOTO, credit: 'x'.repeat(151) }, '.credit must be a name of at most 150 characters'],
    [{ ...PHOTO, width: 0 }, '.width must be a number of pixels, more than 0'],
    [{ ...PHOTO, width: 20_001 }, '.width must be a number of pixels, at most 20000'],
    [{ url: 'ftp://a.example' }, '.url must be a URL that begins with https://'],
    [{ url: 'https://a@b.example' }, '.url must be a URL that begins with https://'],
  ])('%j is left out, and the stop is not', (media, reason) => {
    const { figures, said } = withFigure(media);
    expect([figures, said]).toEqual([[], [`dropped: ${HERE}${reason}. ${LEFT_OUT}`]]);
  });

  it.each<[object, string, string]>([
    [
      { src: 'a.jpg', credit: 'B' },
      ' is a figure without alternative text. Say in "alt", or in ![…], what is to be seen.',
      'hint',
    ],
    [
      { src: 'a.jpg', alt: 'A' },
      ' is a figure without a credit. Name its maker in "credit", or after “Credit:” at the end of the caption.',
      'hint',
    ],
    [
      { ...PHOTO, src: 'a.webm' },
      ' is a video without subtitles. If anybody speaks in it, name a WebVTT file in "captions".',
      'hint',
    ],
    [
      { src: 'a.ogg', credit: 'B' },
      ' is a sound without a transcript. If anybody speaks in it, write their words in "transcript".',
      'hint',
    ],
    [
      { url: 'https://a.example', alt: 'A', credit: 'B' },
      ' is a link without a poster, so its card has no picture. Put a picture into the story’s folder and name it in "poster".',
      'hint',
    ],
    [
      { ...PHOTO, src: 'https://a.example/b.jpg' },
      '.src is on another host, a.example. It is shown only if the site was built with that host: see docs/hosting.md.',
      'hint',
    ],
    [
      { ...PHOTO, src: 'A.TIFF' },
      '.src is "A.TIFF", a type of file that browsers do not show. Convert it to one of: avif, gif, jpeg, jpg, png, svg, webp.',
      'changed',
    ],
    [
      { ...PHOTO, src: 'a.mov', captions: 'a.vtt' },
      '.src is "a.mov", a type of file that browsers do not show. Convert it to one of: m4v, mp4, webm.',
      'changed',
    ],
    [
      { ...PHOTO, src: 'a.mp4', captions: 'a.srt' },
      '.captions is "a.srt", a type of file that browsers do not show. Convert it to one of: vtt.',
      'changed',
    ],
    [
      { ...PHOTO, src: 'a.mp4', captions: 'a.vtt', poster: 'a.tif' },
      '.poster is "a.tif", a type of file that browsers do not show. Convert it to one of: avif, gif, jpeg, jpg, png, svg, webp.',
      'changed',
    ],
    [
      { url: 'https://a.example', poster: 'a.mp4', alt: 'A', credit: 'B' },
      '.poster is "a.mp4", a type of file that browsers do not show. Convert it to one of: avif, gif, jpeg, jpg, png, svg, webp.',
      'changed',
    ],
    [
      { src: 'a.wma', transcript: 'T', credit: 'B' },
      '.src is "a.wma", a type of file that browsers do not show. Convert it to one of: aac, flac, m4a, mp3, oga, ogg, opus, wav.',
      'changed',
    ],
    [
      // An address need not say what its file is.
      { ...PHOTO, src: 'https://a.example/photo' },
      '.src is on another host, a.example. It is shown only if the site was built with that host: see docs/hosting.md.',
      'hint',
    ],
    [
      { ...PHOTO, poster: 'a.jpg' },
      '.poster has no meaning for a figure of the kind "image". Use one of: kind, src, alt, caption, credit, width, height.',
      'changed',
    ],
    [
      { ...PHOTO, credits: 'C' },
      '.credits has no meaning for a figure of the kind "image". Use one of: kind, src, alt, caption, credit, width, height.',
      'changed',
    ],
  ])('%j is shown, and the author is informed', (media, sentence, level) => {
    const { figures, said, levels } = withFigure(media);
    expect([figures.length, said, levels]).toEqual([1, [`hint: ${HERE}${sentence}`], [level]]);
  });

  it('of another host is reported for its type too', () => {
    expect(withFigure({ ...PHOTO, src: 'https://a.example/b.tif' }).said).toEqual([
      `hint: ${HERE}.src is on another host, a.example. It is shown only if the site was built with that host: see docs/hosting.md.`,
      `hint: ${HERE}.src is "https://a.example/b.tif", a type of file that browsers do not show. Convert it to one of: avif, gif, jpeg, jpg, png, svg, webp.`,
    ]);
  });

  it('costs none of the others', () => {
    const { story, said } = parsed(({ story }) => {
      story.stops[1].media = [{}, PHOTO, 5, { src: 'b.jpg', alt: 'B' }];
    });
    expect(story.stops[1]?.media).toHaveLength(2);
    // By its number in the file.
    expect(said.at(-1)).toMatch(
      /^hint: story\.json: stops\[1\]\.media\[3\] is a figure without a credit/,
    );
  });

  it('may be that of a moment, of a passage and of the story', () => {
    const { story, said } = parsed(({ story }) => {
      story.moments[0].media = [PHOTO];
      story.passages = { end: { media: [PHOTO, PHOTO] } };
      story.lead = { src: 'lead.svg', alt: 'L', credit: 'B' };
    });
    expect(said).toEqual([]);
    expect(story.moments[0]?.media).toHaveLength(1);
    expect(story.passages.map(({ media }) => media.length)).toEqual([0, 0, 0, 2]);
    expect(story.lead).toMatchObject({ src: { en: 'lead.svg' } });
  });

  it('is enough for a passage, in any language', () => {
    const { said } = parsed(({ story, articles }) => {
      story.languages = ['en', 'de'];
      story.passages = { end: { media: [PHOTO] } };
      articles.en = articles.en?.replace('There at last.\n', '') ?? null;
      articles.de = ':::passage{#end}\n:::';
    });
    expect(said.filter((sentence) => / is empty|\bend\b/.test(sentence))).toEqual([]);
  });

  it('is left out where its list, its passage or the lead is none', () => {
    const { story, said } = parsed(({ story }) => {
      story.stops[0].media = PHOTO;
      story.passages = {
        nowhere: { media: [PHOTO] },
        end: { text: 'T' },
        once: { media: 'a.jpg' },
      };
      story.lead = null;
    });
    expect(story.stops.map(({ media }) => media)).toEqual([[], [], [], []]);
    expect(said).toEqual([
      'hint: story.json: stops[0].media must be a list. See docs/story-format.md.',
      'hint: story.json: passages.end.text is not part of the format. Use one of: media.',
      'hint: story.json: passages.once.media must be a list. See docs/story-format.md.',
      'hint: story.json: passages.nowhere names the passage "nowhere", which the article does not have. Write the passage, or correct its id.',
      `dropped: story.json: lead must be a figure: { "src", "alt", "caption"?, "credit" }. ${LEFT_OUT}`,
    ]);
  });

  it('is one of a limited number, and of limited size', () => {
    const { story, said } = parsed(({ story }) => {
      story.stops[0].media = Array(LIMITS.figures + 2).fill(PHOTO);
      story.stops[1].media = Array(LIMITS.figures).fill(PHOTO);
      story.lead = { ...PHOTO, more: Array(LIMITS.values).fill(0) };
    });
    expect(story.stops[0]?.media).toHaveLength(LIMITS.figures);
    expect(said).toEqual([
      'dropped: story.json: stops[0].media holds 52 entries; only the first 50 are read. Split the story into several.',
      'dropped: story.json: lead holds more than 2000 values, or is nested too deep. Make it smaller, or split it.',
    ]);
  });
});

it('of all figures of story.json the first are read', () => {
  const { story, said } = parsed(({ story }) => {
    const media = Array(LIMITS.figures).fill(PHOTO);
    const [first] = story.stops;
    story.stops = Array.from({ length: 45 }, (_, n) => ({ ...first, id: `s${n}`, media }));
    story.opening = 's0';
  });
  const figures = story.stops.flatMap(({ media }) => media);
  expect(figures).toHaveLength(LIMITS.allFigures);
  expect(said).toContain(
    'dropped: story.json has more than 2000 figures. The others are left out. Split the story into several.',
  );
});

describe('a figure of an article', () => {
  /** What is said of these lines, which begin at line 23 of the file. */
  const withText = (text: string) =>
    parsed(({ articles }) => {
      articles.en += `\n\n${text}`;
    }).said.map((sentence) => sentence.replace(/^(\w+): article\.en\.md:/, '$1 '));

  it.each([
    '![A](a.jpg "B. Credit: C")',
    '::video{src=a.mp4 poster=a.jpg captions=a.vtt alt=A credit=C}',
    '::audio[Caption]{src=a.mp3 transcript="He said." credit=C}',
    '[![A](a.jpg "Credit: C")](https://a.example)',
  ])('%s is sound', (text) => {
    expect(withText(text)).toEqual([]);
  });

  it.each([
    ['![](a.jpg "Credit: C")', ['hint 23 is a figure without alternative text.']],
    ['![A](a.jpg "C")', ['hint 23 is a figure without a credit.']],
    [
      '![A](a.tif "Credit: C")',
      ['hint 23.src is "a.tif", a type of file that browsers do not show.'],
    ],
    [
      'Words.\n\n::video{src=a.mp4 alt=A credit=C captions=a.vtt controls autoplay}',
      [
        'hint 25.controls has no meaning for a figure of the kind "video".',
        'hint 25.autoplay has no meaning for a figure of the kind "video".',
      ],
    ],
    ['![A](../a.jpg)', [`dropped 23.src ${PATH}.`]],
    ['::video', ['dropped 23 needs "src", a file; a link needs "url".']],
    ['::video{src=a.mp4 width=wide}', ['dropped 23.width must be a number of pixels.']],
    [
      '::link{url="javascript:alert(1)"}',
      ['dropped 23.url must be a URL that begins with https://.'],
    ],
  ])('%j', (text, sentences) => {
    const said = withText(text);
    expect(said.map((sentence, i) => sentence.slice(0, sentences[i]?.length))).toEqual(sentences);
  });

  it('is one of a limited number', () => {
    const figures = (count: number) => '![A](a.jpg "Credit: C")\n\n'.repeat(count);
    expect(withText(figures(LIMITS.figures))).toEqual([]);
    expect(withText(figures(LIMITS.figures + 3))).toEqual([
      'dropped 123 is more than the 50 figures that a passage may have. The figures from here on are left out. Split the passage.',
    ]);
  });
});

describe('attributes that mean nothing', () => {
  it.each([
    [
      ':::passage{#more source="gazette" t="2020-06-01T19:00Z"}\nMore.\n:::',
      '23.source',
      'id, sources, t, place',
    ],
    ['More\n:at[at eight]{stop=alpha time=8}.', '24.time', 'stop, t'],
  ])('%j', (text, where, keys) => {
    const { said } = parsed(({ articles }) => {
      articles.en += `\n\n${text}`;
    });
    expect(said).toContain(
      `hint: article.en.md:${where} is not part of the format. Use one of: ${keys}.`,
    );
  });
});
