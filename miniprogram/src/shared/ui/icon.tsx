import type { IconName } from '../theme/generated/names';
import { Box, classNames } from './base';

interface IconProps {
  readonly name: IconName;
  readonly small?: boolean;
  readonly className?: string;
}

/** Takes the colour of the text around it. Never alone: the words beside it, or a label on the button, say it. */
export function Icon({ name, small, className }: IconProps) {
  return <Box className={classNames('ax-icon', `ax-icon-${name}`, small && 'ax-icon-small', className)} hidden />;
}
