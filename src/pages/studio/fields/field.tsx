import { type ReactNode, useEffect, useId } from 'react';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** How what was typed is understood, or what may be typed. */
  readonly hint?: ReactNode;
  /** What is wrong with it; null where nothing is. */
  readonly error?: string | null;
  /** The key in story.json that it edits: a problem leads to it by this name. */
  readonly name?: string;
  readonly rows?: number;
  readonly lang?: string;
  readonly placeholder?: string;
  /** It has the focus as soon as it appears: the first field of a dialog. */
  readonly isFirst?: boolean;
  /** Id of a `datalist` with what is often typed. */
  readonly list?: string;
  /** The field has been left. */
  readonly onLeave?: () => void;
  /** What stands beside the field. */
  readonly children?: ReactNode;
}

/** A field with its label, what was understood, and what is wrong. */
export function Field({
  label,
  value,
  onChange,
  hint,
  error = null,
  name,
  rows,
  lang,
  placeholder,
  isFirst = false,
  list,
  onLeave,
  children,
}: FieldProps) {
  const id = useId();
  useEffect(() => {
    if (isFirst) document.getElementById(id)?.focus();
  }, [id, isFirst]);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const shared = {
    id,
    value,
    // Names may be in any script, whatever the language of the page.
    dir: 'auto',
    lang,
    placeholder,
    spellCheck: rows !== undefined,
    'aria-describedby': described || undefined,
    'aria-invalid': error !== null || undefined,
    onBlur: onLeave,
    onChange: ({ target }: { target: { value: string } }) => onChange(target.value),
  };
  return (
    <div className="studio-field" data-field={name}>
      <label htmlFor={id}>{label}</label>
      <div className="studio-field-line">
        {rows === undefined ? (
          <input type="text" autoComplete="off" list={list} {...shared} />
        ) : (
          <textarea rows={rows} {...shared} />
        )}
        {children}
      </div>
      {hint && (
        <p id={`${id}-hint`} className="studio-hint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="studio-error">
          {error}
        </p>
      )}
    </div>
  );
}
