import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { emptyDraft } from '../../src/draft/empty-draft.ts';
import { bytesOf } from '../../src/draft/file-content.ts';
import { editJson, type JsonPath } from '../../src/draft/json/edit-json.ts';
import { id, language } from '../../src/story/schema/values.ts';
import { importStory } from '../import/import-story.ts';
import { checkStory } from './check-story.ts';

interface NewOptions {
  /** By default made from the folder's name. */
  readonly title?: string | undefined;
  readonly lang?: string | undefined;
  /** Files of other programs to begin with: see docs/importing.md. */
  readonly from?: readonly string[] | undefined;
}

interface Done {
  /** What to tell the author. */
  readonly text: string;
  readonly done: boolean;
}

/** Makes a story in a folder that is not there yet, and checks it. */
export async function newStory(folder: string, options: NewOptions): Promise<Done> {
  const { title, lang = 'en', from = [] } = options;
  const slug = basename(folder);
  if (!v.is(id, slug))
    return refuse(
      `"${slug}" is no slug: use small letters, digits and hyphens, such as "my-journey".`,
    );
  if (!v.is(language, lang))
    return refuse(`--lang ${lang} is no language: write en, ru or uz-Arab.`);
  if (title?.trim() === '') return refuse('--title is empty.');
  if (await stat(folder).catch(() => null))
    return refuse(`${folder} exists. Choose another slug, or remove that story first.`);
  if (from.length > 0) return imported(folder, options);
  await mkdir(folder, { recursive: true });
  const { files } = emptyDraft(slug, title ?? titleFrom(slug), lang);
  for (const [name, content] of files) await writeFile(join(folder, name), bytesOf(content));
  const names = [...files.keys()].join(', ');
  const { text } = await checkStory(folder);
  return {
    text: [
      `${folder} was written: ${names}.`,
      text,
      '',
      'It has one stop, one source and one passage. Replace what they hold, above all each "…" and the point [0, 0].',
      ...next(folder, slug),
    ].join('\n'),
    done: true,
  };
}

async function imported(folder: string, { title, lang, from = [] }: NewOptions): Promise<Done> {
  const { text, done } = await importStory(from, folder, { lang });
  if (!done) return { text, done };
  if (title !== undefined) await setTitle(folder, title);
  const checked = await checkStory(folder);
  return { text: [text, '', checked.text, ...next(folder, basename(folder))].join('\n'), done };
}

/** The one that was asked for, in place of what the files say. */
async function setTitle(folder: string, title: string): Promise<void> {
  const file = 'story.json';
  const before = await readFile(join(folder, file), 'utf8');
  const draft = { slug: basename(folder), files: new Map([[file, before]]) };
  const path: JsonPath = ['title'];
  const content = editJson(draft, file, path, title).files.get(file);
  if (content !== undefined) await writeFile(join(folder, file), bytesOf(content));
}

const next = (folder: string, slug: string) => [
  `Then: npm run story -- ${folder} checks it; WHISTLESTOP_STORY=${folder} npm run dev shows it while you write.`,
  `The studio opens it as well: public/stories/${slug}. docs/story-format.md lists all that a story can have.`,
];

const refuse = (why: string): Done => ({ text: `${why}\nNothing was written.`, done: false });

/** `my-journey` → `My journey`. */
function titleFrom(slug: string): string {
  const words = slug.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
