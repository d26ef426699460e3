import type { ComponentType } from 'react';
import { t } from '../../../i18n/translate.ts';
import { LazyPart } from '../../loading/lazy-part.tsx';

/** A panel whose code is loaded when it is opened: few stories need it. */
export function lazyPanel(load: () => Promise<ComponentType>): () => React.JSX.Element {
  return function LazyPanel() {
    return <LazyPart load={load} with={{}} fallback={<p>{t('studio.page-failed-hint')}</p>} />;
  };
}
