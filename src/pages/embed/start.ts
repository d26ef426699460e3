import './styles.ts';
import { readFromHost } from '../../embed-host/frame/messages.ts';
import { moduleResource } from '../../loading/modules/load-module.ts';
import { resolveStorySlug } from '../../story/load/story-folder.ts';
import { whenReadyReported } from '../../ui/issues/report-resource.ts';
import { DEFAULT_STORY } from '../address/default-story.ts';
import { speakAsAsked } from '../interface-language.ts';
import { PAGE_CODE } from '../loading/loading-issues.ts';
import { boot } from '../start/boot.ts';
import { recordPress } from '../start/early-press.ts';
import { attention } from './attention.ts';
import { heightFor } from './host-link/height-for.ts';
import { connectToHost, type HostLink } from './host-link/host-link.ts';

const page = document.documentElement;
const query = new URLSearchParams(location.search);
let slug = '';
let link: HostLink;

boot({ always: connect, start: (root) => void start(root) });

/** Connects to the host page, and sends it the frame's height and the issues. */
function connect(root: HTMLElement): void {
  // A page that is not prerendered has a story of its own all the same.
  const prerendered = root.dataset.prerendered ?? DEFAULT_STORY;
  slug = resolveStorySlug(query.get('story') ?? prerendered, location.href) ?? prerendered;
  // The first view of another story would be wrong.
  if (slug !== prerendered) root.replaceChildren();
  page.classList.toggle('embed-no-card', query.get('article') === '0');
  link = connectToHost(window, slug);
  addEventListener('whistlestop:error', ({ detail }) => link.error(detail));
  // At once: a frame below the fold gets no callbacks from its observers, and the host would wait.
  sendHeight();
}

function sendHeight(): void {
  link.resize(heightFor(page.clientWidth));
}

/**
 * Leaves the prerendered page as it is until the reader uses or reads it, or the host sends a message,
 * which the live page answers.
 */
async function start(root: HTMLElement): Promise<void> {
  new ResizeObserver(sendHeight).observe(page);
  const press = recordPress(root);
  const asked: MessageEvent[] = [];
  const called = new Promise<'asked'>((resolve) => {
    addEventListener('message', (event) => {
      if (event.source !== window.parent || !readFromHost(event.data)) return;
      // The last messages count most.
      if (asked.length > 20) asked.shift();
      asked.push(event);
      resolve('asked');
    });
  });
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  await Promise.race([attention(root, connection?.saveData === true), called]);
  const code = whenReadyReported(
    moduleResource(() => import('./main.tsx')),
    PAGE_CODE,
  );
  const [{ mountEmbed }] = await Promise.all([code, speakAsAsked('page')]);
  await mountEmbed(root, { slug, link, asked, press });
}
