import { defineConfig } from 'vitest/config';

/** The unit tests in one zone, without the site's build around them: for `npm run mutate`. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['**/*.test.ts'],
    // Random cases, whose finds are chance, and lines of many points: seconds for each mutant.
    exclude: ['**/fuzz.test.ts', '**/points.test.ts'],
    setupFiles: ['tests/setup/expect-zone.ts'],
    env: { TZ: 'UTC' },
  },
});
