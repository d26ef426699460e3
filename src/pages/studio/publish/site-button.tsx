import { useState } from 'react';
import { t } from '../../../i18n/translate.ts';
import { localize } from '../../../story/localize.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { useStudio, useStudioStore } from '../use-studio.ts';
import { downloadSite } from './download-story.ts';

/** Makes the whole site with this story as its own. */
export function SiteButton() {
  const store = useStudioStore();
  const story = useStudio((state) => state.story);
  /** 0 to 1 while it is made; null before and after. */
  const [share, setShare] = useState<number | null>(null);
  const [failed, setFailed] = useState(false);
  const make = async () => {
    if (!story || share !== null) return;
    const lang = story.languages[0] ?? 'en';
    const words = { title: localize(story.title, lang), summary: localize(story.summary, lang) };
    setFailed(false);
    setShare(0);
    await downloadSite(store.getState().draft, words, setShare).catch(() => setFailed(true));
    setShare(null);
  };
  return (
    <>
      <p>{t('studio.download-site-what')}</p>
      <Button
        look="framed"
        label={t('studio.download-site')}
        disabled={story === null}
        aria-disabled={share !== null}
        onClick={() => void make()}
      />
      {share !== null && <progress value={share} max={1} aria-label={t('studio.download-site')} />}
      {failed && (
        <p role="alert" className="studio-error">
          {t('studio.download-site-failed')}
        </p>
      )}
    </>
  );
}
