import './styles.ts';
import { readFromHost } from '../../embed-host/messages.ts';
import { moduleResource } from '../../loading/load-module.ts';
import { resolveStorySlug } from '../../story/story-folder.ts';
import { whenReadyReported } from '../../ui/report-resource.ts';
import { isUnsupportedBrowser } from '../browser-support.ts';
import { PAGE_CODE } from '../loading-issues.ts';
import { reportUncaughtErrors } from '../uncaught-errors.ts';
import { attention } from './attention.ts';
import { heightFor } from './host-link/height-for.ts';
import { connectToHost } from './host-link/host-link.ts';

const page = document.documentElement;
const query = new URLSearchParams(location.search);
const theme = query.get('theme');
// Before anything is drawn, so that nothing flashes.
page.dataset.theme = theme === 'light' || theme === 'dark' ? theme : 'auto';

reportUncaughtErrors();
const root = document.getElementById('root');
if (!root) throw new Error('The page has no element with the id "root".');
void start(root);

/**
 * Stands as the drawn page, and says its height, until somebody turns to it: then comes what moves.
 * A host that asks for something wakes it too, and is answered when it can be.
 */
async function start(root: HTMLElement): Promise<void> {
  const own = root.dataset.poster ?? '';
  const slug = resolveStorySlug(query.get('story') ?? own, location.href) ?? own;
  // Another story's drawing would be a lie.
  if (slug !== own) root.replaceChildren();
  page.classList.toggle('embed-no-card', query.get('article') === '0');
  const link = connectToHost(window, slug);
  // The host is told what the reader is shown.
  addEventListener('whistlestop:error', ({ detail }) => link.error(detail));
  const sayHeight = () => link.resize(heightFor(page.clientWidth));
  // At once: the observer of a frame below the fold sleeps, and the host would take it for dead.
  sayHeight();
  if (isUnsupportedBrowser()) return;
  new ResizeObserver(sayHeight).observe(page);

  const asked: MessageEvent[] = [];
  const called = new Promise<'asked'>((wake) => {
    addEventListener('message', function hear(event) {
      if (event.source !== window.parent || !readFromHost(event.data)) return;
      // What came first counts least: the last of what was asked is what is wanted.
      if (asked.length > 20) asked.shift();
      asked.push(event);
      wake('asked');
    });
  });
  const pressed = new Promise<string>((press) =>
    root.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button) press(button.getAttribute('aria-label') ?? '');
    }),
  );
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  await Promise.race([attention(root, connection?.saveData === true), called]);
  const { wake } = await whenReadyReported(
    moduleResource(() => import('./main.tsx')),
    PAGE_CODE,
  );
  await wake(root, { slug, link, asked, pressed });
}
