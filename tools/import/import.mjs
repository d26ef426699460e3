// @ts-check
// Makes a story of tracks, tables, story maps and timelines; see HELP.
import { readArguments } from '../arguments.mjs';
import { withTs } from '../import-ts.mjs';
import { STORIES } from '../story/story-folder.mjs';

const HELP = `Makes a story of files that other programs wrote, in ${STORIES}/<slug>.

  npm run import -- <file…> <slug>     GPX, KML, KMZ, GeoJSON, CSV, StoryMapJS or TimelineJS
  npm run import -- --help             shows this help

Several files become one story: a track gives the route, a table the stops. What a story cannot have is listed,
with the place in the file where it stands. What the files do not say is asked; these options answer it:

  --when 1889                          a date for stops without a time: a year, a month or a day
  --place "Pyongyang 39.0, 125.75"     where a story takes place whose file names no place
  --mode train                         how they travelled along a track: train, car, foot, ship or plane
  --column "Halt=place"                what a column means; several times, "Halt=" leaves it out
  --day-first, --month-first           whether 03/04 is 3 April
  --lang de                            the language of the texts; without it, English
  --add                                adds the files to a story that is there

Then \`npm run story -- ${STORIES}/<slug>\` names what is still missing, and \`npm run dev\` shows the story.

More: docs/importing.md. A table to begin with: public/stops-template.csv`;

const options = /** @type {const} */ ({
  help: { type: 'boolean', short: 'h' },
  when: { type: 'string' },
  place: { type: 'string' },
  mode: { type: 'string' },
  column: { type: 'string', multiple: true },
  'day-first': { type: 'boolean' },
  'month-first': { type: 'boolean' },
  lang: { type: 'string' },
  add: { type: 'boolean' },
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
  const slug = positionals.at(-1) ?? '';
  const files = positionals.slice(0, -1);
  if (files.length === 0) {
    console.log(`Name a file and the story's slug.\n\n${HELP}`);
    return 1;
  }
  const { text, done } = await withTs(
    'tools/import/import-story.ts',
    (/** @type {typeof import('./import-story.ts')} */ { importStory }) =>
      importStory(files, `${STORIES}/${slug}`, values),
  );
  console.log(text);
  return done ? 0 : 1;
}
