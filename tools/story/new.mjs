// @ts-check
// Makes a new story; see HELP.
import { readArguments } from '../arguments.mjs';
import { withTs } from '../import-ts.mjs';
import { STORIES } from './story-folder.mjs';

const HELP = `Makes a new story in ${STORIES}/<slug>, in which the checker finds nothing to fix.

  npm run new -- <slug>                   a story with one stop, to be filled
  npm run new -- <slug> --from <file>     a story of a file of another program: docs/importing.md
  npm run new -- --help                   shows this help

  --title "My journey"     the title; by default made from the slug
  --lang de                the language of the texts; without it, English

A slug is the story's part of its address: small letters, digits and hyphens, such as my-journey.
--from can be given several times. What of a file has no place in a story is listed. A story that is there is
never overwritten.

Making a story, step by step: docs/making-a-story.md`;

const options = /** @type {const} */ ({
  help: { type: 'boolean', short: 'h' },
  title: { type: 'string' },
  lang: { type: 'string' },
  from: { type: 'string', multiple: true },
});

process.exitCode = await run();

/** @returns {Promise<number>} the exit code */
async function run() {
  const parsed = readArguments(options);
  if (typeof parsed === 'string') {
    console.log(`${parsed}\n\n${HELP}`);
    return 1;
  }
  const { values, positionals } = parsed;
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const [slug, more] = positionals;
  if (slug === undefined || more !== undefined) {
    const fault =
      slug === undefined ? 'Name the slug of the story.' : `What is ${more}? A slug is one word.`;
    console.log(`${fault}\n\n${HELP}`);
    return 1;
  }
  const { text, done } = await withTs(
    'tools/story/new-story.ts',
    (/** @type {typeof import('./new-story.ts')} */ { newStory }) =>
      newStory(`${STORIES}/${slug}`, values),
  );
  console.log(text);
  return done ? 0 : 1;
}
