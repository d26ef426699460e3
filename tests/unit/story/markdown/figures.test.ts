import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../../src/story/limits.ts';
import { contentOf, figuresOf } from '../../../../src/story/markdown/content.ts';
import { parseMarkdown } from '../../../../src/story/markdown/parse-markdown.ts';
import type { Media } from '../../../../src/story/media/media.ts';

/** The figures of a text, in its order. */
function figures(text: string): readonly Media[] {
  return figuresOf({ text: { en: text } }, 'en');
}

const types = (text: string) => parseMarkdown(text, 'en').children.map(({ type }) => type);

const IMAGE = { kind: 'image', alt: null, caption: null, credit: null, width: null, height: null };

describe('an image on a line of its own', () => {
  it('is a figure with caption and credit', () => {
    expect(
      figures('![A bridge](bridge.jpg "Over the Tumen. Credit: A. Painter / Reuters")'),
    ).toEqual([
      {
        ...IMAGE,
        src: { en: 'bridge.jpg' },
        alt: { en: 'A bridge' },
        caption: { en: 'Over the Tumen.' },
        credit: { en: 'A. Painter / Reuters' },
      },
    ]);
  });

  it.each([
    ['"Over the Tumen"', 'Over the Tumen', null],
    ['"Credit: Reuters"', null, 'Reuters'],
    ['"Over it. CREDIT: Reuters"', 'Over it.', 'Reuters'],
    ['"He took credit: all of it. Credit:"', 'He took', 'all of it. Credit:'],
    ['""', null, null],
  ])('takes %s apart', (title, caption, credit) => {
    const [figure] = figures(`![x](x.png ${title})`);
    expect([figure?.caption?.en ?? null, figure?.credit?.en ?? null]).toEqual([caption, credit]);
  });

  it('may follow another without a blank line', () => {
    expect(figures('![a](a.jpg)\n![b](b.jpg)').map(({ alt }) => alt?.en)).toEqual(['a', 'b']);
  });

  it('may name its file elsewhere in the text', () => {
    expect(figures('![a][shot]\n\n[shot]: a.jpg "Here. Credit: B"')).toMatchObject([
      { src: { en: 'a.jpg' }, alt: { en: 'a' }, caption: { en: 'Here.' }, credit: { en: 'B' } },
    ]);
  });

  it('stands among the other blocks', () => {
    expect(types('## Off\n\nWords.\n\n![a](a.jpg)\n\nWords.')).toEqual([
      'heading',
      'paragraph',
      'figure',
      'paragraph',
    ]);
  });

  it('is a figure in a quotation, a list and a box too', () => {
    const text = '> ![a](a.jpg)\n\n- ![b](b.jpg)\n\n:::note\n![c](c.jpg)\n:::';
    const [quotation, list, box] = parseMarkdown(text, 'en').children;
    expect(quotation).toMatchObject({ children: [{ type: 'figure' }] });
    expect(list).toMatchObject({ children: [{ children: [{ type: 'figure' }] }] });
    expect(box).toMatchObject({ children: [{ type: 'figure' }] });
  });

  it('is a film where its file is one', () => {
    expect(figures('![a train](train.mp4)')).toMatchObject([{ kind: 'video', poster: null }]);
  });

  it.each(['Words ![a](a.jpg)', '![a](a.jpg) words', '**![a](a.jpg)**', '| ![a](a.jpg) |\n|---|'])(
    'is none in %j',
    (text) => {
      expect(figures(text)).toEqual([]);
    },
  );

  it.each([
    '../a.jpg',
    '/a.jpg',
    'javascript:alert(1)',
    'data:image/png;base64,x',
    'http://a.b/c.jpg',
  ])('is none with the file %s', (src) => {
    expect(types(`![a](${src})`)).toEqual(['paragraph']);
  });

  it('is one on another host, which the site may allow', () => {
    expect(figures('![a](https://pictures.example/a.jpg)')).toMatchObject([
      { src: { en: 'https://pictures.example/a.jpg' } },
    ]);
  });

  it('keeps those that are valid beside one that is not', () => {
    expect(types('![a](../a.jpg)\n![b](b.jpg)')).toEqual(['paragraph', 'figure']);
  });
});

