import { t } from '../../../i18n/translate.ts';
import type { Story } from '../../../story/model.ts';
import { openMenuOnKey } from '../fields/open-menu-key.ts';
import { type ChapterStart, chapterStarts } from './story-span.ts';

interface StartMenuProps {
  readonly story: Story;
  readonly onStart: (start: ChapterStart) => void;
}

/** Lets a chapter begin with a stop or a moment. */
export function StartMenu({ story, onStart }: StartMenuProps) {
  const starts = chapterStarts(story);
  return (
    <select
      aria-label={t('studio.chapter-start')}
      value=""
      onKeyDown={openMenuOnKey}
      onChange={({ target }) => {
        const start = starts.find(({ id }) => id === target.value);
        if (start) onStart(start);
      }}
    >
      <option value="" disabled>
        {t('studio.chapter-start')}
      </option>
      {starts.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
