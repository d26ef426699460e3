import { describe, expect, test } from 'vitest';
import type { UrlState } from '../../../../../../src/pages/address/url.ts';
import {
  type EmbedChoice,
  embedCode,
  parseLength,
  WIDTHS,
} from '../../../../../../src/pages/reader/dialogs/embed/embed-code.ts';

const site = 'https://maps.example/journey/';
const link: UrlState = {
  slug: 'vladivostok-2019',
  stop: null,
  t: null,
  zone: 'Asia/Vladivostok',
  clock: 'local',
  theme: 'auto',
  lang: null,
};
const whole: EmbedChoice = { link, article: true, width: null, height: 480 };

describe('the code of an embed', () => {
  test('by default is an address with nothing in it, as wide as the column', () => {
    const { address, iframe, element } = embedCode(site, 'The train', whole);
    expect(address).toBe(`${site}embed.html`);
    expect(iframe).toBe(
      `<iframe src="${site}embed.html" title="The train" width="100%" height="480" loading="lazy" allow="fullscreen" style="border:0"></iframe>`,
    );
    expect(element).toBe(
      `<script type="module" src="${site}embed.js"></script>\n<whistle-stop site="${site}" title="The train"><a href="${site}">The train</a></whistle-stop>`,
    );
  });

  test('says what was chosen, the same in each form', () => {
    const { address, iframe, element } = embedCode(site, 'The train', {
      ...whole,
      link: { ...link, slug: 'other', stop: 'khasan', theme: 'dark', lang: 'ru', clock: 'UTC' },
      article: false,
      width: 640,
    });
    // The page of a language has a folder of its own.
    const query = 'story=other&stop=khasan&clock=UTC&theme=dark&article=0';
    expect(address).toBe(`${site}ru/embed.html?${query}`);
    expect(iframe).toContain(`src="${site}ru/embed.html?${query.replaceAll('&', '&amp;')}"`);
    expect(iframe).toContain('width="640" height="480"');
    expect(element).toContain(
      `<whistle-stop site="${site}" story="other" stop="khasan" clock="UTC" theme="dark" lang="ru" article="0" title="The train" style="max-width:640px">`,
    );
    const open = query.replace('&article=0', '').replaceAll('&', '&amp;');
    expect(element).toContain(`><a href="${site}ru/?${open}">The train</a></whistle-stop>`);
  });

  test('keeps a time readable and its offset whole', () => {
    const t = Date.UTC(2019, 3, 24, 0, 45);
    const { address } = embedCode(site, '', { ...whole, link: { ...link, t } });
    expect(address).toContain('t=2019-04-24T10:45%2B10:00');
    expect(new URL(address).searchParams.get('t')).toBe('2019-04-24T10:45+10:00');
  });

  test('a title cannot leave its attribute', () => {
    const title = '"><script>alert(1)</script>&';
    const { iframe, element } = embedCode(site, title, whole);
    const safe = 'title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;"';
    expect(iframe).toContain(safe);
    expect(element).toContain(safe);
    expect(element).not.toContain('<script>alert');
  });
});

test.each([
  ['640', 640],
  [' 300 ', 300],
  ['299', null],
  ['1601', null],
  ['', null],
  ['6e2', null],
  ['-640', null],
  ['wide', null],
])('a side typed as “%s” is %s', (typed, px) => {
  expect(parseLength(typed, WIDTHS)).toBe(px);
});
