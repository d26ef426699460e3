/**
 * Asks anew for stylesheets that did not come, or came as something else. The bundler's own loader asks
 * for each but once, and would take code without its styles for whole. Throws where one does not come
 * this time either.
 */
export async function repairStylesheets(): Promise<void> {
  const links = document.querySelectorAll<HTMLLinkElement>(
    'link[rel="stylesheet"]:not([disabled])',
  );
  await Promise.all([...links].filter(isBroken).map(renew));
}

/** Without a rule it is none: noise, and pages, have none. */
function isBroken({ sheet }: HTMLLinkElement): boolean {
  try {
    return !sheet || sheet.cssRules.length === 0;
  } catch {
    // Chromium has a sheet for what never came, and lets nobody read it. All of ours are of this origin.
    return true;
  }
}

async function renew(link: HTMLLinkElement): Promise<void> {
  // What the browser keeps under this name may be the broken one.
  await fetch(link.href, { cache: 'reload' }).then((response) => response.arrayBuffer());
  const fresh = link.cloneNode() as HTMLLinkElement;
  await new Promise((done, fail) => {
    fresh.addEventListener('load', done);
    fresh.addEventListener('error', () => {
      fresh.remove();
      fail(new Error(`${link.href} did not come.`));
    });
    link.after(fresh);
  });
  if (isBroken(fresh)) {
    fresh.remove();
    throw new Error(`${link.href} is no stylesheet.`);
  }
  // Whoever still waits for the one that never answered.
  link.dispatchEvent(new Event('load'));
  link.remove();
}
