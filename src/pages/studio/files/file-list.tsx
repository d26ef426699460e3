import { isTextFile } from '../../../draft/file-content.ts';
import { t } from '../../../i18n/translate.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { useStudio, useStudioStore } from '../use-studio.ts';
import './files.css';

/** The text files of the folder, each of which can be edited as it is. */
export function FileList() {
  const store = useStudioStore();
  const draft = useStudio((state) => state.draft);
  const paths = [...draft.files.keys()].filter(isTextFile).sort();
  return (
    <details className="studio-files">
      <summary>{t('studio.files')}</summary>
      <p>{t('studio.files-what')}</p>
      <ul>
        {paths.map((path) => (
          <li key={path}>
            <span>{path}</span>
            <Button
              look="framed"
              label={t('studio.file-edit')}
              aria-label={t('studio.file-edit-of', { file: path })}
              onClick={() => store.show({ file: { path, at: null } })}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
