import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../../ui/tokens.css';
import '../../ui/fonts.css';
import '../../ui/base.css';
import { keepPoster } from '../../map/poster.ts';
import { storyQuery } from '../../story/story-query.ts';
import { slugFromLink, themeFromLink } from '../link.ts';
import { loadBehindPoster } from './behind-poster.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { FailurePage } from './failure-page.tsx';
import { Reader } from './reader.tsx';
import '../../map/poster.css';
import { keepScroll } from './scroll-hand-over.ts';
import './poster.css';

// The address says where the reader is; the browser's own memory of the scroll would speak against it.
history.scrollRestoration = 'manual';
// Before anything is drawn, so that nothing flashes.
document.documentElement.dataset.theme = themeFromLink(location.href);

const client = new QueryClient({
  defaultOptions: {
    queries: {
      // The files may be on this machine: being offline is no reason not to ask.
      networkMode: 'always',
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    },
  },
});

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element with the id "root".');
void takeOver(root);

/** Puts the page that moves in the place of the one that the build drew. */
async function takeOver(root: HTMLElement): Promise<void> {
  const { slug } = slugFromLink(location.href);
  if (root.dataset.poster === slug) {
    await loadBehindPoster(client, storyQuery(slug));
    keepPoster(root);
    keepScroll(root);
  }
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary
        fallback={
          <FailurePage
            what="Something in this page broke."
            still="Loading it again often helps. The story’s files are not harmed."
            again={() => location.reload()}
          />
        }
      >
        <QueryClientProvider client={client}>
          <Reader />
        </QueryClientProvider>
      </ErrorBoundary>
    </StrictMode>,
  );
}
