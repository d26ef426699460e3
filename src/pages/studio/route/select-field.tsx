import { type ReactNode, useId } from 'react';

interface SelectFieldProps {
  /** Its key in story.json: a problem leads to it by this name. */
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: ReactNode;
  /** The options. */
  readonly children: ReactNode;
}

/** A menu with its label, and what it does beyond its own row. */
export function SelectField({ name, label, value, onChange, hint, children }: SelectFieldProps) {
  const id = useId();
  return (
    <div className="studio-field" data-field={name}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={({ target }) => onChange(target.value)}
      >
        {children}
      </select>
      {hint && (
        <p id={`${id}-hint`} className="studio-hint">
          {hint}
        </p>
      )}
    </div>
  );
}
