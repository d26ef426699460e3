import { afterEach, expect, it, vi } from 'vitest';

/** The module of a site that was built with these hosts. */
async function builtWith(hosts: string) {
  vi.stubEnv('WHISTLESTOP_MEDIA_HOSTS', hosts);
  vi.resetModules();
  const { mediaAddress } = await import('../../../../src/story/media/media-address.ts');
  return (path: string) => mediaAddress(path, './stories/a/');
}

afterEach(() => vi.unstubAllEnvs());

it.each([
  ['a.jpg', './stories/a/a.jpg'],
  ['media/my photo, large.jpg', './stories/a/media/my%20photo%2C%20large.jpg'],
  ['100%.jpg', './stories/a/100%25.jpg'],
  ['мост.svg', './stories/a/%D0%BC%D0%BE%D1%81%D1%82.svg'],
  ['../a.jpg', null],
  ['javascript:alert(1)', './stories/a/javascript%3Aalert(1)'],
  ['//evil.example/a.jpg', null],
  ['https://pictures.example/a.jpg', null],
  ['half a pair \ud800.jpg', null],
])('%s is at %s', async (path, address) => {
  expect((await builtWith(''))(path)).toBe(address);
});

it('may be on a host that the build names, and on no other', async () => {
  const address = await builtWith('https://pictures.example https://b.example:8443');
  expect(address('https://pictures.example/a,b.jpg?w=1')).toBe(
    'https://pictures.example/a%2Cb.jpg?w=1',
  );
  expect(address('https://b.example:8443/a.jpg')).toBe('https://b.example:8443/a.jpg');
  expect(address('https://b.example/a.jpg')).toBeNull();
  expect(address('https://pictures.example.evil.example/a.jpg')).toBeNull();
  expect(address('a.jpg')).toBe('./stories/a/a.jpg');
});
