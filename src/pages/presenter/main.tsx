import sansLatin from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import serifLatin from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../../ui/tokens.css';
import '../../ui/fonts.css';
import '../../ui/base.css';
import { isUnsupportedBrowser, unsupportedBrowser } from '../browser-support.ts';
import { FailurePage, PageErrorBoundary, ROOT_OPTIONS } from '../failure-page.tsx';
import { reportUncaughtErrors } from '../uncaught-errors.ts';
import { themeFromUrl } from '../url.ts';
import { Presenter } from './presenter.tsx';

document.documentElement.dataset.theme = themeFromUrl(location.href);

const client = new QueryClient();

reportUncaughtErrors();
const root = document.getElementById('root');
if (!root) throw new Error('The page has no element with the id "root".');
const page = createRoot(root, ROOT_OPTIONS);

/**
 * Those of ui/fonts.css are `optional`: what is not there at the first paint would be missing for the
 * whole talk, and Firefox gives up such a face for good when its file takes longer than 100 ms.
 */
const FACES = [
  ['Source Serif 4 Variable', serifLatin],
  ['Source Sans 3 Variable', sansLatin],
] as const;
/** But the talk does not wait for them longer than this. Milliseconds. */
const PATIENCE = 1500;

const old = isUnsupportedBrowser();
const late = new Promise((go) => setTimeout(go, PATIENCE));
const faces = Promise.allSettled(
  FACES.map(([family, url]) => {
    const face = new FontFace(family, `url("${url}")`, { weight: '200 900', display: 'swap' });
    document.fonts.add(face);
    return face.load();
  }),
);
void Promise.race([faces, late]).then(() =>
  page.render(
    <StrictMode>
      {old ? (
        <FailurePage {...unsupportedBrowser()} />
      ) : (
        <PageErrorBoundary
          what="Something in this page broke."
          hint="Loading it again comes back to the same step; the clock of the talk goes on."
        >
          <QueryClientProvider client={client}>
            <Presenter />
          </QueryClientProvider>
        </PageErrorBoundary>
      )}
    </StrictMode>,
  ),
);
