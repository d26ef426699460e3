import { QueryClient } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import '../../ui/tokens.css';
import '../../ui/fonts.css';
import '../../ui/base.css';
import { boot } from '../boot.ts';
import { UNSUPPORTED_BROWSER } from '../browser-support.ts';
import { FailurePage } from '../failure-page.tsx';
import { mountPage } from '../mount-page.tsx';
import { Presenter } from './presenter.tsx';

/** The fonts are `optional`: what is not there at the first paint would be missing for the whole talk. */
const FONTS = ['1em "Source Serif 4 Variable"', '1em "Source Sans 3 Variable"'];
/** But the talk does not wait for them longer than this, ms. */
const FONT_PATIENCE = 1500;

boot({
  start: (root) =>
    void fontsOrPatience().then(() =>
      mountPage(root, {
        page: <Presenter />,
        client: new QueryClient(),
        failure: {
          what: 'Something in this page broke.',
          hint: 'Loading it again comes back to the same step; the clock of the talk goes on.',
        },
      }),
    ),
  unsupported: (root) => createRoot(root).render(<FailurePage {...UNSUPPORTED_BROWSER} />),
});

function fontsOrPatience(): Promise<unknown> {
  const patience = new Promise((done) => setTimeout(done, FONT_PATIENCE));
  const fonts = Promise.allSettled(FONTS.map((font) => document.fonts.load(font)));
  return Promise.race([fonts, patience]);
}
