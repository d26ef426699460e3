import { useEffect, useRef, useState } from 'react';
import { t } from '../../../i18n/translate.ts';
import { stepsOf } from '../../../timeline/steps.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { Dialog } from '../../../ui/controls/dialog.tsx';
import { shortcut } from '../../../ui/controls/mod-key.ts';
import { eventName } from '../event-name.ts';
import { useStudio } from '../use-studio.ts';

interface TieWordsProps {
  readonly tying: boolean;
  readonly setTying: (tying: boolean) => void;
  /** Id of what the passage is about, which is most likely meant; null for nothing. */
  readonly about: string | null;
  /** The words that are selected now. */
  readonly words: () => string;
  /** A stop or a moment was chosen for the selected words, by its id; null unties them. */
  readonly onTie: (id: string | null) => void;
}

/** Ties the selected words to a stop or a moment: a press on them then moves the clock. */
export function TieWords({ tying, setTying, ...choice }: TieWordsProps) {
  const close = () => setTying(false);
  const keys = shortcut('K');
  return (
    <>
      <Button
        look="framed"
        label={t('studio.tie')}
        aria-keyshortcuts={keys.aria}
        title={keys.shown}
        onClick={() => setTying(true)}
      />
      {tying && (
        <Dialog title={t('studio.tie')} onClose={close}>
          <TieChoice {...choice} onDone={close} />
        </Dialog>
      )}
    </>
  );
}

type TieChoiceProps = Omit<TieWordsProps, 'tying' | 'setTying'> & { readonly onDone: () => void };

/** The stops and moments as a list: arrow keys choose, and nothing happens before Enter or a press. */
function TieChoice({ about, words, onTie, onDone }: TieChoiceProps) {
  const story = useStudio((state) => state.story);
  const steps = story ? stepsOf(story) : [];
  const list = useRef<HTMLSelectElement>(null);
  const [selected] = useState(words);
  const [chosen, setChosen] = useState(about ?? steps[0]?.id ?? '');
  useEffect(() => list.current?.focus(), []);
  const finish = (id: string | null) => {
    onDone();
    onTie(id);
  };
  return (
    <form
      className="tie-words"
      onSubmit={(event) => {
        event.preventDefault();
        if (selected !== '') finish(chosen);
      }}
    >
      <p>
        {selected === '' ? t('studio.tie-nothing') : t('studio.tie-words', { words: selected })}
      </p>
      <select
        ref={list}
        size={Math.min(12, Math.max(2, steps.length))}
        aria-label={t('studio.tie-to')}
        value={chosen}
        onChange={({ target }) => setChosen(target.value)}
        onDoubleClick={() => selected !== '' && finish(chosen)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.form?.requestSubmit();
        }}
      >
        {steps.map(({ id }) => (
          <option key={id} value={id}>
            {eventName(story, id)}
          </option>
        ))}
      </select>
      <div className="studio-field-line">
        <Button
          look="signal"
          type="submit"
          label={t('studio.tie-now')}
          disabled={selected === ''}
        />
        <Button look="framed" label={t('studio.untie')} onClick={() => finish(null)} />
      </div>
    </form>
  );
}
