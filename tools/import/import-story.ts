import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import * as v from 'valibot';
import { parseCoordinates } from '../../src/draft/coordinates/parse-coordinates.ts';
import type { Draft } from '../../src/draft/draft.ts';
import { bytesOf, contentOf } from '../../src/draft/file-content.ts';
import { importFiles } from '../../src/draft/import/import-file.ts';
import {
  failureSentence,
  leftoverReason,
  questionSentence,
} from '../../src/draft/import/import-sentences.ts';
import type { Imported, Leftover, Question } from '../../src/draft/import/imported.ts';
import { type ImportOptions, isMode } from '../../src/draft/import/options.ts';
import { parseXml } from '../../src/draft/import/read/parse-xml.ts';
import { zoneOf } from '../../src/draft/import/read/zone-of.ts';
import { type Field, isField } from '../../src/draft/import/rows/fields.ts';
import { id } from '../../src/story/schema/values.ts';
import { readTime } from '../../src/story/time/written-time.ts';

/** The options of `npm run import`, as they are typed. */
export interface TypedOptions {
  readonly when?: string | undefined;
  readonly place?: string | undefined;
  readonly mode?: string | undefined;
  readonly column?: readonly string[] | undefined;
  readonly 'day-first'?: boolean | undefined;
  readonly 'month-first'?: boolean | undefined;
  readonly lang?: string | undefined;
  readonly add?: boolean | undefined;
}

interface Done {
  /** What to tell the author. */
  readonly text: string;
  readonly done: boolean;
}

/** What is listed of one reason; `--all` of nothing else would help, since the file itself has it. */
const LISTED = 40;

/** Imports files into the folder of a story. Nothing is written where something cannot be read. */
export async function importStory(
  paths: readonly string[],
  folder: string,
  typed: TypedOptions,
): Promise<Done> {
  const slug = basename(folder);
  if (!v.is(id, slug))
    return refuse(
      `"${slug}" is no slug: use small letters, digits and hyphens, such as "my-journey".`,
    );
  const options = readOptions(typed);
  if (typeof options === 'string') return refuse(options);
  const isThere = (await stat(folder).catch(() => null)) !== null;
  if (isThere && !typed.add)
    return refuse(`${folder} exists. Choose another slug, or add to this story with --add.`);
  const into = isThere ? { into: await readDraft(folder) } : {};
  const files = [];
  for (const path of paths) {
    const bytes = await readFile(path).catch(() => null);
    if (!bytes) return refuse(`${path} cannot be read: no such file.`);
    files.push({ name: basename(path), bytes });
  }
  const outcome = await importFiles(files, { slug, parseXml, zoneAt: zoneOf, ...options, ...into });
  if (outcome.failure) return refuse(failureSentence(outcome.failure));
  await writeDraft(outcome.imported.draft, folder);
  return { text: report(outcome.imported, folder), done: true };
}

const refuse = (why: string): Done => ({ text: `${why}\nNothing was written.`, done: false });

/** A sentence where an option cannot be understood. */
function readOptions(typed: TypedOptions): Partial<ImportOptions> | string {
  const { when, place, mode, column = [], lang } = typed;
  if (when !== undefined && typeof readTime(when) === 'string')
    return `--when ${when} is no date: write 1889, 1889-11 or 1889-11-14.`;
  if (mode !== undefined && !isMode(mode))
    return `--mode ${mode} is none of train, car, foot, ship and plane.`;
  const columns: Record<string, Field | null> = {};
  for (const each of column) {
    const [header = '', field = ''] = each.split('=');
    if (field !== '' && !isField(field)) return `--column ${each}: there is no field "${field}".`;
    columns[header] = isField(field) ? field : null;
  }
  const where = place === undefined ? undefined : readPlace(place);
  if (where === null) return `--place "${place}": write a name and a point, "Aden 12.79, 45.02".`;
  const dayFirst = typed['day-first'] ? true : typed['month-first'] ? false : undefined;
  return {
    columns,
    ...(when !== undefined && { when }),
    ...(mode !== undefined && { mode }),
    ...(where && { place: where }),
    ...(dayFirst !== undefined && { dayFirst }),
    ...(lang !== undefined && { lang }),
  };
}

/** "Aden 12.79, 45.02" as a name and a point. */
function readPlace(text: string): ImportOptions['place'] | null {
  for (let at = text.indexOf(' '); at > 0; at = text.indexOf(' ', at + 1)) {
    const answer = parseCoordinates(text.slice(at));
    if (answer.kind !== 'point') continue;
    const { latitude, longitude } = answer.point;
    return { name: text.slice(0, at).replace(/,$/, '').trim(), point: [longitude, latitude] };
  }
  return null;
}

async function readDraft(folder: string): Promise<Draft> {
  const files = new Map<string, string | Uint8Array>();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(join(folder, '/').length).replaceAll('\\', '/');
    files.set(name, contentOf(name, await readFile(path)));
  }
  return { slug: basename(folder), files };
}

async function writeDraft({ files }: Draft, folder: string): Promise<void> {
  for (const [name, content] of files) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytesOf(content));
  }
}

function report({ leftovers, questions }: Imported, folder: string): string {
  const lines = [`${folder} was written.`];
  if (questions.length > 0) lines.push('', 'What the files do not say:', ...questions.flatMap(ask));
  if (leftovers.length > 0) lines.push('', 'What is not in the story:', ...listed(leftovers));
  lines.push('', `Next: npm run story -- ${folder}`);
  return lines.join('\n');
}

/** The option that answers a question. */
const ANSWERS: Record<Question['code'], string> = {
  columns: '--column "<header>=<field>"',
  when: '--when <date>',
  place: '--place "<name> <latitude>, <longitude>"',
  'day-first': '--day-first or --month-first',
  mode: '--mode <mode>',
};

function ask(question: Question): string[] {
  const head = `  ${questionSentence(question)} (${ANSWERS[question.code]})`;
  if (question.code !== 'columns') return [head];
  const columns = question.columns.map(
    ({ header, field, example }) =>
      `    ${header}: ${field ?? '?'}${example === '' ? '' : `, such as ${shown(example)}`}`,
  );
  return [head, ...columns];
}

/** Leftovers by reason, each reason once. */
function listed(leftovers: readonly Leftover[]): string[] {
  const reasons = [...new Set(leftovers.map(({ reason }) => reason))];
  return reasons.flatMap((reason) => {
    const own = leftovers.filter((each) => each.reason === reason);
    const lines = own.slice(0, LISTED).map(({ where, what, count = 1 }) => {
      return `    ${where}: ${shown(what)}${count > 1 ? ` (${count} of them)` : ''}`;
    });
    const more = own.length > LISTED ? [`    … and ${own.length - LISTED} more`] : [];
    return [`  ${own[0] ? leftoverReason(own[0]) : ''}:`, ...lines, ...more];
  });
}

/** Words of a file, on one line and without what a terminal would obey. */
function shown(text: string): string {
  const line = text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}
