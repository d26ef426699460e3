import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { DISPLAY_SIZE } from './tab.ts';

/** A display that nobody sees: neither browser draws WebGL without one. */
export interface Display {
  /** As `DISPLAY` names it, such as `:1`. */
  readonly name: string;
  close(): Promise<void>;
}

/** Starts Xvfb on a free number. Throws where it does not start. */
export async function openDisplay(): Promise<Display> {
  const args = ['-displayfd', '1', '-screen', '0', DISPLAY_SIZE, '-nolisten', 'tcp'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const number = await firstLine(server, 'Xvfb');
  return { name: `:${number}`, close: () => end(server) };
}

/** The first line that a program prints. Throws where it ends without one. */
function firstLine(program: ChildProcess, name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    program.stdout?.on('data', (chunk) => {
      text += chunk;
      const [line, ...rest] = text.split('\n');
      if (line && rest.length > 0) resolve(line);
    });
    program.once('error', reject);
    program.once('exit', (code) => reject(new Error(`${name} ended with ${code} at its start.`)));
  });
}

/** Ends a program and waits until it has gone. */
export async function end(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const gone = once(program, 'exit');
  program.kill();
  await gone;
}
