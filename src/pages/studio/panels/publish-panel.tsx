import { t } from '../../../i18n/translate.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { downloadStory } from '../publish/download-story.ts';
import { useStudio, useStudioStore } from '../use-studio.ts';

/** What becomes of a draft: files to download. Nothing is sent anywhere. */
export function PublishPanel() {
  const store = useStudioStore();
  const problems = useStudio((state) => state.problems.length);
  return (
    <>
      <h2>{t('studio.panel-publish')}</h2>
      <p>{problems === 0 ? t('studio.ready') : t('studio.not-ready', { count: problems })}</p>
      <h3>{t('studio.download-story')}</h3>
      <p>{t('studio.download-story-what')}</p>
      <Button
        look="framed"
        label={t('studio.download-story')}
        onClick={() => void downloadStory(store.getState().draft)}
      />
    </>
  );
}
