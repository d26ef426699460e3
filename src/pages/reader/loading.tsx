import { inLanguage } from '../../i18n/direction.ts';
import { interfaceLanguage, t } from '../../i18n/translate.ts';
import type { Resource } from '../../loading/resource.ts';
import { useResourceIssues } from '../../ui/issues/use-resource-issues.ts';
import { STORY } from '../loading/loading-issues.ts';
import './layout/reader.css';
import './controls/controls.css';
import './loading.css';

/** The page's shape while the story is loading; after a while, a notice and a button to try again. */
export function Loading({ story }: { story: Resource<unknown> }) {
  useResourceIssues(story, STORY);
  return (
    <div className="reader" aria-busy="true" {...inLanguage(interfaceLanguage())}>
      <header className="reader-header">
        <h1 className="reader-name">Whistlestop</h1>
      </header>
      <main className="reader-main">
        <div className="reader-sticky">
          <div className="reader-map loading-map" />
          <div className="reader-time" />
        </div>
        <div className="reader-text">
          <div className="loading-text">
            <p className="ui-hidden" role="status">
              {t('loading.story')}
            </p>
            <div className="loading-lines" aria-hidden="true">
              {LINES.map((width, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: ornaments that never change order.
                <span key={i} data-width={width} />
              ))}
            </div>
          </div>
        </div>
      </main>
    </div>
  );
}

const LINES = [
  'head',
  'short',
  'gap',
  'full',
  'full',
  'half',
  'gap',
  'full',
  'full',
  'full',
  'short',
];
