import fc from 'fast-check';

/**
 * `npm test` tries the same random cases at each run, so that a commit passes or fails for good.
 * `npm run test:full` searches for new ones: a property that fails there prints its seed, and the
 * case becomes an example of the property.
 */
const SEED = 20190424;

if (process.env.FULL !== '1') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: SEED });
