// @ts-check

const STYLESHEET = /<link rel="stylesheet"[^>]*href="\.\/([^"]+)">/g;

/**
 * Puts the page's styles into the page, so that its first paint waits for nothing else. The policy
 * names their hash.
 * @param {string} html
 * @param {import('vite').Rollup.OutputBundle | undefined} bundle
 */
export function stylesWithin(html, bundle = {}) {
  return html.replace(STYLESHEET, (_, name) => {
    const file = bundle[name];
    if (file?.type !== 'asset') throw new Error(`The build has no ${name}`);
    // Addresses in a stylesheet are relative to its folder.
    const folder = name.slice(0, name.lastIndexOf('/') + 1);
    const css = String(file.source).replaceAll(/url\((['"]?)\.\//g, `url($1./${folder}`);
    // Disabled, so it is not fetched. It tells the loader of lazy parts that its rules are present.
    return `<style>${css.trim()}</style><link rel="stylesheet" href="./${name}" disabled>`;
  });
}

/**
 * Links to the styles that a module brings which is imported on demand.
 * @param {string} module
 * @param {import('vite').Rollup.OutputBundle | undefined} bundle
 */
export function stylesheetOf(module, bundle = {}) {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(module));
  const names = [...(chunk?.viteMetadata?.importedCss ?? [])];
  return names.map((name) => `<link rel="stylesheet" crossorigin href="./${name}">`);
}

const MAP = 'src/map/early-map.ts';

/**
 * Scripts in the head would compete with the page itself for the line. The map's scripts are preloaded
 * beside the page's own: they are the largest.
 * @param {string} html
 * @param {import('vite').Rollup.OutputBundle | undefined} bundle
 * @param {readonly string[]} [more] further modules that the page imports on demand
 */
export function scriptsLast(html, bundle = {}, more = []) {
  const script = /\s*<script type="module"[^>]*><\/script>/.exec(html)?.[0];
  if (!script) throw new Error('The page has no script');
  const early = /\s*<link rel="modulepreload"[^>]*>/g;
  const named = (html.match(early) ?? []).map((link) => link.trim());
  const modules = Object.keys(bundle).length > 0 ? [...more, MAP] : [];
  for (const file of modules.flatMap((module) => chunksOf(module, bundle))) {
    const link = `<link rel="modulepreload" crossorigin href="./${file}">`;
    if (!named.includes(link)) named.push(link);
  }
  return html
    .replace(script, '')
    .replaceAll(early, '')
    .replace('</body>', () => `${[script.trim(), ...named].join('\n    ')}\n  </body>`);
}

/**
 * The files of a module that is imported on demand, with all that it imports itself.
 * @param {string} module
 * @param {import('vite').Rollup.OutputBundle} bundle
 */
function chunksOf(module, bundle) {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const first = chunks.find((chunk) => chunk.facadeModuleId?.endsWith(module));
  if (!first) throw new Error(`The build has no chunk of ${module}`);
  /** @type {Set<string>} */
  const files = new Set([first.fileName]);
  for (const name of files)
    for (const next of chunks.find(({ fileName }) => fileName === name)?.imports ?? [])
      files.add(next);
  return [...files];
}
