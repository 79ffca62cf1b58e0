import type { ReactNode } from 'react';
import { Box, classNames, Txt } from './base';
import { Icon } from './icon';
import type { IconName } from '../theme/generated/names';

/** A surface with a 1 px line. `serious` for what must not be overlooked; `accent` as warm as the lamp. */
export function Card({
  children,
  tone,
  className,
}: {
  readonly children: ReactNode;
  readonly tone?: 'serious' | 'accent';
  readonly className?: string;
}) {
  return <Box className={classNames('ax-card ax-card-pad', tone && `ax-card-${tone}`, className)}>{children}</Box>;
}

interface ChipProps {
  readonly tone: 'accent' | 'notice' | 'good' | 'plain';
  readonly children: string;
}

export function Chip({ tone, children }: ChipProps) {
  return (
    <Txt as="span" size={6} className={`ax-chip ax-chip-${tone}`}>
      {children}
    </Txt>
  );
}

interface NoteProps {
  readonly tone?: 'plain' | 'notice' | 'serious' | 'good';
  readonly icon?: IconName;
  /** read out when it appears */
  readonly live?: 'polite' | 'assertive';
  readonly children: string;
}

/** A remark in a soft colour. */
export function Note({ tone = 'plain', icon, live, children }: NoteProps) {
  return (
    <Box className={`ax-note ax-note-${tone}`} live={live} role={live === 'assertive' ? 'alert' : undefined}>
      {icon && <Icon name={icon} small className="ax-note-icon" />}
      <Txt as="p" size={5} className="ax-grow">
        {children}
      </Txt>
    </Box>
  );
}

/** A quiet line at a page's foot. */
export function FootNote({ icon, children }: { readonly icon?: IconName; readonly children: string }) {
  return (
    <Box className="ax-foot">
      {icon && <Icon name={icon} small className="ax-foot-icon" />}
      <Txt as="p" size={5} tone="soft">
        {children}
      </Txt>
    </Box>
  );
}
