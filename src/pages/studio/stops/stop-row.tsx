import type { StopEntry } from '../../../draft/story-entries.ts';
import { textIn } from '../../../draft/story-entries.ts';
import { t } from '../../../i18n/translate.ts';
import { localize } from '../../../story/localize.ts';
import { formatUncertainTime } from '../../../timeline/format/format-uncertain-time.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { useStudio } from '../use-studio.ts';

interface StopRowProps {
  readonly stop: StopEntry;
  readonly place: Readonly<Record<string, unknown>>;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  /** Moves the stop by so many places in the order. */
  readonly onMove: (by: number) => void;
}

/** A stop in the list: its name, when it is reached and left, and buttons that move it. */
export function StopRow({ stop, place, isOpen, onOpen, onMove }: StopRowProps) {
  const story = useStudio((state) => state.story);
  const lang = story?.languages[0] ?? 'en';
  const shown = story?.stops.find(({ id }) => id === stop.id);
  const name = textIn(stop.entry, 'title', lang) || textIn(place, 'name', lang) || stop.id;
  return (
    <div className="studio-stop">
      <button
        type="button"
        className="studio-stop-open"
        aria-expanded={isOpen}
        onClick={onOpen}
        onKeyDown={(event) => {
          const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
          if (by === undefined || !event.altKey) return;
          event.preventDefault();
          onMove(by);
        }}
      >
        <span className="studio-stop-name">{shown ? localize(shown.title, lang) : name}</span>
        <span className="studio-stop-time">
          {shown ? formatUncertainTime(shown.from, shown.zone, lang) : t('studio.stop-not-shown')}
        </span>
      </button>
      <Button icon="up" label={t('studio.move-up', { name })} onClick={() => onMove(-1)} />
      <Button icon="down" label={t('studio.move-down', { name })} onClick={() => onMove(1)} />
    </div>
  );
}
