// @ts-check
import { importTs } from '../../import-ts.mjs';

/** What may be allowed, by the option that allows it. */
const ALLOWED = /** @type {const} */ ({
  '--allow-broken-links': 'links',
  '--allow-moved-times': 'times',
  '--allow-older': 'older',
  '--allow-changed-files': 'files',
  '--allow-problems': 'problems',
});
export const PUBLISH_OPTIONS = ['--publish', ...Object.keys(ALLOWED)];

/**
 * Publishes a story's folder and says what happened.
 *
 * @param {readonly string[]} options
 * @returns {Promise<boolean>} whether it is published
 */
export async function publish(options) {
  const [from, to, ...rest] = options.filter((each) => !each.startsWith('-'));
  if (from === undefined || to === undefined || rest.length > 0) {
    console.log('Name two folders: npm run story -- --publish <from> <to>');
    return false;
  }
  /** @type {typeof import('./publish-story.ts')} */
  const { publishStory } = await importTs('tools/story/publish/publish-story.ts');
  const allow = new Set(
    Object.entries(ALLOWED).flatMap(([option, kind]) => (options.includes(option) ? [kind] : [])),
  );
  try {
    console.log(await publishStory(from, to, { allow }));
    return true;
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'Refusal') throw error;
    console.log(`${error.message}\nNothing was published.`);
    return false;
  }
}
