import type { ComponentPropsWithRef } from 'react';
import './button.css';
import { Icon, type IconName } from './icons.tsx';

interface ButtonProps extends ComponentPropsWithRef<'button'> {
  /** The accessible name; also the visible words, unless an icon stands alone. */
  label: string;
  icon?: IconName;
  /** With an icon: show the words too. */
  words?: boolean;
  look?: 'quiet' | 'framed' | 'signal';
}

/** A button that always has a name, and tells it on hover where only an icon is seen. */
export function Button({ label, icon, words, look = 'quiet', className, ...rest }: ButtonProps) {
  const alone = icon !== undefined && !words;
  return (
    <button
      type="button"
      className={className ? `ui-button ${className}` : 'ui-button'}
      data-look={look}
      aria-label={alone ? label : undefined}
      title={alone ? label : undefined}
      {...rest}
    >
      {icon && <Icon name={icon} />}
      {!alone && label}
    </button>
  );
}
