import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { Refusal } from './refusal.ts';

const LOCK = '.publishing';

/**
 * Keeps every other publication out of a folder until the returned function is called. The lock of a process of
 * this machine that has ended is taken over; nobody can tell that of another machine.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = join(folder, LOCK);
  const own = JSON.stringify({ pid: process.pid, host: hostname(), id: crypto.randomUUID() });
  for (;;) {
    try {
      await writeFile(file, own, { flag: 'wx' });
      return async () => {
        if ((await textOf(file)) === own) await rm(file, { force: true });
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const text = await textOf(file);
    if (text === null) continue;
    if (!hasEnded(text))
      throw new Refusal(
        `Another publication to ${folder} is running. Wait until it has ended. If none is running, delete ${file}.`,
      );
    // Of several that see the same old lock, one moves it away. One that is too late has moved a new lock.
    const aside = `${file}.${crypto.randomUUID()}`;
    await rename(file, aside).catch(() => {});
    const taken = await textOf(aside);
    if (taken !== null && taken !== text) {
      await rename(aside, file);
      throw new Refusal(`Another publication to ${folder} is running. Wait until it has ended.`);
    }
    await rm(aside, { force: true });
  }
}

function hasEnded(text: string): boolean {
  try {
    const { pid, host } = JSON.parse(text);
    if (host !== hostname() || typeof pid !== 'number') return false;
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

const textOf = (file: string) => readFile(file, 'utf8').catch(() => null);
