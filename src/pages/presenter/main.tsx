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

/** The faces are `optional`: what is not there at the first paint would be missing for the whole talk. */
const FACES = ['1em "Source Serif 4 Variable"', '1em "Source Sans 3 Variable"'];
/** But the talk does not wait for them longer than this. Milliseconds. */
const PATIENCE = 1500;

const old = isUnsupportedBrowser();
const late = new Promise((go) => setTimeout(go, PATIENCE));
const faces = Promise.allSettled(FACES.map((face) => document.fonts.load(face)));
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
