import { type StopEntry, textIn } from '../../../draft/story-entries.ts';
import { interfaceLanguage, t } from '../../../i18n/translate.ts';
import { localize } from '../../../story/localize.ts';
import { formatDatedTime } from '../../../timeline/format/format-uncertain-time.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { useStudio } from '../use-studio.ts';

interface StopRowProps {
  readonly stop: StopEntry;
  readonly place: Readonly<Record<string, unknown>>;
  readonly isOpen: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onOpen: () => void;
  /** Moves the stop by so many places in the order. */
  readonly onMove: (by: number, name: string) => void;
  /** The stop is dragged, or no longer. */
  readonly onDrag: (stop: { readonly id: string; readonly name: string } | null) => void;
}

/** The keys that move a stop. */
const MOVES = ['Alt+ArrowUp', 'Alt+ArrowDown'].join(' ');

/** A stop in the list: its name, when it is reached, and what moves it: dragging, Alt with an arrow, or a button. */
export function StopRow(props: StopRowProps) {
  const { stop, place, isOpen, isFirst, isLast, onOpen, onMove, onDrag } = props;
  const story = useStudio((state) => state.story);
  const lang = story?.languages[0] ?? 'en';
  const shown = story?.stops.find(({ id }) => id === stop.id);
  const own = textIn(stop.entry, 'title', lang) || textIn(place, 'name', lang) || stop.id;
  const name = shown ? localize(shown.title, lang) : own;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons in it do the same by keyboard.
    <div
      className="studio-stop"
      draggable={!isOpen}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', name);
        onDrag({ id: stop.id, name });
      }}
      onDragEnd={() => onDrag(null)}
    >
      <button
        type="button"
        className="studio-stop-open"
        aria-expanded={isOpen}
        aria-keyshortcuts={MOVES}
        onClick={onOpen}
        onKeyDown={(event) => {
          const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
          if (by === undefined || !event.altKey) return;
          event.preventDefault();
          onMove(by, name);
        }}
      >
        <span className="studio-stop-name" lang={lang} dir="auto">
          {name}
        </span>
        <span className="studio-stop-time">
          {shown
            ? formatDatedTime(shown.from, shown.zone, interfaceLanguage())
            : t(Array.isArray(place.point) ? 'studio.stop-not-shown' : 'studio.stop-unplaced')}
        </span>
      </button>
      {/* Not disabled: the focus would be lost with the last step. */}
      <Button
        icon="up"
        label={t('studio.move-up', { name })}
        aria-disabled={isFirst}
        onClick={() => onMove(-1, name)}
      />
      <Button
        icon="down"
        label={t('studio.move-down', { name })}
        aria-disabled={isLast}
        onClick={() => onMove(1, name)}
      />
    </div>
  );
}
