import { useEffect, useRef, useState } from 'react';
import { t } from '../../../i18n/translate.ts';
import { siteFile } from '../../../loading/site-root.ts';
import { Button } from '../../../ui/controls/button.tsx';
import type { PreviewView } from '../../preview/preview-messages.ts';
import { listenForRegions } from '../region-keys.ts';
import { usePreview, useStudio, useStudioStore } from '../use-studio.ts';

const VIEWS: readonly PreviewView[] = ['reader', 'embed', 'talk'];

/** How long the page in the frame may take to say that it is there, ms. */
const PATIENCE = 20_000;

interface PreviewPaneProps {
  readonly patience?: number;
}

/** The story as it will be seen: the site's own page in a frame, which shows each change at once. */
export function PreviewPane({ patience = PATIENCE }: PreviewPaneProps) {
  const store = useStudioStore();
  const link = usePreview();
  const frame = useRef<HTMLIFrameElement>(null);
  const view = useStudio((state) => state.view);
  const [narrow, setNarrow] = useState(false);
  const { slug } = store.getState().draft;

  /** Each has a frame of its own: pages of one site do not change into one another. */
  const [attempt, setAttempt] = useState(0);
  const [isLate, setLate] = useState(false);
  const page = `${view} ${attempt}`;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a page that is loaded anew has a frame of its own.
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    setLate(false);
    const timer = setTimeout(setLate, patience, true);
    const detach = link.attach(element, view, () => {
      clearTimeout(timer);
      setLate(false);
    });
    return () => {
      clearTimeout(timer);
      detach();
    };
  }, [link, view, page, patience]);
  // All keys that are pressed in the frame are its own page's.
  const endKeys = useRef(() => {});
  useEffect(() => () => endKeys.current(), []);

  return (
    <section className="studio-preview" aria-label={t('studio.preview')}>
      <div className="studio-preview-head">
        <fieldset className="studio-choice">
          <legend className="ui-hidden">{t('studio.preview-of')}</legend>
          {VIEWS.map((each) => (
            <label key={each}>
              <input
                type="radio"
                name="preview-view"
                checked={each === view}
                onChange={() => store.show({ view: each })}
              />
              <span>{t(`studio.view-${each}`)}</span>
            </label>
          ))}
        </fieldset>
        <label className="studio-check">
          <input
            type="checkbox"
            checked={narrow}
            onChange={({ target }) => setNarrow(target.checked)}
          />
          <span>{t('studio.as-phone')}</span>
        </label>
      </div>
      {isLate && (
        <p className="studio-preview-failed" role="alert">
          {t('studio.preview-failed')}
          <Button
            look="framed"
            label={t('loading.retry')}
            onClick={() => setAttempt(attempt + 1)}
          />
        </p>
      )}
      <div className="studio-frame" data-view={view} data-narrow={narrow || undefined}>
        <iframe
          key={page}
          ref={frame}
          title={t('studio.preview')}
          aria-keyshortcuts="F6"
          onLoad={({ currentTarget: { contentWindow } }) => {
            endKeys.current();
            if (contentWindow) endKeys.current = listenForRegions(contentWindow);
          }}
          src={`${siteFile('preview.html')}?story=${encodeURIComponent(slug)}`}
        />
      </div>
    </section>
  );
}
