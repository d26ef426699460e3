import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { randomRuns } from '../../../fixtures/random-runs.ts';

const PAGE = 'https://news.example/maps/index.html?story=x#y';
let askedStory: typeof import('../../../../src/story/load/story-folder.ts').resolveStorySlug;
let storyFolder: typeof import('../../../../src/story/load/story-folder.ts').storyFolder;

/** As a build reads its list, which is once. */
async function builtWith(hosts: string | undefined): Promise<void> {
  vi.resetModules();
  vi.stubEnv('WHISTLESTOP_STORY_HOSTS', hosts);
  ({ resolveStorySlug: askedStory, storyFolder } = await import(
    '../../../../src/story/load/story-folder.ts'
  ));
}

beforeEach(() => builtWith(undefined));
afterEach(() => vi.unstubAllEnvs());

describe('resolveStorySlug', () => {
  it.each([
    ['lake', 'lake'],
    ['/trips/lake/', '/trips/lake/'],
    ['/trips/lake', '/trips/lake/'],
    ['https://news.example/trips/lake/', '/trips/lake/'],
    ['HTTPS://NEWS.EXAMPLE/Trips/lake', '/Trips/lake/'],
    ['/~desk/v1.2/lake_2/', '/~desk/v1.2/lake_2/'],
  ])('accepts %s', (asked, slug) => {
    expect(askedStory(asked, PAGE)).toBe(slug);
  });

  it('accepts a folder of a page without encryption, such as that of a local server', () => {
    const page = 'http://localhost:5173/index.html';
    expect(askedStory('http://localhost:5173/trips/lake', page)).toBe('/trips/lake/');
    expect(askedStory('https://localhost:5173/trips/lake', page)).toBeNull();
  });

  it.each([
    ...['', '/', '.', '..', '../lake', './lake', 'trips/lake', 'Lake', 'a'.repeat(101)],
    ...[
      '//evil.example/lake/',
      '/\\evil.example/lake/',
      '\\\\evil.example\\lake',
      '/\tevil.example/',
    ],
    ...[
      '/trips/../../secret/',
      '/trips/./lake/',
      '/trips/%2e%2e/lake/',
      '/trips%2Flake/',
      '/a//b/',
    ],
    ...[
      'https://evil.example/lake/',
      'http://news.example/lake/',
      'https://news.example:8443/lake/',
    ],
    ...['https://news.example@evil.example/lake/', 'https://user:word@news.example/lake/'],
    ...['https://news.example.evil.example/lake/', 'https://evil.example/https://news.example/'],
    ...['https:evil.example/lake/', 'https:/evil.example/lake/', 'https:///evil.example/lake/'],
    ...['javascript:alert(1)', 'javascript://news.example/%0aalert(1)', 'data:application/json,{}'],
    ...['blob:https://news.example/1', 'file:///etc/', 'ftp://news.example/lake/'],
    ...[
      '/lake/?a=b',
      '/lake/#a',
      '/lake/?',
      '/lake;a/',
      ' /lake/',
      '/lake/\n',
      '/söe/',
      '/lake\u202e/',
    ],
    ...['https://nеws.example/lake/', 'https://news。example/lake/'],
  ])('rejects %j', (asked) => {
    expect(askedStory(asked, PAGE)).toBeNull();
  });

  it('never leads to another origin', () => {
    const parts = fc.constantFrom(
      ...['/', '//', '\\', ':', '@', '.', '..', '%2f', '%2e', '?', '#', '\t', 'https', 'http'],
      ...['evil.example', 'news.example', 'lake', '[::1]', '0x7f.1', ' ', 'javascript', 'é'],
    );
    const written = fc.array(parts, { maxLength: 8 }).map((each) => each.join(''));
    fc.assert(
      fc.property(fc.oneof(written, fc.string(), fc.webUrl()), (asked) => {
        const slug = askedStory(asked, PAGE);
        if (slug === null) return;
        const folder = new URL(storyFolder(slug), PAGE);
        expect(folder.origin).toBe('https://news.example');
        expect(folder.href.endsWith('/')).toBe(true);
        // Said again, it is the same: links that a page writes lead to the same story.
        expect(askedStory(slug, PAGE)).toBe(slug);
      }),
      { numRuns: randomRuns(2000) },
    );
  });

  it('accepts an origin that the build allows, and no other', async () => {
    await builtWith('https://stories.example https://desk.example:8443');
    for (const folder of ['https://stories.example/lake/', 'https://desk.example:8443/a/b/']) {
      expect(askedStory(folder, PAGE)).toBe(folder);
      expect(askedStory(folder.slice(0, -1), PAGE)).toBe(folder);
      expect(storyFolder(folder)).toBe(folder);
    }
    for (const asked of [
      ...[
        'http://stories.example/lake/',
        'https://stories.example:444/lake/',
        'https://desk.example/a/',
      ],
      ...['https://a.stories.example/lake/', 'https://stories.example.evil.example/lake/'],
    ])
      expect(askedStory(asked, PAGE)).toBeNull();
  });
});

describe('a story’s folder', () => {
  it('is next to the page for a name, and the address itself for an address', () => {
    expect(storyFolder('lake')).toBe('./stories/lake/');
    expect(storyFolder('lake', 'https://news.example/s')).toBe('https://news.example/s/lake/');
    expect(storyFolder('/trips/lake/')).toBe('/trips/lake/');
  });
});
