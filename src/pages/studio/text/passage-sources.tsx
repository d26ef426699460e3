import { useRef } from 'react';
import type { WrittenPassage } from '../../../draft/edits/text/article-file.ts';
import { sourceEntries } from '../../../draft/story-entries.ts';
import { t } from '../../../i18n/translate.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { openMenuOnKey } from '../fields/open-menu-key.ts';
import { sourceName } from '../sources/source-name.ts';
import { useStudio } from '../use-studio.ts';
import { headingOf } from './heading-of.ts';
import '../sources/sources.css';

interface PassageSourcesProps {
  readonly passage: WrittenPassage;
  readonly onChange: (sources: readonly string[]) => void;
}

/** The sources of a passage: each with a button that removes it, and a menu of the others. */
export function PassageSources({ passage, onChange }: PassageSourcesProps) {
  const draft = useStudio((state) => state.draft);
  const menu = useRef<HTMLSelectElement>(null);
  const { sources } = passage;
  const all = sourceEntries(draft);
  const legend = t('studio.passage-sources', { name: headingOf(passage) });
  return (
    <fieldset className="passage-sources">
      <legend>{legend}</legend>
      <ul>
        {sources.map((id) => {
          const source = all.find((each) => each.id === id);
          const name = source ? sourceName(source) : t('studio.source-gone', { id });
          return (
            <li key={id}>
              <span title={name}>{name}</span>
              <Button
                icon="close"
                label={t('studio.drop-source', { name })}
                onClick={() => {
                  onChange(sources.filter((each) => each !== id));
                  // The button is gone, and the focus with it.
                  menu.current?.focus();
                }}
              />
            </li>
          );
        })}
      </ul>
      {sources.length === 0 && <p className="studio-error">{t('studio.passage-no-source')}</p>}
      <select
        ref={menu}
        aria-label={t('studio.add-passage-source')}
        value=""
        onKeyDown={openMenuOnKey}
        onChange={({ target }) => onChange([...sources, target.value])}
      >
        <option value="" disabled>
          {t('studio.add-passage-source')}
        </option>
        {all
          .filter(({ id }) => !sources.includes(id))
          .map((source) => (
            <option key={source.id} value={source.id}>
              {sourceName(source)}
            </option>
          ))}
      </select>
    </fieldset>
  );
}
