import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Figure } from '../../../../src/article/figures/figure.tsx';
import { FigureSettingProvider } from '../../../../src/article/figures/figure-context.ts';
import { parseStory } from '../../../../src/story/parse/parse-story.ts';
import { rawStory } from '../../../fixtures/raw-story.ts';

/** The lead of a story as the build renders it, at the head and elsewhere. */
function rendered(lead: boolean): string {
  const raw = rawStory();
  const { story } = parseStory({
    ...raw,
    story: { ...raw.story, lead: { src: 'train.svg', alt: 'A' } },
  });
  if (!story?.lead) throw new Error('The sample has no lead.');
  const value = { story, lang: 'en', sizes: '100vw', enlarge: null };
  const figure = createElement(Figure, { media: story.lead, lead });
  return renderToString(createElement(FigureSettingProvider, { value }, figure));
}

it('the figure at the head of a story loads at once and first, any other when it is near', () => {
  expect(rendered(true)).toMatch(/<img [^>]*loading="eager"[^>]*fetchPriority="high"/i);
  expect(rendered(false)).toMatch(/<img [^>]*loading="lazy"/);
  expect(rendered(false)).not.toMatch(/fetchpriority|rel="preload"/i);
});
