interface EntryRowProps {
  readonly name: string;
  /** What else is said of it, e.g. when it was. */
  readonly note?: string | undefined;
  /** What it lacks. */
  readonly lack?: string | undefined;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** An entry of a list, which opens the form under it. */
export function EntryRow({ name, note, lack, isOpen, onToggle }: EntryRowProps) {
  return (
    <button
      type="button"
      className="studio-stop-open entry-row"
      aria-expanded={isOpen}
      onClick={onToggle}
    >
      <span className="studio-stop-name" dir="auto">
        {name}
      </span>
      {note && <span className="studio-stop-time">{note}</span>}
      {lack && <span className="entry-lack">{lack}</span>}
    </button>
  );
}
