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

it('a figure loads when it is near, so that saved data is not spent; the one at the head comes first then', () => {
  expect(rendered(true)).toMatch(/<img [^>]*loading="lazy"[^>]*fetchPriority="high"/i);
  expect(rendered(false)).toMatch(/<img [^>]*loading="lazy"/);
  expect(rendered(false)).not.toMatch(/fetchpriority/i);
  for (const lead of [true, false]) expect(rendered(lead)).not.toContain('rel="preload"');
});
