import '../../ui/tokens.css';
import '../../ui/text/fonts.css';
import '../../ui/base.css';
import { QueryClient } from '@tanstack/react-query';
import { t } from '../../i18n/translate.ts';
import { loadFaces } from '../../ui/text/faces.ts';
import { speakAsAsked } from '../interface-language.ts';
import { boot } from '../start/boot.ts';
import { mountPage } from '../start/mount-page.tsx';
import { watchParts } from './safety/failed-parts.ts';
import { Studio } from './studio.tsx';

watchParts();
boot({
  start: (root) =>
    void speakAsAsked('page', 'checker', 'studio', 'imports').then(() => {
      void loadFaces();
      mountPage(root, {
        client: new QueryClient(),
        failure: { what: t('reader.page-failed'), hint: t('studio.page-failed-hint') },
        page: <Studio />,
      });
    }),
});
