// @ts-check
/**
 * Mutation tests: does a test fail when the code is changed? `npm run mutate` goes folder by folder
 * and adds what is the folder's own (tools/mutate.mjs).
 */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  coverageAnalysis: 'perTest',
  // A busy machine would count slow tests as mutants found.
  timeoutMS: 20_000,
  concurrency: 2,
  incremental: true,
  // None: Stryker would rewrite it with TypeScript's compiler API, which TypeScript 7 does not have.
  tsconfigFile: 'none',
  // The site's build and what else no unit test reads.
  ignorePatterns: ['dist', 'tests/e2e', 'tests/browser'],
  tempDirName: 'node_modules/.stryker-tmp',
  cleanTempDir: 'always',
  reporters: ['clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
};
