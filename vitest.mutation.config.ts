import { defineConfig } from 'vitest/config';

/** The unit tests in one zone, without the site's build around them: for `npm run mutate`. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['**/*.test.ts'],
    // Random cases by the second: what they find is chance, and a score should not be.
    exclude: ['**/hostile.test.ts'],
    setupFiles: ['tests/setup/expect-zone.ts'],
    env: { TZ: 'UTC' },
  },
});
