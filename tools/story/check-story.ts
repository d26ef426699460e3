import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Stop, Story } from '../../src/story/model.ts';
import { parseStory } from '../../src/story/parse/parse-story.ts';
import type { RawStory } from '../../src/story/parse/raw-story.ts';
import { problemFix, problemReason } from '../../src/story/problems/problem-sentence.ts';
import type { Level } from '../../src/story/report/level.ts';
import { type ReportEntry, type ReportItem, reportOf } from '../../src/story/report/report.ts';
import { suggest } from '../../src/story/report/suggest.ts';
import { checkMediaFiles, type MediaFinding } from './check-media-files.ts';
import { JsonLines } from './find-line.ts';
import { readStory } from './read-story.ts';

/** Shows this many of the problems that follow from one, and of the places with the same mistake. */
const SHOWN = 3;
const SAME = 12;

const LABELS: Record<Level | 'unsafe', string> = {
  unsafe: 'error: not safe to publish',
  fatal: 'error: the story cannot be shown',
  dropped: 'left out',
  changed: 'shown otherwise',
  hint: 'hint',
};

interface Checked {
  /** What to tell the author. */
  readonly text: string;
  /** Readers see what the files say: there are no problems but hints. */
  readonly sound: boolean;
  /** A file must not be published: it says where it was made, or holds a script. */
  readonly unsafe: boolean;
}

/**
 * Checks a story's folder with the site's own code.
 *
 * @param all lists every problem that follows from another
 * @param now epoch ms
 */
export async function checkStory(
  folder: string,
  { all = false, now = Date.now() } = {},
): Promise<Checked> {
  const { raw, unlisted } = await readStory(folder);
  const { story, problems } = parseStory(raw);
  const entries = reportOf(problems, raw);
  const lines = new Lines(folder);
  const parts: string[] = [];
  for (const entry of entries) parts.push(await entryText(entry, raw, lines, all));
  for (const name of unlisted) parts.push(unlistedText(name));
  if (story?.live && story.live.until <= now) parts.push(await liveOverText(lines));
  const overdue = story ? overduePlans(story, now) : [];
  if (overdue.length > 0) parts.push(overdueText(overdue));
  const findings = story ? await checkMediaFiles(folder, story) : [];
  for (const finding of findings) parts.push(findingText(finding, raw, all));
  const grave = findings.filter(({ level }) => level !== 'hint');
  const sound = entries.every(({ worst }) => worst === 'hint') && grave.length === 0;
  const size = story
    ? `, ${count(story.stops.length, 'stop')}, ${count(story.passages.length, 'passage')}`
    : '';
  parts.push(`${folder}: ${verdict(entries, grave)}${size}`);
  const unsafe = findings.some(({ level }) => level === 'unsafe');
  return { text: parts.join('\n'), sound, unsafe };
}

