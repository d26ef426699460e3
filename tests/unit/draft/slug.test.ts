import { expect, it } from 'vitest';
import { idFrom, slugFrom } from '../../../src/draft/slug.ts';

it.each([
  ['Khasan', 'khasan'],
  ['Улан-Удэ', 'ulan-ude'],
  ['Friendship Bridge (Tumen river)', 'friendship-bridge-tumen-river'],
  ['São Paulo – Zürich', 'sao-paulo-zurich'],
  ['Київ', 'kiiv'],
  ['Xi’an', 'xian'],
  ['평양', 'story'],
  ['', 'story'],
  ['---', 'story'],
  ['<script>alert(1)</script>', 'script-alert-1-script'],
  ['../../etc', 'etc'],
])('%s becomes %s', (name, slug) => {
  expect(slugFrom(name)).toBe(slug);
});

it('is no longer than an address should be', () => {
  expect(slugFrom(`${'a'.repeat(59)} b`)).toBe('a'.repeat(59));
});

it('makes ids that nothing else has', () => {
  expect(idFrom('Khasan', new Set(), 'stop')).toBe('khasan');
  expect(idFrom('Khasan', new Set(['khasan', 'khasan-2']), 'stop')).toBe('khasan-3');
  expect(idFrom('평양', new Set(), 'stop')).toBe('stop');
});
