import { figuresInTurn } from '../../../src/article/figures/figures-in-turn.ts';
import type { LocalText } from '../../../src/story/local-text.ts';
import { localize } from '../../../src/story/localize.ts';
import type { Media } from '../../../src/story/media/media.ts';
import type { Story } from '../../../src/story/model.ts';
import { stepsOf } from '../../../src/timeline/steps.ts';

/** A stop or moment with a picture, in one language: it gets a card and an address of its own. */
export interface SharedStep {
  readonly id: string;
  readonly lang: string;
  readonly title: string;
  /** File of the picture, as the story names it. */
  readonly picture: string;
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
  /** Files of the page and of the card, relative to the site. */
  readonly page: string;
  readonly card: string;
}

/** In the order of time, each in all languages of the story. */
export function sharedSteps(story: Story): readonly SharedStep[] {
  const steps = stepsOf(story);
  const passages = new Map(story.passages.map((passage) => [passage.id, passage]));
  return story.languages.flatMap((lang) => {
    const turns = steps.map(({ of, passage }) => ({
      media: of.media,
      passage: passages.get(passage ?? '') ?? null,
    }));
    const words = (text: LocalText | null) => (text ? localize(text, lang) : '');
    return figuresInTurn(turns, lang).flatMap((figures, i) => {
      const step = steps[i];
      const media = figures.find((each) => stillOf(each));
      const picture = words(media ? stillOf(media) : null);
      if (!step || !media || picture === '' || /^https?:/.test(picture)) return [];
      const { id } = step;
      const name = `share/${story.slug}/${lang === story.languages[0] ? id : `${id}.${lang}`}`;
      const [title, alt] = [words(step.title), words(media.alt)];
      const [caption, credit] = [words(media.caption), words(media.credit)];
      return [
        {
          id,
          lang,
          title,
          picture,
          alt,
          caption,
          credit,
          page: `${name}.html`,
          card: `${name}.jpg`,
        },
      ];
    });
  });
}

/** The file that shows a figure as it stands still; null for sound. */
function stillOf(media: Media): LocalText | null {
  if (media.kind === 'image') return media.src;
  return media.kind === 'audio' ? null : media.poster;
}
