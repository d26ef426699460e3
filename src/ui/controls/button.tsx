import type { ComponentPropsWithRef } from 'react';
import './button.css';
import { Icon, type IconName } from './icons.tsx';

interface ButtonProps extends ComponentPropsWithRef<'button'> {
  /** The accessible name; also the visible text, unless there is only an icon. */
  label: string;
  icon?: IconName;
  /** With an icon: show the label too. */
  words?: boolean;
  look?: 'quiet' | 'framed' | 'signal';
}

/** A button that always has a name, shown on hover where there is only an icon. */
export function Button({ label, icon, words, look = 'quiet', className, ...rest }: ButtonProps) {
  const iconOnly = icon !== undefined && !words;
  return (
    <button
      type="button"
      className={className ? `ui-button ${className}` : 'ui-button'}
      data-look={look}
      aria-label={iconOnly ? label : undefined}
      title={iconOnly ? label : undefined}
      {...rest}
    >
      {icon && <Icon name={icon} />}
      {!iconOnly && <span>{label}</span>}
    </button>
  );
}
