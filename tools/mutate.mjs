// @ts-check
// Mutation tests, folder by folder, each with the unit tests of its own name:
//   npm run mutate [-- folder …]
// Fails where a folder's score is below the bound. Reports: reports/mutation/<folder>.html and .json.
import { Stryker } from '@stryker-mutator/core';

const BOUND = 82;
const asked = process.argv.slice(2);
const folders = asked.length > 0 ? asked : ['story', 'timeline', 'playback'];

for (const folder of folders) {
  console.log(`\nsrc/${folder}`);
  const report = `reports/mutation/${folder}`;
  await new Stryker({
    mutate: [`src/${folder}/**/*.ts`],
    vitest: {
      configFile: 'vitest.mutation.config.ts',
      dir: `tests/unit/${folder}`,
      related: false,
    },
    thresholds: { high: 95, low: 90, break: BOUND },
    incrementalFile: `${report}.incremental.json`,
    htmlReporter: { fileName: `${report}.html` },
    jsonReporter: { fileName: `${report}.json` },
  }).runMutationTest();
}
