import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reliabilityPage } from '../../../../tools/checks/reliability-page.mjs';
import { FAULTS } from '../../../fixtures/faults.ts';

/** The ids that stand in the titles of the end-to-end tests, as `[id]`. */
const tested = new Set(
  readdirSync('tests/e2e', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.spec.ts'))
    .flatMap((name) => [...readFileSync(`tests/e2e/${name}`, 'utf8').matchAll(/\[([a-z0-9-]+)\]/g)])
    .map(([, id]) => id),
);

describe('docs/reliability.md', () => {
  it('is made of the rows as they are: run `node tools/checks/reliability.mjs`', () => {
    expect(readFileSync('docs/reliability.md', 'utf8')).toBe(reliabilityPage(FAULTS));
  });

  it.each(FAULTS)('has a test that brings about [$id]', ({ id }) => {
    expect([...tested]).toContain(id);
  });

  it('has no two rows of one id', () => {
    expect(new Set(FAULTS.map(({ id }) => id)).size).toBe(FAULTS.length);
  });
});
