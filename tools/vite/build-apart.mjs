// @ts-check
import { build } from 'vite';

/**
 * Builds the pages that share no script with the others, into the same site. Studio and preview use much of
 * what the reader's page is made of: built together, its scripts would be divided by what they share, and
 * readers would load more of them.
 *
 * @param {() => import('vite').InlineConfig} config
 * @returns {import('vite').Plugin}
 */
export function buildApart(config) {
  let folder = 'dist';
  return {
    name: 'build-apart',
    apply: 'build',
    configResolved: ({ build: { outDir } }) => {
      folder = outDir;
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const own = config();
        await build({
          ...own,
          configFile: false,
          logLevel: 'warn',
          // Public files are copied once, by the other build.
          build: { ...own.build, outDir: folder, emptyOutDir: false, copyPublicDir: false },
        });
      },
    },
  };
}
