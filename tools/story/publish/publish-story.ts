import { lstat, mkdir, readdir, rm, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { VERSIONS } from '../../../src/loading/version-file.ts';
import { parseStory } from '../../../src/story/parse/parse-story.ts';
import type { RawStory } from '../../../src/story/parse/raw-story.ts';
import { checkStory } from '../check-story.ts';
import { readStory } from '../read-story.ts';
import { compareVersions } from './compare-versions.ts';
import type { Finding } from './finding.ts';
import { folderFiles, isFolder, isPublic, refuseNested } from './folder-files.ts';
import { filesToDrop, readHistory, writeHistory } from './history.ts';
import { lockFolder } from './lock.ts';
import {
  isText,
  type NextVersion,
  STORY,
  versionOf,
  withPublished,
  writtenVersion,
} from './next-version.ts';
import { Refusal } from './refusal.ts';
import { refusalOf } from './refusal-text.ts';
import { hashOfFile, UNFINISHED, writeWhole } from './write-file.ts';

/** What a newsroom may allow: each is one kind of finding, or problems of the checker. */
type Allowed = Finding['kind'] | 'problems';

interface PublishOptions {
  readonly allow?: ReadonlySet<Allowed>;
  /** Epoch ms. */
  readonly now?: () => number;
  /** Called before each step that writes: tests stop there. */
  readonly onStep?: (step: string) => void | Promise<void>;
}

/**
 * Copies a story's folder to where readers get it, in one step for them: each text goes to an address of its
 * own content, and story.json, which names these addresses, comes last. Throws a `Refusal` where something
 * speaks against it; the published version is then as it was.
 *
 * @returns what was done, in a sentence
 */
export async function publishStory(
  from: string,
  to: string,
  { allow = new Set(), now = Date.now, onStep = () => {} }: PublishOptions = {},
): Promise<string> {
  if (!(await isFolder(from))) throw new Refusal(`There is no folder ${from}.`);
  if (!(await isFolder(dirname(resolve(to)))))
    throw new Refusal(`There is no folder ${dirname(resolve(to))} to publish into.`);
  await mkdir(to, { recursive: true });
  if (!(await isFolder(to))) throw new Refusal(`${to} is a symbolic link. Name the folder itself.`);
  await refuseNested(from, to);
  const unlock = await lockFolder(to);
  try {
    const there = await folderFiles(to);
    const { raw } = await readStory(from);
    await refuseProblems(from, raw, allow);
    const others = (await folderFiles(from)).filter((path) => !isText(path));
    const version = versionOf(raw, others);
    if (JSON.stringify((await readStory(from)).raw) !== JSON.stringify(raw))
      throw new Refusal(`${from} changed while it was checked. Try again.`);

    const old = there.includes(STORY) ? (await readStory(to)).raw : null;
    const history = withPublished(await readHistory(to), old, there);
    const changed = await changedFiles(from, to, others, there);
    if (old && changed.length === 0 && isPublished(old, version, others))
      return `${to}: the same version is published already. Nothing was changed.`;
    const findings = [
      ...compareVersions(old, raw, { history, content: version.content }),
      ...changed.filter((path) => there.includes(path)).map(sameName),
    ].filter(({ kind }) => !allow.has(kind));
    if (findings.length > 0) throw new Refusal(await refusalOf(from, findings));

    await dropUnfinished(to);
    for (const path of changed) {
      await onStep(path);
      await writeWhole(join(to, path), { copyOf: join(from, path) });
    }
    for (const [path, text] of version.texts) {
      if (there.includes(path)) continue;
      await onStep(path);
      await writeWhole(join(to, path), { text });
    }
    const at = timeAfter(old, now());
    await onStep(STORY);
    const published = { ...(raw.story as object), version: { at, files: version.files } };
    await writeWhole(join(to, STORY), { text: `${JSON.stringify(published)}\n` });

    const files = [...version.texts.map(([path]) => path), ...others];
    const versions = [
      ...history.map((each) => ({ ...each, replaced: each.replaced ?? now() })),
      { at, content: version.content, files, replaced: null },
    ];
    await onStep('history');
    await writeHistory(to, versions);
    await onStep('cleaning');
    for (const path of filesToDrop(versions, now())) await drop(to, path);
    const count = changed.length + version.texts.filter(([path]) => !there.includes(path)).length;
    return `${to}: published at ${at}, with ${count} new or changed ${count === 1 ? 'file' : 'files'} beside story.json.`;
  } finally {
    await unlock();
  }
}

async function refuseProblems(
  from: string,
  raw: RawStory,
  allow: ReadonlySet<Allowed>,
): Promise<void> {
  const { text, sound, unsafe } = await checkStory(from);
  if (sound) return;
  if (!allow.has('problems') || unsafe || !parseStory(raw).story)
    throw new Refusal(`${text}\nFix these problems first.`);
}

/** Whether the published version is the same in all that readers get. */
function isPublished(old: RawStory, version: NextVersion, others: readonly string[]): boolean {
  const { files } = writtenVersion(old);
  return (
    JSON.stringify(files) === JSON.stringify(version.files) &&
    versionOf(old, others).content === version.content
  );
}

async function changedFiles(
  from: string,
  to: string,
  others: readonly string[],
  there: readonly string[],
): Promise<readonly string[]> {
  const changed: string[] = [];
  for (const path of others) {
    if (there.includes(path) && (await isSame(join(from, path), join(to, path)))) continue;
    changed.push(path);
  }
  return changed;
}

async function isSame(one: string, other: string): Promise<boolean> {
  if ((await stat(one)).size !== (await stat(other)).size) return false;
  return (await hashOfFile(one)) === (await hashOfFile(other));
}

const sameName = (path: string): Finding => ({
  ...{ kind: 'files', file: path, keys: [] },
  text: 'This file has changed and kept its name: readers who have the old one would see it with the new text. Give it another name.',
});

function timeAfter(old: RawStory | null, now: number): string {
  const { at } = old ? writtenVersion(old) : {};
  const before = typeof at === 'string' ? Date.parse(at) : Number.NaN;
  const time = Number.isNaN(before) ? now : Math.max(now, before + 1000);
  return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** What a publication that ended early was writing. */
async function dropUnfinished(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile() && entry.name.endsWith(UNFINISHED))
      await rm(join(entry.parentPath, entry.name), { force: true });
}

/** Deletes one file of an old version, and its folder if that is empty then. */
async function drop(folder: string, path: string): Promise<void> {
  if (!isPublic(path) || basename(path) === STORY) return;
  const file = join(folder, path);
  if (!(await lstat(file).catch(() => null))?.isFile()) return;
  await rm(file);
  if (path.startsWith(`${VERSIONS}/`)) await rmdir(dirname(file)).catch(() => {});
}
