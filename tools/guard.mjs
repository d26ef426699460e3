// @ts-check
import { build } from 'vite';

/**
 * Puts into each page's head, before all else, the script that says so where the page's own code does not
 * come (`src/shells/guard`). It stands in the page, since a file of its own might not come either; the
 * policy names its hash.
 *
 * @returns {import('vite').Plugin}
 */
export function guard() {
  /** @type {Promise<string> | null} */
  let made = null;
  return {
    name: 'guard',
    apply: 'build',
    transformIndexHtml: async () => {
      made ??= make();
      return [{ tag: 'script', children: await made, injectTo: 'head' }];
    },
  };
}

async function make() {
  const made = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      modulePreload: false,
      lib: { entry: 'src/shells/guard/main.ts', formats: ['iife'], name: 'guard' },
    },
  });
  const chunks = [made].flat().flatMap((each) => ('output' in each ? each.output : []));
  const script = chunks.find((each) => each.type === 'chunk');
  if (script?.type !== 'chunk') throw new Error('The guard has no code.');
  if (script.code.includes('</script')) throw new Error('The guard would end its own element.');
  return script.code.trim();
}
