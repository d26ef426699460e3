import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  headersFor,
  readHeadersFile,
  writeHeadersFile,
} from '../../../../tools/hosting/headers-file.mjs';
import { nginxConfig } from '../../../../tools/hosting/nginx.mjs';
import { contentSecurityPolicy } from '../../../../tools/hosting/policy.mjs';
import { rulesOf } from '../../../../tools/hosting/rules.mjs';
import { PAGES } from '../../../../tools/pages.mjs';

const FILES = [
  ...['assets/main-abc.js', 'basemap/world.json', 'stories/one/story.json', 'embed.js', 'sw.js'],
  ...['og.png', '_headers', '.vite/manifest.json', 'embed.js.br'],
];
let site: string;

beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'whistlestop-hosting-'));
  for (const path of FILES) {
    mkdirSync(join(site, path, '..'), { recursive: true });
    writeFileSync(join(site, path), '');
  }
  for (const { html } of PAGES) {
    const styles = [`${html.replace('.html', '')}{}`];
    const policy = contentSecurityPolicy({}, { styles }).replaceAll("'", '&#39;');
    const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
    writeFileSync(join(site, html), meta);
  }
});

afterEach(() => rmSync(site, { recursive: true }));

const policy = contentSecurityPolicy();
const rules = (embedders: readonly string[] = []) => rulesOf(site, { policy, embedders });
const sent = (path: string, embedders?: readonly string[]) => headersFor(rules(embedders), path);

