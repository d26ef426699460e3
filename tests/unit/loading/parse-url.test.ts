import { expect, it } from 'vitest';
import { parseUrl } from '../../../src/loading/parse-url.ts';

it('gives the address, or null for what is none', () => {
  expect(parseUrl('https://a.example/b')?.host).toBe('a.example');
  expect(parseUrl('b.jpg', 'https://a.example/c/')?.href).toBe('https://a.example/c/b.jpg');
  expect(parseUrl('b.jpg')).toBeNull();
  expect(parseUrl('https://[')).toBeNull();
});
