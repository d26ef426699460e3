import { existsSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PAGES, pageAt } from '../../../tools/pages.mjs';

it('lists every html file of the project once, and modules that exist', () => {
  const files = readdirSync('.').filter((name) => name.endsWith('.html'));
  expect(PAGES.map(({ html }) => html).sort()).toEqual(files.sort());
  expect(new Set(PAGES.map(({ name }) => name)).size).toBe(PAGES.length);
  for (const { main } of PAGES) if (main) expect(existsSync(main)).toBe(true);
});

it('finds the page that Vite transforms, and refuses one that is not listed', () => {
  expect(pageAt('/embed.html').name).toBe('embed');
  expect(() => pageAt('/atlas.html')).toThrow('no page');
});
