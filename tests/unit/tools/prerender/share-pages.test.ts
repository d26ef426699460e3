import { expect, it } from 'vitest';
import { parseStory } from '../../../../src/story/parse/parse-story.ts';
import { sharedSteps, stepPage } from '../../../../tools/prerender/share/share-markup.ts';
import { readStory } from '../../../../tools/story/read-story.ts';

const { story } = parseStory((await readStory('tests/fixtures/stories/bled-sample')).raw);
if (!story) throw new Error('The sample has no story.');
const steps = sharedSteps(story);

it('each stop with a picture has a page and a card, in each language', () => {
  expect(steps.map(({ page, card, picture }) => [page, card, picture])).toEqual([
    ['share/bled-sample/station.html', 'share/bled-sample/station.jpg', 'route.svg'],
    ['share/bled-sample/jetty.html', 'share/bled-sample/jetty.jpg', 'lake.jpg'],
    ['share/bled-sample/island.html', 'share/bled-sample/island.jpg', 'tower.png'],
    ['share/bled-sample/station.de.html', 'share/bled-sample/station.de.jpg', 'route.svg'],
    ['share/bled-sample/jetty.de.html', 'share/bled-sample/jetty.de.jpg', 'lake.jpg'],
    ['share/bled-sample/island.de.html', 'share/bled-sample/island.de.jpg', 'tower.png'],
  ]);
});

it('the page names its card in full, and leads to the stop in its language', () => {
  const step = steps.find(({ page }) => page.endsWith('jetty.de.html'));
  if (!step) throw new Error('The jetty has no page in German.');
  const options = { isDefault: false, policy: "script-src 'self'" };
  const html = stepPage(story, step, { ...options, site: 'https://example.org/maps/' });
  const folder = 'https://example.org/maps/share/bled-sample';
  expect(html).toContain(`<meta property="og:image" content="${folder}/jetty.de.jpg">`);
  expect(html).toContain(`<meta property="og:url" content="${folder}/jetty.de.html">`);
  expect(html).toContain('<meta property="og:description" content="Vom Steg aus.">');
  expect(html).toContain('lang="de" dir="ltr"');
  expect(html).toContain('data-story="../../?story=bled-sample&#38;stop=jetty&#38;lang=de"');
  const relative = stepPage(story, step, { ...options, isDefault: true, site: null });
  expect(relative).toContain('<meta property="og:image" content="./jetty.de.jpg">');
  expect(relative).toContain('data-story="../../?stop=jetty&#38;lang=de"');
  expect(relative).not.toContain('og:url');
});

it('no text of a story becomes markup', () => {
  const [first] = steps;
  if (!first) throw new Error('The sample has no picture.');
  const step = { ...first, title: '<script>1</script>', alt: '"><img src=x>' };
  const html = stepPage(story, step, { isDefault: true, policy: '', site: null });
  expect(html).not.toMatch(/<script>1|"><img src=x/);
});