describe('the headers of the site', () => {
  it('are the same after being written and read', () => {
    expect(readHeadersFile(writeHeadersFile(rules()))).toEqual(rules());
  });

  it('set none twice for one path, since hosts differ in what they make of it', () => {
    for (const { path } of rules()) {
      const asked = path.replace('*', 'some/file');
      const names = rules().flatMap((rule) => {
        const applies = Object.keys(headersFor([rule], asked)).length > 0;
        return applies ? Object.keys(rule.headers) : [];
      });
      expect(names).toEqual([...new Set(names)]);
    }
  });

  it('fit into what hosts take: a hundred rules of 2,000 signs a line', () => {
    expect(rules().length).toBeLessThan(100);
    for (const line of writeHeadersFile(rules()).split('\n'))
      expect(line.length).toBeLessThan(2000);
  });

  it('give each page its own policy, by every name that a host may give it', () => {
    const policies = [
      ['/', '/index.html'],
      ['/embed', '/embed.html'],
      ['/present', '/present.html'],
    ].map((paths) => {
      const said = new Set(paths.map((path) => sent(path)['Content-Security-Policy']));
      expect(said.size).toBe(1);
      return [...said][0];
    });
    for (const each of policies) expect(each).toMatch(/style-src 'self' 'sha256-/);
    expect(new Set(policies).size).toBe(3);
  });

  it('allow what is no page nothing inline', () => {
    for (const path of ['/sw.js', '/assets/main-abc.js', '/og.png'])
      expect(sent(path)['Content-Security-Policy']).toBe(`${policy}; frame-ancestors 'none'`);
  });

  const drawing = (name: string, styles: readonly string[]) => {
    const elements = styles.map((text) => `<style>${text}</style>`).join('');
    const svg = `<svg xmlns="http://www.w3.org/2000/svg">${elements}</svg>`;
    writeFileSync(join(site, 'stories/one', name), svg);
  };
  const hashOf = (styles: string) =>
    `'sha256-${createHash('sha256').update(styles).digest('base64')}'`;
  const stylesAllowed = () =>
    /; style-src (.*?);/.exec(sent('/stories/one/a.svg')['Content-Security-Policy'] ?? '')?.[1];

  it('let no code of a story run, and no styles but those of its drawings', () => {
    expect(stylesAllowed()).toBe("'none'");
    drawing('a.svg', ['a{fill:red}', 'b{}']);
    drawing('b.SVG', ['a{fill:red}']);
    expect(sent('/stories/one/a.svg')['Content-Security-Policy']).toBe(
      `default-src 'none'; img-src 'self' data:; media-src 'self'; style-src ${hashOf('a{fill:red}')} ${hashOf('b{}')}; sandbox; frame-ancestors 'none'`,
    );
  });

  it('allow styles as a browser reads them from a drawing', () => {
    drawing('a.svg', ['a&gt;b{}\r\n', '<![CDATA[c>d{}]]>']);
    expect(stylesAllowed()).toBe(`${hashOf('a>b{}\n')} ${hashOf('c>d{}')}`);
  });

  it('survive a drawing that is not XML', () => {
    writeFileSync(join(site, 'stories/one/a.svg'), '<svg><style>a{}');
    drawing('b.svg', ['b{}']);
    expect(stylesAllowed()).toBe(hashOf('b{}'));
  });

  it('say so where there is no room for the styles of all drawings', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    for (let i = 0; i < 40; i++) drawing(`${i}.svg`, [`a{x:${i}}`]);
    for (const line of writeHeadersFile(rules()).split('\n'))
      expect(line.length).toBeLessThan(2000);
    expect(warn.mock.calls[0]?.[0]).toMatch(/^The stories' drawings hold 40 different <style>/);
    warn.mockRestore();
  });

  it('keep for ever what has a hash in its name, and nothing else', () => {
    const forever = FILES.filter((path) =>
      sent(`/${path}`)['Cache-Control']?.includes('immutable'),
    );
    expect(forever).toEqual(['assets/main-abc.js']);
    for (const path of ['/', '/sw.js', '/stories/one/story.json'])
      expect(sent(path)['Cache-Control']).toMatch(/^max-age=0, .*must-revalidate$/);
  });

  it('let everyone frame the embed, or those who are named, and the site alone its other pages', () => {
    const ancestors = (path: string, embedders?: readonly string[]) =>
      /frame-ancestors (.*)$/.exec(sent(path, embedders)['Content-Security-Policy'] ?? '')?.[1];
    expect(ancestors('/embed.html')).toBeUndefined();
    const named = ['https://a.example', 'https://*.b.example'];
    expect(ancestors('/embed.html', named)).toBe("'self' https://a.example https://*.b.example");
    for (const path of ['/', '/present.html']) expect(ancestors(path, named)).toBe("'self'");
  });

  it('let a page with Cross-Origin-Embedder-Policy load every file', () => {
    for (const path of ['/embed.html', ...FILES.map((path) => `/${path}`)])
      expect(sent(path)['Cross-Origin-Resource-Policy']).toBe('cross-origin');
  });

  it('say nothing of what only the build reads', () => {
    const paths = rules().map(({ path }) => path);
    expect(paths.filter((path) => /_headers|\.vite|\.br/.test(path))).toEqual([]);
  });

  it('are not made of a page without a policy', () => {
    writeFileSync(join(site, 'present.html'), '<p>');
    expect(rules).toThrow(/present\.html has no content security policy/);
  });
});

describe('the format _headers', () => {
  it('joins what two rules say of one header', () => {
    const two = readHeadersFile('/*\n  X-A: 1\n\n# a remark\n/b\n  X-A: 2\n  X-C: d: e\n');
    expect(headersFor(two, '/b')).toEqual({ 'X-A': '1, 2', 'X-C': 'd: e' });
    expect(headersFor(two, '/b/c')).toEqual({ 'X-A': '1' });
  });

  it('names the line that it does not understand', () => {
    expect(() => readHeadersFile('/*\n  X-A: 1\n  nonsense\n')).toThrow(/line 3/);
    expect(() => readHeadersFile('  X-A: 1\n')).toThrow(/line 1/);
  });
});

describe('the configuration of nginx', () => {
  const options = { path: '/maps/', folder: '/srv/maps' };
  const config = (over: Partial<typeof options> = {}) =>
    nginxConfig(rules(), { ...options, site, ...over });

  it.each([
    ['path', '/maps'],
    ['path', 'maps/'],
    ['path', '/a b/'],
    ['path', '/{x}/'],
    ['folder', 'srv/maps'],
    ['folder', '/srv/my maps'],
    ['folder', '/srv; include /etc/passwd'],
    ['folder', '/srv/$uri'],
  ])('refuses the %s %s', (name, value) => {
    expect(() => config({ [name]: value })).toThrow(`The ${name} must`);
  });

  it('refuses a header that nginx would read otherwise', () => {
    const odd = [{ path: '/*', headers: { 'X-A': '$uri' } }];
    expect(() => nginxConfig(odd, { ...options, site })).toThrow(/X-A/);
  });

  it('names all headers in each location, for none is inherited', () => {
    const blocks = config()
      .split(/\n {2}location /)
      .slice(1)
      .filter((text) => !text.startsWith('~ /['));
    expect(blocks.length).toBeGreaterThan(5);
    for (const block of blocks)
      for (const name of ['Content-Security-Policy', 'X-Content-Type-Options', 'Cache-Control'])
        expect(block).toContain(`add_header ${name} `);
  });
});
