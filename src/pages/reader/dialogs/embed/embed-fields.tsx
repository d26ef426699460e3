import { useId } from 'react';

interface SelectFieldProps {
  label: string;
  value: string;
  options: readonly (readonly [id: string, label: string])[];
  onChange: (id: string) => void;
}

/** A labelled menu. */
export function SelectField({ label, value, options, onChange }: SelectFieldProps) {
  return (
    <label className="embed-field">
      <span>{label}</span>
      <select
        className="ui-select"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map(([id, text]) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

interface LengthFieldProps {
  label: string;
  value: string;
  invalid: boolean;
  placeholder?: string;
  onChange: (typed: string) => void;
}

/** A labelled text field for a width or height in CSS px, as typed. */
export function LengthField({ label, value, invalid, placeholder, onChange }: LengthFieldProps) {
  const id = useId();
  return (
    <label className="embed-field" htmlFor={id}>
      <span>{label}</span>
      <input
        id={id}
        className="embed-length"
        inputMode="numeric"
        autoComplete="off"
        aria-invalid={invalid}
        {...{ value, placeholder }}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
