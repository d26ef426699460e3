import { QueryClient } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { t } from '../../i18n/translate.ts';
import '../../ui/tokens.css';
import '../../ui/text/fonts.css';
import '../../ui/base.css';
import { loadFaces } from '../../ui/text/faces.ts';
import { speakAsAsked } from '../interface-language.ts';
import { FailurePage } from '../loading/failure-page.tsx';
import { boot } from '../start/boot.ts';
import { unsupportedBrowser } from '../start/browser-support.ts';
import { mountPage } from '../start/mount-page.tsx';
import { Presenter } from './presenter.tsx';

/** The talk waits no longer than this for its fonts, ms. */
const FONT_TIMEOUT_MS = 1500;

boot({
  start: (root) =>
    void Promise.all([fontsOrTimeout(), speakAsAsked('page', 'presenter')]).then(() =>
      mountPage(root, {
        page: <Presenter />,
        client: new QueryClient(),
        failure: {
          what: t('reader.page-failed'),
          hint: t('presenter.page-failed-hint'),
        },
      }),
    ),
  unsupported: (root) =>
    void speakAsAsked('page').then(() =>
      createRoot(root).render(<FailurePage {...unsupportedBrowser()} />),
    ),
});

function fontsOrTimeout(): Promise<unknown> {
  const timeout = new Promise((done) => setTimeout(done, FONT_TIMEOUT_MS));
  return Promise.race([loadFaces(), timeout]);
}
