import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview } from 'vite';

/** Builds the site into a folder of its own, serves it for as long as `use` takes, and removes it. */
export async function withBuiltSite(use: (address: string) => Promise<void>): Promise<void> {
  const out = mkdtempSync(join(tmpdir(), 'whistlestop-bench-'));
  try {
    await build({ logLevel: 'error', build: { outDir: out, emptyOutDir: true } });
    const server = await preview({
      configFile: false,
      build: { outDir: out },
      preview: { port: 0 },
      logLevel: 'error',
    });
    try {
      const [address] = server.resolvedUrls?.local ?? [];
      if (address === undefined) throw new Error('The server has no address.');
      await use(address);
    } finally {
      await server.close();
    }
  } finally {
    rmSync(out, { recursive: true });
  }
}
