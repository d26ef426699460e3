import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, originsIn, policyOf } from '../../../../tools/hosting/policy.mjs';

const named = (text?: string) => originsIn('WHISTLESTOP_MAP_HOSTS', text);

describe('the hosts of maps', () => {
  it('are none unless they are named', () => {
    expect(named(undefined)).toEqual([]);
    expect(named(' ')).toEqual([]);
  });

  it('are origins', () => {
    const hosts = ['https://tiles.example.org', 'https://*.example.com', 'https://a.example:8443'];
    expect(named(` ${hosts.join('  ')}\n`)).toEqual(hosts);
  });

  it.each([
    'http://tiles.example.org',
    'tiles.example.org',
    'https:',
    'https://*',
    '*',
    'https://tiles.example.org/',
    'https://tiles.example.org/style.json',
    "https://a.example;script-src'self'",
    'https://a.example,b.example',
    "'unsafe-inline'",
    'data:',
  ])('are never %s', (host) => {
    expect(() => named(`https://ok.example ${host}`)).toThrow(/WHISTLESTOP_MAP_HOSTS/);
  });
});

describe('the policy', () => {
  const allows = (policy: string, what: string) =>
    policy.split('; ').find((each) => each.startsWith(what));

  it('allows the site’s own files only', () => {
    expect(contentSecurityPolicy()).not.toMatch(/https?:|\*/);
    expect(contentSecurityPolicy()).not.toMatch(/unsafe/);
  });

  it('lets a map’s host send data and pictures, and nothing else', () => {
    const policy = contentSecurityPolicy({ maps: ['https://a.example', 'https://b.example'] });
    expect(allows(policy, 'connect-src')).toBe(
      "connect-src 'self' https://a.example https://b.example",
    );
    expect(allows(policy, 'img-src')).toBe(
      "img-src 'self' data: blob: https://a.example https://b.example",
    );
    expect(policy.match(/a\.example/g)).toHaveLength(2);
  });
});

describe('the policy of pictures and films', () => {
  const allows = (policy: string, what: string) =>
    policy.split('; ').find((each) => each.startsWith(what));

  it('allows the site’s own unless hosts are named', () => {
    expect(allows(contentSecurityPolicy(), 'media-src')).toBe("media-src 'self' blob:");
  });

  it('lets the hosts of pictures, and of stories, show pictures and play films, and a picture’s host no more', () => {
    const policy = contentSecurityPolicy({
      stories: ['https://stories.example'],
      media: ['https://pictures.example'],
    });
    expect(allows(policy, 'media-src')).toBe(
      "media-src 'self' blob: https://stories.example https://pictures.example",
    );
    expect(allows(policy, 'img-src')).toBe(
      "img-src 'self' data: blob: https://stories.example https://pictures.example",
    );
    expect(allows(policy, 'connect-src')).toBe("connect-src 'self' https://stories.example");
  });
});

describe('the policy of a page', () => {
  it('names the hashes of its own styles, and never allows all', () => {
    const policy = contentSecurityPolicy({}, { styles: ['a{}'] });
    expect(policy).toMatch(/style-src 'self' 'sha256-[A-Za-z0-9+/]{43}='/);
    expect(policy).not.toContain('unsafe');
  });

  it('is read back from a built page, for the header', () => {
    const folder = mkdtempSync(join(tmpdir(), 'whistlestop-policy-'));
    const file = join(folder, 'index.html');
    const policy = contentSecurityPolicy({}, { styles: ['a{}'] });
    const written = policy.replaceAll("'", '&#39;');
    writeFileSync(file, `<meta http-equiv="Content-Security-Policy" content="${written}">`);
    expect(policyOf(file)).toBe(policy);
    rmSync(folder, { recursive: true });
    expect(policyOf(file)).toBeNull();
  });
});
