import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { packSite } from '../../../../src/draft/site/pack-site.ts';
import { sampleDraft } from '../../../fixtures/drafts.ts';

const sha = (text: string) => createHash('sha256').update(text).digest('hex');
const URL_SCRIPT = 'let a=`own-story`;b="own-story";c=`own-story-2`;';
const INDEX = `<!doctype html>
<html lang="en"><head>
    <link rel="expect" href="#first-read" blocking="render">
    <title>Own · Whistlestop</title>
    <meta name="description" content="Own story.">
    <meta property="og:title" content="Own">
    <script type="application/ld+json">{"headline":"Own"}</script>
</head><body>
    <div id="root" data-prerendered="own-story" data-basemap="./x/"><div>Own words</div></div><svg></svg>
    <script type="module" src="./assets/reader.js"></script>
</body></html>`;

const SITE: Readonly<Record<string, string>> = {
  'index.html': INDEX,
  'ru/index.html': INDEX,
  'embed.html': INDEX,
  'present.html': '<title>Whistlestop</title><div id="root"><main class="unstarted"></main></div>',
  'stories.html': 'A list',
  'studio.html': 'Studio',
  'assets/studio/studio.js': 'x',
  'assets/url.js': URL_SCRIPT,
  'assets/other.js': 'let d=1;',
  'stories/own-story/story.json': '{}',
  'stories/index.json': '{}',
  'share/own-story/x.html': '',
  'sw.js': `const v="1",f={"assets/url.js": ["${sha(URL_SCRIPT)}", 50], "assets/other.js":["${sha('let d=1;')}",8],\n"stories/own-story/basemap/world.json":["${sha('')}",1]};`,
};

async function packed(draft = sampleDraft()): Promise<Record<string, string>> {
  const zip = await packSite(draft, {
    list: Object.keys(SITE),
    load: async (path) => new TextEncoder().encode(SITE[path]),
    words: { title: 'A & B', summary: 'From "here"' },
    readMe: 'Read me',
  });
  const files = Object.entries(unzipSync(zip));
  return Object.fromEntries(files.map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
}

it('holds the site with the draft as its only story', async () => {
  const files = await packed();
  expect(Object.keys(files).map((path) => path.replace('sample/', ''))).toEqual([
    ...['assets/other.js', 'assets/url.js', 'embed.html', 'index.html', 'present.html'],
    ...['read-me.txt', 'ru/index.html', 'stories.html'],
    ...[
      'stories/sample/article.en.md',
      'stories/sample/route.geojson',
      'stories/sample/story.json',
    ],
    'sw.js',
  ]);
  expect(files['sample/stories/sample/story.json']).toBe(sampleDraft().files.get('story.json'));
});

it('opens the draft where the site opened its own story', async () => {
  const files = await packed();
  expect(files['sample/assets/url.js']).toBe('let a=`sample`;b="sample";c=`own-story-2`;');
  expect(files['sample/assets/other.js']).toBe(SITE['assets/other.js']);
});

it('says nothing of the other story, and nothing that a script could be', async () => {
  const files = await packed();
  for (const page of ['index.html', 'ru/index.html']) {
    const html = files[`sample/${page}`];
    expect(html).toContain('<title>A &#38; B · Whistlestop</title>');
    expect(html).toContain('content="From &#34;here&#34;"');
    expect(html).toContain(
      '<div id="root"></div>\n    <script type="module" src="./assets/reader.js">',
    );
    expect(html).not.toMatch(/Own|expect|og:|ld\+json/);
  }
  expect(files['sample/embed.html']).toContain('<title>A &#38; B</title>');
  expect(files['sample/present.html']).toContain('unstarted');
  expect(files['sample/stories.html']).toContain('url=./');
});

it('tells the service worker what changed, and what is not there', async () => {
  const worker = (await packed())['sample/sw.js'] ?? '';
  const script = 'let a=`sample`;b="sample";c=`own-story-2`;';
  expect(worker).toContain(`"assets/url.js":["${sha(script)}",${script.length}]`);
  expect(worker).toContain(`"assets/other.js":["${sha('let d=1;')}",8]`);
  expect(worker).not.toContain('own-story/basemap');
  expect(() => new Function(worker)).not.toThrow();
});

it('is made of no page without a story', async () => {
  const load = async () => new TextEncoder().encode('<html>');
  const words = { title: '', summary: '' };
  await expect(
    packSite(sampleDraft(), { list: ['index.html'], load, words, readMe: '' }),
  ).rejects.toThrow('no page');
});