describe('an image that is a link', () => {
  it('is a card that opens there', () => {
    const text = '[![Kim arrives](arrival.jpg "The arrival. Credit: KCNA")](https://youtu.be/abc)';
    expect(figures(text)).toEqual([
      {
        kind: 'link',
        url: { en: 'https://youtu.be/abc' },
        poster: { en: 'arrival.jpg' },
        alt: { en: 'Kim arrives' },
        caption: { en: 'The arrival.' },
        credit: { en: 'KCNA' },
        width: null,
        height: null,
      },
    ]);
  });

  it('is none in a line of words, or where the address is not one of the web', () => {
    expect(figures('See [![a](a.jpg)](https://youtu.be/abc)')).toEqual([]);
    expect(figures('[![a](a.jpg)](javascript:alert)')).toEqual([]);
  });
});

describe('a directive of two colons', () => {
  it('is a film with its poster, captions and transcript', () => {
    const text =
      '::video[The arrival]{src="a b.mp4" poster=p.jpg captions=en.vtt transcript="Welcome." alt="A train." credit=KCTV width=1280 height=720px}';
    expect(figures(text)).toEqual([
      {
        kind: 'video',
        src: { en: 'a b.mp4' },
        poster: { en: 'p.jpg' },
        captions: { en: 'en.vtt' },
        transcript: { en: 'Welcome.' },
        alt: { en: 'A train.' },
        caption: { en: 'The arrival' },
        credit: { en: 'KCTV' },
        width: 1280,
        height: 720,
      },
    ]);
  });

  it('is a sound, an image or a link', () => {
    expect(figures('::audio{src=a.mp3 transcript="He said."}')).toMatchObject([
      { kind: 'audio', src: { en: 'a.mp3' }, transcript: { en: 'He said.' } },
    ]);
    expect(figures('::image{src=a.jpg width=3 height=2}')).toMatchObject([
      { kind: 'image', width: 3, height: 2 },
    ]);
    expect(figures('::link{url="https://vimeo.com/1" poster=a.jpg}')).toMatchObject([
      { kind: 'link', url: { en: 'https://vimeo.com/1' }, poster: { en: 'a.jpg' } },
    ]);
  });

  it.each(['::video', '::video{}', '::video{src=""}', '::link{src=a.jpg}', '::film{src=a.mp4}'])(
    'stays as it is typed: %s',
    (text) => {
      expect(types(text)).toEqual(['leafDirective']);
    },
  );
});

describe('the figures of a passage', () => {
  const media: Media[] = [
    { ...IMAGE, kind: 'image', src: { en: 'a.svg', ru: 'a.ru.svg' } } as Media,
  ];

  it('are those of its text and then those of story.json', () => {
    const passage = { text: { en: 'Words.\n\n![b](b.jpg)', ru: 'Слова.' }, media };
    expect(contentOf(passage, 'en').children.map(({ type }) => type)).toEqual([
      'paragraph',
      'figure',
      'figure',
    ]);
    expect(figuresOf(passage, 'ru')).toEqual(media);
  });

  it('are also those in boxes, quotations and lists', () => {
    const text = ':::note\n![a](a.jpg)\n:::\n\n> ![b](b.jpg)\n\n- ![c](c.jpg)\n\n![d](d.jpg)';
    expect(figures(text).map(({ alt }) => alt?.en)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('have words in the language that the text is in', () => {
    const text = { en: '![A bridge](a.jpg)', pt: '![Uma ponte](a.jpg)' };
    expect(figuresOf({ text }, 'pt-BR')[0]?.alt).toEqual({ pt: 'Uma ponte' });
    expect(figuresOf({ text }, 'ko')[0]?.alt).toEqual({ en: 'A bridge' });
  });

  it('are as many as there may be', () => {
    expect(figures('![a](a.jpg)\n\n'.repeat(LIMITS.figures + 5))).toHaveLength(LIMITS.figures);
  });
});
