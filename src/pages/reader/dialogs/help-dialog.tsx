import { Dialog } from '../../../ui/dialog.tsx';
import { KeyList } from '../../../ui/key-list.tsx';
import './dialogs.css';

interface HelpDialogProps {
  keys: boolean;
  onKeys: (on: boolean) => void;
  onClose: () => void;
}

const KEYS = [
  { keys: ['Space'], words: 'play, pause' },
  { keys: ['J', 'N'], words: 'next stop' },
  { keys: ['K', 'P'], words: 'previous stop' },
  { keys: ['T'], words: 'theme: as the system, light, dark' },
  { keys: ['?'], words: 'this help' },
];

const TIMELINE_KEYS = [
  { keys: ['←', '→'], words: 'a minute back, on; in chapters of years a day' },
  { keys: ['Shift + ←', 'Shift + →'], words: 'an hour; in chapters of years a month' },
  { keys: ['Page Up', 'Page Down'], words: 'from stop to stop' },
  { keys: ['Home', 'End'], words: 'the beginning, the end' },
];

export function HelpDialog({ keys, onKeys, onClose }: HelpDialogProps) {
  return (
    <Dialog title="How to read this" onClose={onClose}>
      <div className="reader-dialog" lang="en">
        <p>
          One clock moves the map, the timeline and the article. Drag the timeline, press a place on
          the map, or read on: the other two follow. A dashed link in the text goes to its moment.
        </p>
        <p className="reader-touch">
          With a finger: drag sideways along the timeline to move the clock, tap it to go to a stop
          or an hour, and tap a place on the map to go there. Up and down scrolls the page.
        </p>
        <h3>Anywhere on the page</h3>
        <KeyList list={KEYS} />
        <h3>On the timeline</h3>
        <KeyList list={TIMELINE_KEYS} />
        <p>
          Before an audience: <a href={`present.html${location.search}`}>present this story</a>.
        </p>
        <label className="reader-check-box">
          {/* Speech input and shaky hands press single letters by mistake: WCAG 2.1.4. */}
          <input
            type="checkbox"
            checked={keys}
            onChange={(event) => onKeys(event.target.checked)}
          />
          Single letters are shortcuts
        </label>
      </div>
    </Dialog>
  );
}