function verdict(entries: readonly ReportEntry[], media: readonly MediaFinding[]): string {
  const grave = entries.filter(({ worst }) => worst !== 'hint');
  if (grave.length + media.length === 0) return 'no errors';
  const mistakes =
    grave.reduce((sum, { same }) => sum + 1 + same.length, 0) +
    media.reduce((sum, { files }) => sum + files.length, 0);
  const more = grave.reduce((sum, { followers }) => sum + followers.length, 0);
  const rest = more > 0 ? ` (${more} more follow from ${mistakes === 1 ? 'it' : 'them'})` : '';
  return `${count(mistakes, 'problem')} to fix${rest}`;
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

async function entryText(
  entry: ReportEntry,
  raw: RawStory,
  lines: Lines,
  all: boolean,
): Promise<string> {
  const { same, followers, worst } = entry;
  const parts = [
    await headOf(entry, worst, lines),
    `    ${problemFix(entry.problem)}${question(entry, raw)}`,
  ];
  if (same.length > 0) parts.push(`    The same in ${count(same.length, 'more place')}:`);
  for (const item of all ? same : same.slice(0, SAME))
    parts.push(`    - ${await whereOf(item, lines)}`);
  if (!all && same.length > SAME) parts.push(rest(same.length - SAME));
  if (followers.length > 0) parts.push(`    Because of this:`);
  for (const item of all ? followers : followers.slice(0, SHOWN))
    parts.push(`    - ${await headOf(item, item.level, lines)}`);
  if (!all && followers.length > SHOWN) parts.push(rest(followers.length - SHOWN));
  return parts.join('\n');
}

function question({ problem, location }: ReportEntry, raw: RawStory): string {
  const meant = suggest(problem, location, raw);
  if (meant === null) return '';
  if (problem.code !== 'value-missing') return ` Did you mean "${meant}"?`;
  return ` Is it meant by "${meant}"? Then rename that to "${location.keys.at(-1)}".`;
}

const rest = (n: number) => `    - … and ${n} more; --all lists them`;

/** `Aden, arrival, story.json:112 (left out): is before …` */
async function headOf(item: ReportItem, level: Level, lines: Lines): Promise<string> {
  const { code } = item.problem;
  const fault = code === 'file-not-json' ? await lines.fault(item.location.file) : null;
  const expected = fault ? ` (${fault.expected})` : '';
  return `${await whereOf(item, lines)} (${LABELS[level]}): ${problemReason(item.problem)}${expected}`;
}

/** `Aden, arrival, story.json:112`: the thing by its name, then file and line. */
async function whereOf({ name, location, problem }: ReportItem, lines: Lines): Promise<string> {
  const { file, keys } = location;
  const fault = problem.code === 'file-not-json' ? await lines.fault(file) : null;
  const line = location.line ?? fault?.line ?? (await lines.find(file, keys));
  return `${name === '' ? '' : `${name}, `}${file}${line === null ? '' : `:${line}`}`;
}

function findingText(
  { level, files, what, fix }: MediaFinding,
  raw: RawStory,
  all: boolean,
): string {
  const [first = '', ...others] = files.map((file) => `${file}${mentionOf(file, raw)}`);
  const parts = [`${first} (${LABELS[level]}): ${what}`, `    ${fix}`];
  if (others.length > 0) parts.push(`    The same in ${count(others.length, 'more file')}:`);
  for (const file of all ? others : others.slice(0, SAME)) parts.push(`    - ${file}`);
  if (!all && others.length > SAME) parts.push(rest(others.length - SAME));
  return parts.join('\n');
}

/** Where an article names a file: `, article.en.md:12`. */
function mentionOf(file: string, { articles }: RawStory): string {
  for (const [lang, text] of Object.entries(articles)) {
    const at = text?.split('\n').findIndex((line) => line.includes(file)) ?? -1;
    if (at >= 0) return `, article.${lang}.md:${at + 1}`;
  }
  return '';
}

function unlistedText(name: string): string {
  const lang = name.replace(/^article\.|\.md$/g, '');
  return [
    `${name} (${LABELS.hint}): is not shown, since "languages" of story.json does not list its language`,
    `    Add "${lang}" to "languages", or remove the file.`,
  ].join('\n');
}

/** Not a mistake: a story that was live stays as it is. */
async function liveOverText(lines: Lines): Promise<string> {
  const line = await lines.find('story.json', ['live', 'until']);
  return [
    `story.json${line === null ? '' : `:${line}`} (${LABELS.hint}): "live" is over: open pages no longer ask for updates`,
    '    If the story goes on, set a later "until".',
  ].join('\n');
}

/** Ids of stops and moments that are planned for a time that is past, in a story that is not live any more. */
function overduePlans({ stops, moments, live }: Story, now: number): string[] {
  if (live && live.until > now) return [];
  const isOverdue = (time: Stop['from']) => time.basis === 'planned' && time.latest < now;
  return [
    ...stops.filter(({ from, to }) => isOverdue(from) || isOverdue(to)),
    ...moments.filter(({ basis, to }) => basis === 'planned' && to < now),
  ].map(({ id }) => id);
}

/** Not a mistake: nobody may have reported what came of it. */
function overdueText(ids: readonly string[]): string {
  return [
    `story.json (${LABELS.hint}): ${ids.map((id) => `"${id}"`).join(', ')} ${ids.length === 1 ? 'is' : 'are'} still "planned", for a time that is past`,
    '    Give what was reported, or leave out what did not happen.',
  ].join('\n');
}

/** Lines in the JSON files of a folder, each of which is read once. */
class Lines {
  readonly #folder: string;
  readonly #files = new Map<string, Promise<JsonLines | null>>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  async find(file: string, keys: readonly (string | number)[]): Promise<number | null> {
    return keys.length === 0 ? null : ((await this.#open(file))?.lineOf(keys) ?? null);
  }

  async fault(file: string) {
    return (await this.#open(file))?.fault() ?? null;
  }

  #open(file: string): Promise<JsonLines | null> {
    const read = () =>
      readFile(join(this.#folder, file), 'utf8').then(
        // The parser of lines knows no byte order mark.
        (text) => new JsonLines(text.replace(/^\ufeff/, '')),
        () => null,
      );
    const open = this.#files.get(file) ?? read();
    this.#files.set(file, open);
    return open;
  }
}
