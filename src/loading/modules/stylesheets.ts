/**
 * Loads stylesheets again that failed, or that are not stylesheets. The bundler's loader asks for each
 * stylesheet only once and then takes code without its styles as complete.
 *
 * @throws where a stylesheet fails again
 */
export async function repairStylesheets(): Promise<void> {
  const links = document.querySelectorAll<HTMLLinkElement>(
    'link[rel="stylesheet"]:not([disabled])',
  );
  await Promise.all([...links].filter(isBroken).map(repair));
}

/** Parts that load at the same time wait for one repair: a link can be replaced only once. */
const repairs = new WeakMap<HTMLLinkElement, Promise<void>>();

function repair(link: HTMLLinkElement): Promise<void> {
  const current = repairs.get(link);
  if (current) return current;
  const next = replace(link).finally(() => repairs.delete(link));
  repairs.set(link, next);
  return next;
}

/** Noise and pages of HTML have no rules. */
function isBroken({ sheet }: HTMLLinkElement): boolean {
  try {
    return !sheet || sheet.cssRules.length === 0;
  } catch {
    // Chromium gives a stylesheet that failed to load a sheet whose rules cannot be read. All
    // stylesheets of this site have its origin, so their rules can be read.
    return true;
  }
}

async function replace(link: HTMLLinkElement): Promise<void> {
  // The browser's cache may hold the response that failed.
  await fetch(link.href, { cache: 'reload' }).then((response) => response.arrayBuffer());
  const copy = link.cloneNode() as HTMLLinkElement;
  await new Promise((done, fail) => {
    copy.addEventListener('load', done);
    copy.addEventListener('error', () => {
      copy.remove();
      fail(new Error(`${link.href} did not load.`));
    });
    link.after(copy);
  });
  if (isBroken(copy)) {
    copy.remove();
    throw new Error(`${link.href} is not a stylesheet.`);
  }
  // For code that still waits for the link that never answered.
  link.dispatchEvent(new Event('load'));
  link.remove();
}
