interface CheckFieldProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly hint?: string;
  /** The key in story.json that it edits: a problem leads to it by this name. */
  readonly name?: string;
}

/** Something that is so or not. */
export function CheckField({ label, checked, onChange, hint, name }: CheckFieldProps) {
  return (
    <div className="studio-field" data-field={name}>
      <label className="studio-check">
        <input
          type="checkbox"
          checked={checked}
          onChange={({ target }) => onChange(target.checked)}
        />
        <span>{label}</span>
      </label>
      {hint && <p className="studio-hint">{hint}</p>}
    </div>
  );
}
