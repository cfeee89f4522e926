import type { ComponentProps } from 'react';
import { Icon, type IconName } from './Icon';

interface Look {
  look?: 'primary' | 'plain' | 'quiet' | 'danger';
  icon?: IconName;
  busy?: boolean;
}

export function Button({ look = 'plain', icon, busy, children, ...rest }: ComponentProps<'button'> & Look) {
  return (
    <button
      type="button"
      {...rest}
      className={`button button-${look} ${rest.className ?? ''}`}
      aria-busy={busy}
      disabled={rest.disabled || busy}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
