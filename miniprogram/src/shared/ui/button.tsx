import type { IconName } from '../theme/generated/names';
import type { ReactNode } from 'react';
import { Box, classNames, Press, Txt } from './base';
import type { PressProps } from './base/types';
import { Icon } from './icon';

interface ButtonProps extends Omit<PressProps, 'children' | 'className'> {
  /** primary: the one thing to do here; quiet: the other choice; soft: an offer; text: a link in a line of its own;
   *  danger: emergency numbers and what cannot be undone */
  readonly kind?: 'primary' | 'quiet' | 'soft' | 'text' | 'danger';
  readonly icon?: IconName;
  readonly small?: boolean;
  /** waits for an answer: not pressable, and says so */
  readonly busy?: boolean;
  readonly className?: string;
  readonly children: string;
}

export function Button({ kind = 'primary', icon, small, busy, className, children, disabled, ...press }: ButtonProps) {
  return (
    <Press
      {...press}
      busy={busy}
      disabled={disabled || busy}
      className={classNames('ax-button', `ax-button-${kind}`, small && 'ax-button-small', className)}
    >
      {icon && <Icon name={icon} small={small} className="ax-button-icon" />}
      <Txt as="span" className="ax-button-words">
        {children}
      </Txt>
    </Press>
  );
}

interface PairProps {
  readonly children: ReactNode;
  /** stays side by side in 关怀版 (short words only) */
  readonly keep?: boolean;
}

/** Two buttons of the same weight: side by side, below each other in 关怀版. */
export function ButtonPair({ children, keep }: PairProps) {
  return <Box className={classNames('ax-pair', keep && 'ax-pair-keep')}>{children}</Box>;
}
