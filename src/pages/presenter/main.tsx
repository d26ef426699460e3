import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../../ui/tokens.css';
import '../../ui/fonts.css';
import '../../ui/base.css';
import { isTooOld, TOO_OLD } from '../browser-support.ts';
import { BrokenPage, FailurePage, REPORTED } from '../failure-page.tsx';
import { watchPage } from '../uncaught-errors.ts';
import { themeFromLink } from '../url.ts';
import { Presenter } from './presenter.tsx';

document.documentElement.dataset.theme = themeFromLink(location.href);

const client = new QueryClient();

watchPage();
const root = document.getElementById('root');
if (!root) throw new Error('The page has no element with the id "root".');
const page = createRoot(root, REPORTED);

/** The faces are `optional`: what is not there at the first paint would be missing for the whole talk. */
const FACES = ['1em "Source Serif 4 Variable"', '1em "Source Sans 3 Variable"'];
/** But the talk does not wait for them longer than this. Milliseconds. */
const PATIENCE = 1500;

const old = isTooOld();
const late = new Promise((go) => setTimeout(go, PATIENCE));
const faces = Promise.allSettled(FACES.map((face) => document.fonts.load(face)));
void Promise.race([faces, late]).then(() =>
  page.render(
    <StrictMode>
      {old ? (
        <FailurePage {...TOO_OLD} />
      ) : (
        <BrokenPage
          what="Something in this page broke."
          still="Loading it again comes back to the same step; the clock of the talk goes on."
        >
          <QueryClientProvider client={client}>
            <Presenter />
          </QueryClientProvider>
        </BrokenPage>
      )}
    </StrictMode>,
  ),
);
