/**
 * The script that an element belongs to: where each site's code was pasted, the one before it. Where a CMS
 * has moved the scripts to the top, the first script belongs to the first element, and so on.
 *
 * @param codes scripts, by their addresses, and elements in the order of the page
 */
export function scriptFor<E extends object>(
  element: E,
  codes: readonly (E | string)[],
): string | undefined {
  const unused: string[] = [];
  let script: string | undefined;
  for (const code of codes) {
    if (typeof code === 'string') unused.push(code);
    else {
      script = unused.shift() ?? script;
      if (code === element) return script;
    }
  }
  return undefined;
}

/** The folder that an element names as its site; null if it is no web address. */
export function siteNamed(value: string | null): URL | null {
  // Never `javascript:`, which a frame would run in the host page.
  if (!value || !/^https?:/.test(value)) return null;
  try {
    return new URL('./', value.replace(/\/[^/.]+$/, '$&/'));
  } catch {
    return null;
  }
}

/** The address of the script that made a stack; undefined where the page has changed what a stack is. */
export function scriptInStack(stack: unknown): string | undefined {
  // The innermost call comes first: others may come from a loader.
  return `${stack}`.match(/https?:\/\/\S+?(?=:\d+:\d+\)?$)/m)?.[0];
}

/**
 * The address of this script while it runs. `import.meta.url` would say it too, but is an error where a
 * CMS has dropped `type="module"`.
 */
export function ownAddress(): string {
  const script = document.currentScript as HTMLScriptElement | null;
  const written = () => [...document.scripts].findLast(({ src }) => /\/embed\.js\b/.test(src))?.src;
  return script?.src || scriptInStack(new Error().stack) || written() || document.baseURI;
}

/** The sites whose `embed.js` runs in this page, the first of which has defined the element. */
export function createSites(first: string) {
  const scripts = new Set([first]);
  return {
    add: (script: string) => scripts.add(script),
    of(element: Element): URL {
      const named = siteNamed(element.getAttribute('site'));
      if (named) return named;
      if (scripts.size === 1) return new URL('./', first);
      const codes = [...document.querySelectorAll('script[src], whistle-stop')]
        .map((code) => (code as Partial<HTMLScriptElement>).src ?? code)
        .filter((code) => typeof code !== 'string' || scripts.has(code));
      return new URL('./', scriptFor(element, codes) ?? first);
    },
  };
}
