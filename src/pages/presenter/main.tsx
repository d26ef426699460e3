import sansLatin from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import serifLatin from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url';
import { QueryClient } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { t } from '../../i18n/translate.ts';
import '../../ui/tokens.css';
import '../../ui/fonts.css';
import '../../ui/base.css';
import { boot } from '../boot.ts';
import { unsupportedBrowser } from '../browser-support.ts';
import { FailurePage } from '../loading/failure-page.tsx';
import { mountPage } from '../mount-page.tsx';
import { Presenter } from './presenter.tsx';

/**
 * The fonts of ui/fonts.css are `optional`: one that has not loaded at the first paint would be missing
 * for the whole talk, and Firefox never uses one whose file takes longer than 100 ms.
 */
const FONTS = [
  ['Source Serif 4 Variable', serifLatin],
  ['Source Sans 3 Variable', sansLatin],
] as const;
/** The talk waits no longer than this for its fonts, ms. */
const FONT_TIMEOUT_MS = 1500;

boot({
  start: (root) =>
    void fontsOrTimeout().then(() =>
      mountPage(root, {
        page: <Presenter />,
        client: new QueryClient(),
        failure: {
          what: t('reader.page-broke'),
          hint: t('presenter.page-broke-hint'),
        },
      }),
    ),
  unsupported: (root) => createRoot(root).render(<FailurePage {...unsupportedBrowser()} />),
});

function fontsOrTimeout(): Promise<unknown> {
  const timeout = new Promise((done) => setTimeout(done, FONT_TIMEOUT_MS));
  const fonts = FONTS.map(([family, url]) => {
    const font = new FontFace(family, `url("${url}")`, { weight: '200 900', display: 'swap' });
    document.fonts.add(font);
    return font.load();
  });
  return Promise.race([Promise.allSettled(fonts), timeout]);
}
